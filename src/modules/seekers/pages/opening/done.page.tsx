import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { words } from '../../words/words.ts';

/** ⑧ パスワード登録完了, with the way to the login. */
export const donePage = page('/opening/done', {
  audience: 'anyone',
  portal: 'seeker',
  load: ({ session, language }) => (session.data.openingDone ? {} : redirect(urls.seekerSignIn(language))),
  view: ({ language }) => {
    const { steps, done } = words(language).opening;
    return {
      title: done.title,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={steps.map((label) => ({ label }))} current={5} />
          <Notice kind="success" language={language}>
            <p>{done.lead}</p>
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
