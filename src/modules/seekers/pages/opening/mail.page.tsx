import { day, dayOf } from '#kernel/time.ts';
import { LostAddress } from '#modules/accounts/views/lost-address.tsx';
import { keepRequest, progressOf } from '#modules/accounts/views/opening-progress.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { openingName, requestOpening } from '../../openings.ts';
import { words } from '../../words/words.ts';

/** ④⑤ メールアドレスの入力（パスワード登録申込）. What is shown next never tells whether the pair was right. */
export const mailPage = page('/opening/mail-address', {
  audience: 'anyone',
  portal: 'seeker',
  load: (visit) => (progressOf(visit, openingName).agreed ? {} : redirect(urls.opening(visit.language))),
  form: ({ language, now }) => {
    const { mail } = words(language).opening;
    const kit = fields(language);
    return {
      mail: kit.mail({ label: mail.id, required: true, autocomplete: 'username' }),
      birthDate: kit.date({
        label: mail.birthDate,
        required: true,
        autocomplete: 'bday',
        era: true,
        min: day('1900-01-01'),
        max: dayOf(now),
      }),
    };
  },
  submit: async (visit, _data, { mail, birthDate }) => {
    const issued = await requestOpening(visit.act, { mail, birthDate });
    await keepRequest(visit, openingName, issued);
    return redirect(urls.openingPassword(visit.language));
  },
  view: ({ language, settings }, _data, sheet) => {
    const { steps, mail } = words(language).opening;
    return {
      title: mail.title,
      breadcrumb: [],
      body: (
        <>
          <Steps
            language={language}
            steps={steps.map((label, index) => ({ label, ...(index === 0 ? { href: urls.opening(language) } : {}) }))}
            current={2}
          />
          <Lead>{mail.lead}</Lead>
          <Notice kind="info" language={language}>
            <p>{mail.sender(settings.mailFrom)}</p>
            <p>{mail.kiosk}</p>
          </Notice>
          <Form sheet={sheet} submit={mail.next} back={{ href: urls.home(language), label: mail.cancel }}>
            {sheet.ask.mail}
            {sheet.ask.birthDate}
          </Form>
          <LostAddress language={language} kind="seeker" />
        </>
      ),
    };
  },
});
