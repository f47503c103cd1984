import { readJobNumber } from '#kernel/numbers.ts';
import { dayOf } from '#kernel/time.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobsForReader, markPictured } from '#modules/jobs/jobs.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { Hidden } from '#ui/forms/form.tsx';
import { readAddress } from '../../address.ts';
import { sizes } from '../../query.ts';
import { knownCodes, limitsOf } from '../../searches.ts';
import { addressOf, groupName } from '../../views/list-address.ts';
import { words } from '../../words/words.ts';

/** As many as a page of the list can hold. */
const most = Math.max(...sizes);

/** チェックした求人を表示: the checked jobs of a list in its order, to read, print and keep together. */
export const checkedJobsPage = page('/jobs/checked', {
  audience: 'anyone',
  load: async ({ act, query: params, settings }) => {
    const numbers = [...new Set(params.getAll('no').flatMap((typed) => readJobNumber(typed) ?? []))].slice(0, most);
    const from = new URLSearchParams(params.get('from') ?? '');
    return {
      jobs: await markPictured(act, await jobsForReader(act, { numbers })),
      from: readAddress(from, knownCodes, limitsOf(settings)).query,
      grouped: from.get(groupName) === '1',
    };
  },
  view: ({ language, now, actor, query: params }, { jobs, from, grouped }) => {
    const w = words(language);
    const back = addressOf(language, from, grouped);
    const numbers = jobs.map(({ head }) => head.number);
    const here = `${urls.checkedJobs(language)}?${params}`;
    const breadcrumb = [{ href: back, label: w.title }];
    if (jobs.length === 0) {
      return {
        title: w.checked.title,
        noindex: true,
        breadcrumb,
        body: (
          <Empty title={w.checked.none} icon="search" actions={<ButtonLink href={back}>{w.checked.back}</ButtonLink>}>
            <p>{w.checked.noneHint}</p>
          </Empty>
        ),
      };
    }
    return {
      title: w.checked.title,
      noindex: true,
      breadcrumb,
      body: (
        <>
          <p class="search-total">{w.checked.count(String(jobs.length))}</p>
          <div class="search-tools">
            <ButtonLink kind="secondary" size="small" href={urls.jobSheets(language, numbers)}>
              {w.checked.sheets}
            </ButtonLink>
            <PrintButton language={language} />
            {actor.kind === 'seeker' && (
              <form class="form-button" method="post" action={urls.savedJobs(language)}>
                <Hidden />
                <input type="hidden" name="next" value={here} />
                {numbers.map((number) => (
                  <input key={number} type="hidden" name="job" value={number} />
                ))}
                <Button kind="secondary" size="small">
                  {w.card.saveChecked}
                </Button>
              </form>
            )}
          </div>
          <ol class="search-list">
            {jobs.map(({ head, sheet }) => (
              <li key={head.id}>
                <JobCard
                  language={language}
                  head={head}
                  sheet={sheet}
                  today={dayOf(now)}
                  labels={ended(head, now) ? [{ label: w.card.ended, tone: 'warning', solid: true }] : []}
                />
              </li>
            ))}
          </ol>
          <ButtonRow>
            <ButtonLink kind="secondary" href={back}>
              {w.checked.back}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
