import { isRefused } from '#kernel/decision.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { dayOf } from '#kernel/time.ts';
import { publishedImages } from '#modules/establishments/published-images.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobHistory } from '#modules/jobs/job-history.ts';
import { jobPosting } from '#modules/jobs/job-posting.ts';
import { jobForReader, selfApplicationAnswer, showsEmployer } from '#modules/jobs/jobs.ts';
import { headlinePay } from '#modules/jobs/views/pay-lines.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { municipality, prefecture } from '#modules/reference/reference.ts';
import { markSeen } from '#modules/search/seen-jobs.ts';
import { absent, gone, page, redirect } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { JobBody } from './job/body.tsx';
import { goneShown } from './job/gone.tsx';
import { ownWith } from './job/own.ts';
import { similarJobs } from './job/similar.ts';

/**
 * 求人詳細 (F-PUB-2, D6): one permanent address for each job, its number in any width leads here. On top what decides, then
 * the official sections in their order, then what the sheet does not say: ways to apply, the past of the job, others like it.
 */
export const jobPage = page('/jobs/:number', {
  audience: 'anyone',
  load: async ({ act, language, now, opened, params }) => {
    const number = readJobNumber(params.number);
    if (number === undefined) return absent();
    if (number !== params.number) return redirect(urls.job(language, number));
    const job = await jobForReader(act, number);
    if (!job) return absent();
    const end = ended(job.head, now);
    const history = await jobHistory(act, job);
    const similar = await similarJobs(act, job);
    // The office and the employer go on reading what they decide about; everybody else is told that it ended.
    if (end && job.reader !== 'staff') return gone(goneShown({ job, end, history, similar, language }));
    const answer = await selfApplicationAnswer(act, job.head);
    if (opened) await markSeen(act, job.head);
    const images = showsEmployer(job) ? await publishedImages(act, job.head.establishmentId) : [];
    return { job, end, answer, history, similar, images, own: await ownWith(act, job, history) };
  },
  view: ({ act, actor, language, now }, data) => {
    const { head, sheet, reader } = data.job;
    const w = jobWords(language);
    const [first] = sheet.work.workplaces;
    const canonical = urls.job('ja', head.number);
    // Search engines read as anybody does; what a signed-in reader sees besides is not theirs.
    const posting =
      reader === 'public' && !data.end
        ? jobPosting(sheet, head, {
            url: absolute(act.settings.baseUrl, canonical),
            directApply: !isRefused(data.answer),
            prefecture: (code) => prefecture(code)?.name,
            municipality: (code) => municipality(code)?.fullName,
          })
        : undefined;
    return {
      title: w.page.heading(sheet.work.title, head.number),
      heading: <span lang={language === 'en' ? 'ja' : undefined}>{sheet.work.title}</span>,
      canonical,
      description: w.page.description(
        (first && areaName(first, language)) ?? '',
        headlinePay(sheet.pay, sheet.header.workingTime, w) ?? '',
      ),
      noindex: data.end !== undefined || head.disclosure > 2,
      indexUntil: head.deadlineOn,
      ...(posting ? { linkedData: posting } : {}),
      wide: true,
      breadcrumb: [{ href: urls.jobs(language), label: w.page.jobs }],
      body: <JobBody actor={actor} language={language} today={dayOf(now)} {...data} />,
    };
  },
});
