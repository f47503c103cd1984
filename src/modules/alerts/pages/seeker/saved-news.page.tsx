import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Prose } from '#ui/layouts/section.tsx';
import { chooseSavedNews, wantsSavedNews } from '../../saved-news.ts';
import { savedNewsWords } from '../../words/saved/words.ts';

/** Whether the seeker wants mails about the jobs they keep (M18); off until asked for. */
export const savedNewsPage = page('/seeker/saved-jobs/mails', {
  audience: 'seeker',
  load: async ({ act }) => ({ wanted: await wantsSavedNews(act) }),
  submit: async ({ act, language }, _data, _values, raw) => {
    const wanted = raw.one('wanted') === 'yes';
    await chooseSavedNews(act, wanted);
    return redirect(`${urls.savedNews(language)}?done=${wanted ? 'started' : 'stopped'}`);
  },
  view: ({ language, query }, { wanted }) => {
    const w = savedNewsWords(language).page;
    const done = query.get('done');
    return {
      title: w.title,
      breadcrumb: [{ href: urls.savedJobs(language), label: w.list }],
      body: (
        <>
          {(done === 'started' || done === 'stopped') && (
            <Notice kind="success" language={language}>
              <p>{w[done]}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <Prose>
            <ul>
              {w.what.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Prose>
          <p>{wanted ? w.on : w.off}</p>
          <PostButton
            kind={wanted ? 'secondary' : 'primary'}
            action={urls.savedNews(language)}
            values={{ wanted: wanted ? 'no' : 'yes' }}
          >
            {wanted ? w.stop : w.start}
          </PostButton>
          <p>
            <Link href={urls.savedJobs(language)}>{w.back}</Link>
          </p>
        </>
      ),
    };
  },
});
