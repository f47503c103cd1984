import { findJobNumbers } from '#kernel/numbers.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { savedEntry } from '../../saved-jobs.ts';
import { Comparison, mostCompared } from '../../views/comparison.tsx';
import { words as ownWords } from '../../words/own/words.ts';
import { words } from '../../words/words.ts';

/** Up to four kept jobs side by side (D13); an ended one as it was kept. What the seeker does not keep does not stand here. */
export const savedComparisonPage = page('/seeker/saved-jobs/compare', {
  audience: 'seeker',
  load: async ({ act, query }) => {
    const asked = findJobNumbers(query.get('numbers') ?? '');
    const numbers = asked.slice(0, mostCompared);
    const jobs = [];
    for (const number of numbers) {
      const kept = await savedEntry(act, number);
      if (kept) jobs.push({ head: kept.job.head, sheet: kept.sheet, ended: kept.ended });
    }
    const found = new Set(jobs.map(({ head }) => head.number));
    return {
      jobs,
      missing: numbers.filter((number) => !found.has(number)),
      left: asked.length - numbers.length,
    };
  },
  view: ({ language }, { jobs, missing, left }) => {
    const w = ownWords(language).compare;
    const { title } = words(language).saved;
    const back = (
      <ButtonLink kind="secondary" href={urls.savedJobs(language)}>
        {w.backSaved}
      </ButtonLink>
    );
    return {
      title: w.title,
      breadcrumb: [{ href: urls.savedJobs(language), label: title }],
      wide: true,
      body:
        jobs.length === 0 ? (
          <Empty title={w.none} icon="star" actions={back}>
            <p>{w.hint}</p>
          </Empty>
        ) : (
          <>
            <Comparison
              language={language}
              jobs={jobs}
              missing={missing}
              left={left}
              address={(numbers) => urls.compareSavedJobs(language, numbers)}
              open={({ head, ended }) => (ended ? urls.savedJobEntry : urls.job)(language, head.number)}
            />
            <ButtonRow>{back}</ButtonRow>
          </>
        ),
    };
  },
});
