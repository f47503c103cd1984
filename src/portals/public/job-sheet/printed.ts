import { isRefused } from '#kernel/decision.ts';
import { jobSheetLetter, type LeftOut } from '#modules/jobs/documents/job-sheet-letter.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import type { Act } from '#platform/act.ts';
import { printLetter } from '#platform/letters/letters.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { type Download, download } from '#platform/web/page.ts';

type NotPrinted = { readonly why: 'busy' | 'limited' };

/** Every sheet counts, kept or not: what is asked of the network is bounded, not only what it costs. */
export const printedSheets = async (
  act: Act,
  jobs: readonly ReadableJob[],
  leftOut: LeftOut = { ended: [], unknown: [] },
): Promise<Download | NotPrinted> => {
  const limit = { most: act.settings.sheetsNetworkMinute, seconds: 60, weight: jobs.length };
  if (!(await hitFromNetwork(act, 'sheet', limit)).allowed) return { why: 'limited' };
  const printed = await printLetter(jobSheetLetter(jobs, leftOut, act.settings, act.now));
  if (isRefused(printed)) return { why: 'busy' };
  const [only] = jobs;
  return download({
    bytes: printed.accepted,
    type: 'application/pdf',
    fileName: jobs.length === 1 && only ? `求人票_${only.head.number}.pdf` : `求人票_${jobs.length}件.pdf`,
    inline: true,
    noindex: true,
  });
};
