import { answered, page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { endSavedNewsByLink, savedNewsOfLink } from '../../saved-news.ts';
import { savedNewsWords } from '../../words/saved/words.ts';

/** The address of List-Unsubscribe of M18 (RFC 8058): opening it shows a button, a POST ends the mails without a session. */
export const savedNewsEndPage = page('/alerts/saved-jobs/end/:token', {
  audience: 'anyone',
  provenByAddress: true,
  load: async ({ act, params }) => {
    const state = await savedNewsOfLink(act, params.token);
    return state && { state, token: params.token };
  },
  submit: async ({ act }, { token }) => {
    await endSavedNewsByLink(act, token);
    return answered({ state: 'ended' as const, token });
  },
  view: ({ language }, { state, token }) => {
    const w = savedNewsWords(language).end;
    const over = state === 'ended';
    return {
      title: over ? w.done : w.title,
      breadcrumb: [],
      noindex: true,
      body: over ? (
        <Notice kind="success" language={language} title={w.doneBody} />
      ) : (
        <>
          <Lead>{w.lead}</Lead>
          <PostButton kind="primary" action={urls.savedNewsEnd(language, token)}>
            {w.submit}
          </PostButton>
        </>
      ),
    };
  },
});
