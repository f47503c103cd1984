import { findJobNumbers } from '#kernel/numbers.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobsForReader } from '#modules/jobs/jobs.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { backOf, Comparison, Missing, mostCompared } from '../../views/comparison.tsx';
import { words as ownWords } from '../../words/own/words.ts';
import { words } from '../../words/words.ts';

/** Up to four jobs side by side (D13), as everybody may read them; an ended job has no sheet here, as on its page. */
export const comparisonPage = page('/jobs/compare', {
  audience: 'anyone',
  load: async ({ act, query, language, now }) => {
    const from = query.get('from') ?? '';
    const checked = query.getAll('no');
    const asked = findJobNumbers([...checked, query.get('numbers') ?? ''].join(','));
    if (checked.length > 0) return redirect(urls.compareJobs(language, asked, from));
    const numbers = asked.slice(0, mostCompared);
    const jobs = (await jobsForReader(act, { numbers })).filter(
      ({ head, reader }) => reader === 'staff' || !ended(head, now),
    );
    const found = new Set(jobs.map(({ head }) => head.number));
    return {
      from,
      jobs: jobs.map(({ head, sheet }) => ({ head, sheet, ended: ended(head, now) !== undefined })),
      missing: numbers.filter((number) => !found.has(number)),
      left: asked.length - numbers.length,
    };
  },
  view: ({ language }, { from, jobs, missing, left }) => {
    const w = ownWords(language).compare;
    const back = backOf(language, from);
    const link = (
      <ButtonLink kind="secondary" href={back}>
        {w.back}
      </ButtonLink>
    );
    return {
      title: w.title,
      noindex: true,
      breadcrumb: [{ href: back, label: words(language).title }],
      wide: true,
      body:
        jobs.length === 0 ? (
          <>
            {missing.length > 0 && <Missing language={language} numbers={missing} />}
            <Empty title={w.none} icon="search" actions={link}>
              <p>{w.hint}</p>
            </Empty>
          </>
        ) : (
          <>
            <Comparison
              language={language}
              jobs={jobs}
              missing={missing}
              left={left}
              address={(numbers) => urls.compareJobs(language, numbers, from)}
              open={({ head }) => urls.job(language, head.number)}
            />
            <ButtonRow>{link}</ButtonRow>
          </>
        ),
    };
  },
});
