import { isRefused } from '#kernel/decision.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { conflict, page, redirect } from '#platform/web/page.ts';
import { ownPath, urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { savedJobs, saveJob } from '../../saved-jobs.ts';
import { KeptCard } from '../../views/kept-job.tsx';
import { words } from '../../words/words.ts';
import { refusedShown } from './saved-job.page.tsx';

/** お気に入り求人 (D12): the seeker's own list. A POST keeps the jobs that were checked in a list of results. */
export const savedJobsPage = page('/seeker/saved-jobs', {
  audience: 'seeker',
  load: async ({ act }) => ({ kept: await savedJobs(act) }),
  submit: async ({ act, language, settings }, _data, _values, raw) => {
    const numbers = raw.all('job').flatMap((typed) => readJobNumber(typed) ?? []);
    for (const number of numbers) {
      const saved = await saveJob(act, number);
      if (isRefused(saved)) return conflict(refusedShown(saved.refused, settings.savedJobs, language));
    }
    return redirect(ownPath(raw.one('next')) ?? urls.savedJobs(language));
  },
  view: ({ language, now, settings }, { kept }) => {
    const w = words(language).saved;
    return {
      title: w.title,
      breadcrumb: [],
      body:
        kept.length === 0 ? (
          <Empty title={w.empty} icon="star" actions={<ButtonLink href={urls.jobs(language)}>{w.find}</ButtonLink>}>
            <p>{w.emptyHint}</p>
          </Empty>
        ) : (
          <>
            <Lead>{w.lead}</Lead>
            <p class="search-total">{w.count(String(kept.length), String(settings.savedJobs))}</p>
            <ol class="search-list">
              {kept.map((one) => (
                <li key={one.jobId}>
                  <KeptCard language={language} kept={one} now={now} />
                </li>
              ))}
            </ol>
          </>
        ),
    };
  },
});
