import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { type JobNumber, readJobNumber } from '#kernel/numbers.ts';
import { absent, conflict, page, redirect, type Shown } from '#platform/web/page.ts';
import { ownPath, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { removeSavedJob, type SaveJobRefusal, savedEntry, saveJob } from '../../saved-jobs.ts';
import { words } from '../../words/words.ts';

/** Why a job was not saved, with the way on. */
const refusedShown = (refused: SaveJobRefusal, limit: number, language: Language): Shown => {
  const w = words(language).saved;
  const reason = refused === 'limit' ? w.refused.limit(String(limit)) : w.refused[refused];
  return {
    title: w.refused.title,
    breadcrumb: [{ href: urls.savedJobs(language), label: w.title }],
    body: (
      <>
        <Notice kind="error" language={language} title={reason} />
        <ButtonRow>
          <ButtonLink href={urls.savedJobs(language)}>{w.back}</ButtonLink>
          <ButtonLink kind="secondary" href={urls.jobs(language)}>
            {w.find}
          </ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};

/** 保存: pressing twice is once. Leads back to where the button stood. */
export const savedJobAction = page('/jobs/:number/saved-job', {
  audience: 'seeker',
  load: ({ params }) => numberOf(params.number),
  submit: async ({ act, language, settings }, { number }, _values, raw) => {
    const saved = await saveJob(act, number);
    if (!isRefused(saved)) return redirect(ownPath(raw.one('next')) ?? urls.savedJobs(language));
    return saved.refused === 'absent' ? absent() : conflict(refusedShown(saved.refused, settings.savedJobs, language));
  },
});

/**
 * 保存の取り消し in a list of results or on the job's page, where pressing again saves again. A note would not come back by
 * that, so an entry with one is first asked about on its own page. One that is not in the list is as good as removed.
 */
export const savedJobRemovalAction = page('/jobs/:number/saved-job/removal', {
  audience: 'seeker',
  load: ({ params }) => numberOf(params.number),
  submit: async ({ act, language }, { number }, _values, raw) => {
    const next = ownPath(raw.one('next'));
    const entry = await savedEntry(act, number);
    if (entry?.note !== undefined) return redirect(urls.savedJobRemovalQuestion(language, number, next));
    await removeSavedJob(act, number);
    return redirect(next ?? urls.savedJobs(language));
  },
});

const numberOf = (typed: string): { number: JobNumber } | undefined => {
  const number = readJobNumber(typed);
  return number && { number };
};
