import {
  type OpeningDoor,
  openingKeyAgainPage,
  openingPasswordPage,
} from '#modules/accounts/views/opening-password.tsx';
import { forgetProgress, keepRequest, progressOf } from '#modules/accounts/views/opening-progress.ts';
import { page, redirect } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { finishOnlineOpening, onlineOpeningName, onlineWay, requestOnlineOpening } from '../../online-openings.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { words } from '../../words/words.ts';

/** メールアドレスの入力（パスワード登録申込）: the address alone. What is shown next is the same for every address. */
export const onlineMailPage = page('/opening/online/mail-address', {
  audience: 'anyone',
  portal: 'seeker',
  load: (visit) => (progressOf(visit, onlineOpeningName).agreed ? {} : redirect(urls.onlineOpening(visit.language))),
  form: ({ language }) => ({
    mail: fields(language).mail({
      label: words(language).opening.mail.id,
      required: true,
      autocomplete: 'username',
    }),
  }),
  submit: async (visit, _data, { mail }) => {
    await keepRequest(visit, onlineOpeningName, await requestOnlineOpening(visit.act, mail));
    return redirect(urls.onlineOpeningPassword(visit.language));
  },
  view: ({ language, settings }, _data, sheet) => {
    const { mail } = words(language).opening;
    const w = tabWords(language);
    return {
      title: mail.title,
      breadcrumb: [],
      body: (
        <>
          <Steps
            language={language}
            steps={w.steps.map((label, index) => ({
              label,
              ...(index === 0 ? { href: urls.onlineOpening(language) } : {}),
            }))}
            current={2}
          />
          <Lead>{w.mailPage.lead}</Lead>
          <Notice kind="info" language={language}>
            <p>{mail.sender(settings.mailFrom)}</p>
            <p>{w.mailPage.one}</p>
            <p>{mail.kiosk}</p>
          </Notice>
          <Form sheet={sheet} submit={mail.next} back={{ href: urls.home(language), label: mail.cancel }}>
            {sheet.ask.mail}
          </Form>
        </>
      ),
    };
  },
});

const door: OpeningDoor = {
  name: onlineOpeningName,
  portal: 'seeker',
  way: onlineWay,
  begin: urls.onlineOpening,
  keyAgain: urls.onlineOpeningKeyAgain,
  steps: (language) => ({
    steps: tabWords(language).steps.map((label, index) => ({
      label,
      ...(index === 0 ? { href: urls.onlineOpening(language) } : {}),
      ...(index === 1 ? { href: urls.onlineOpeningMail(language) } : {}),
    })),
    current: 3,
  }),
  finish: ({ act }, given) => finishOnlineOpening(act, given),
  done: async (visit) => {
    await forgetProgress(visit, onlineOpeningName);
    await keepInSession(visit, { onlineOpeningDone: true });
    return redirect(urls.onlineOpeningDone(visit.language));
  },
};

/** パスワード登録 */
export const onlinePasswordPage = openingPasswordPage('/opening/online/password', door);
export const onlineKeyAgainAction = openingKeyAgainPage('/opening/online/key', door);

/** パスワード登録完了: after signing in, the eight tabs. */
export const onlineDonePage = page('/opening/online/done', {
  audience: 'anyone',
  portal: 'seeker',
  load: ({ session, language }) => (session.data.onlineOpeningDone ? {} : redirect(urls.seekerSignIn(language))),
  view: ({ language }) => {
    const { done } = words(language).opening;
    const w = tabWords(language);
    return {
      title: w.done.title,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={w.steps.map((label) => ({ label }))} current={4} />
          <Notice kind="success" language={language}>
            <p>{w.done.lead}</p>
          </Notice>
          <p>{done.kiosk}</p>
          <ButtonRow>
            <ButtonLink href={urls.seekerSignIn(language)}>{done.next}</ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
