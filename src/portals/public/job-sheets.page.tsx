import { findJobNumbers } from '#kernel/numbers.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobsForReader } from '#modules/jobs/jobs.ts';
import { absent, gone, page } from '#platform/web/page.ts';
import { noSheet, notPrinted } from './job-sheet/no-sheet.tsx';
import { printedSheets } from './job-sheet/printed.ts';
import { words } from './job-sheet/words/words.ts';

/** The sheets of several jobs in one file, in the order asked; what is left out is named on a cover (D7). */
export const jobSheetsPage = page('/jobs/sheets.pdf', {
  audience: 'anyone',
  load: async ({ act, language, now, query, settings }) => {
    const numbers = findJobNumbers(query.getAll('numbers').join(' '));
    if (numbers.length === 0) return { why: 'none' as const };
    if (numbers.length > settings.sheetsInFile) return { why: 'tooMany' as const };
    const found = await jobsForReader(act, { numbers });
    const known = new Set<string>(found.map(({ head }) => head.number));
    const unknown = numbers.filter((number) => !known.has(number));
    const over = found.filter((job) => job.reader !== 'staff' && ended(job.head, now));
    const jobs = found.filter((job) => !over.includes(job));
    const endedNumbers = over.map(({ head }) => head.number);
    if (jobs.length > 0) return printedSheets(act, jobs, { ended: endedNumbers, unknown });
    if (over.length === 0) return absent();
    const said = words(language).ended;
    return gone(noSheet(language, said.title, said.text(endedNumbers.join('、'))));
  },
  view: ({ language, settings }, { why }) => {
    const w = words(language);
    if (why === 'none') return noSheet(language, w.none.title, w.none.text);
    if (why === 'tooMany')
      return noSheet(language, w.tooMany.title, w.tooMany.text(String(settings.sheetsInFile)), 422);
    return notPrinted(language, why);
  },
});
