import { readJobNumber } from '#kernel/numbers.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobHistory } from '#modules/jobs/job-history.ts';
import { jobForReader } from '#modules/jobs/jobs.ts';
import { absent, gone, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { goneShown } from './job/gone.tsx';
import { similarJobs } from './job/similar.ts';
import { notPrinted } from './job-sheet/no-sheet.tsx';
import { printedSheets } from './job-sheet/printed.ts';

/** 求人票 (D7): the sheet on paper, with what this reader may know and nothing else. Absent or gone like the job's page. */
export const jobSheetPage = page('/jobs/:number/sheet.pdf', {
  audience: 'anyone',
  load: async ({ act, language, now, params }) => {
    const number = readJobNumber(params.number);
    if (number === undefined) return absent();
    if (number !== params.number) return redirect(urls.jobSheet(language, number));
    const job = await jobForReader(act, number);
    if (!job) return absent();
    const end = ended(job.head, now);
    if (end && job.reader !== 'staff') {
      const [history, similar] = [await jobHistory(act, job), await similarJobs(act, job)];
      return gone(goneShown({ job, end, history, similar, language }));
    }
    return printedSheets(act, [job]);
  },
  view: ({ language }, { why }) => notPrinted(language, why),
});
