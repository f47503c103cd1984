import { readEstablishmentNumber } from '#kernel/numbers.ts';
import { keepRequest, progressOf } from '#modules/accounts/views/opening-progress.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { entryName, myPageName, requestEntry, requestMyPage } from '../../openings.ts';
import { words } from '../../words/words.ts';
import { stepsOf } from './doors.tsx';

/** メールアドレスの入力 of somebody nobody knows yet. What is shown next never tells whether the address has an account. */
export const entryMailPage = page('/employer/opening/mail-address', {
  audience: 'anyone',
  portal: 'employer',
  load: (visit) => (progressOf(visit, entryName).agreed ? {} : redirect(urls.employerOpening(visit.language))),
  form: ({ language }) => ({
    mail: fields(language).mail({
      label: words(language).opening.mail,
      required: true,
      autocomplete: 'username',
    }),
  }),
  submit: async (visit, _data, { mail }) => {
    await keepRequest(visit, entryName, await requestEntry(visit.act, mail));
    return redirect(urls.employerOpeningPassword(visit.language));
  },
  view: ({ language, settings }, _data, sheet) => {
    const { opening } = words(language);
    return {
      title: opening.entry.mailTitle,
      noindex: true,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={stepsOf(language, 'entry')} current={2} />
          <Lead>{opening.entry.mailLead}</Lead>
          <Notice kind="info" language={language}>
            <p>{opening.entry.advice}</p>
            <p>{opening.sender(settings.mailFrom)}</p>
          </Notice>
          <Form sheet={sheet} submit={opening.next} back={{ href: urls.home(language), label: opening.cancel }}>
            {sheet.ask.mail}
          </Form>
        </>
      ),
    };
  },
});

/** メールアドレスと事業所番号の入力. What is shown next never tells whether the pair was right. */
export const myPageMailPage = page('/employer/my-page/mail-address', {
  audience: 'anyone',
  portal: 'employer',
  load: (visit) => (progressOf(visit, myPageName).agreed ? {} : redirect(urls.employerMyPage(visit.language))),
  form: ({ language }) => {
    const { opening } = words(language);
    const kit = fields(language);
    return {
      mail: kit.mail({ label: opening.mail, required: true, autocomplete: 'username' }),
      number: kit.code({
        label: opening.myPage.number,
        hint: opening.myPage.numberHint,
        required: true,
        parse: readEstablishmentNumber,
        format: (number) => number,
        example: '1301-123456-7',
      }),
    };
  },
  submit: async (visit, _data, { mail, number }) => {
    await keepRequest(visit, myPageName, await requestMyPage(visit.act, { mail, number }));
    return redirect(urls.employerMyPagePassword(visit.language));
  },
  view: ({ language, settings }, _data, sheet) => {
    const { opening } = words(language);
    return {
      title: opening.myPage.mailTitle,
      noindex: true,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={stepsOf(language, 'myPage')} current={2} />
          <Lead>{opening.myPage.mailLead}</Lead>
          <Notice kind="info" language={language}>
            <p>{opening.sender(settings.mailFrom)}</p>
          </Notice>
          <Form sheet={sheet} submit={opening.next} back={{ href: urls.home(language), label: opening.cancel }}>
            {sheet.ask.mail}
            {sheet.ask.number}
          </Form>
          <p>{opening.myPage.forgotten}</p>
        </>
      ),
    };
  },
});
