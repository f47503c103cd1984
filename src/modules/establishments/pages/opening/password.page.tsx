import { openingKeyAgainPage, openingPasswordPage } from '#modules/accounts/views/opening-password.tsx';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { words } from '../../words/words.ts';
import { entryDoor, myPageDoor, stepsOf } from './doors.tsx';

export const entryPasswordPage = openingPasswordPage('/employer/opening/password', entryDoor);
export const entryKeyAgainAction = openingKeyAgainPage('/employer/opening/key', entryDoor);
export const myPagePasswordPage = openingPasswordPage('/employer/my-page/password', myPageDoor);
export const myPageKeyAgainAction = openingKeyAgainPage('/employer/my-page/key', myPageDoor);

/** パスワード登録完了, with the way to the login. */
export const myPageDonePage = page('/employer/my-page/done', {
  audience: 'anyone',
  portal: 'employer',
  load: ({ session, language }) => (session.data.employerMyPageDone ? {} : redirect(urls.employerSignIn(language))),
  view: ({ language }) => {
    const { done } = words(language).opening.myPage;
    return {
      title: done.title,
      noindex: true,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={stepsOf(language, 'myPage')} current={5} />
          <Notice kind="success" language={language}>
            <p>{done.lead}</p>
          </Notice>
          <ButtonRow>
            <ButtonLink href={urls.employerSignIn(language)}>{done.next}</ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
