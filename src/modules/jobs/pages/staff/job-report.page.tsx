import { formatDayTime } from '#kernel/time.ts';
import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { reportCharacters, reportFindings } from '../../job-report.ts';
import { handleReport, type JobReport, jobReport } from '../../job-reports.ts';
import { staffLifeWords } from '../../words/life/staff.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.report;
const list = staffWords.reports;

/** One report, and what the office found out about it. */
export const jobReportHandlingPage = page('/staff/job-reports/:id', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const report = isId(params.id) ? await jobReport(act, params.id) : undefined;
    return report ? { report } : absent();
  },
  form: (_visit, { report }) => {
    const f = fields('ja');
    const asks = report.state === 'open';
    return {
      finding: f.choice({
        label: w.finding,
        required: asks,
        as: 'radios',
        options: reportFindings.map((value) => ({ value, label: staffWords.findings[value] })),
      }),
      note: f.longText({
        label: w.handlingNote,
        required: asks,
        hint: w.handlingHint,
        max: reportCharacters,
        rows: 5,
      }),
    };
  },
  submit: async ({ act, params }, { report }, { finding, note }) => {
    if (!finding || !note) return overtaken({ report }, { form: w.already });
    const decision = await handleReport(act, params.id, { finding, note });
    if ('accepted' in decision) return redirect(`${urls.staffJobReport('ja', params.id)}?done=handled`);
    const now = decision.refused === 'absent' ? undefined : await jobReport(act, params.id);
    return now ? overtaken({ report: now }, { form: w.already }) : absent();
  },
  view: ({ query }, { report }, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffJobReports('ja'), label: list.title }],
    body: (
      <>
        {query.get('done') === 'handled' && <Notice kind="success" language="ja" title={w.done} />}
        {report.state === 'handled' && sheet.summary.length > 0 && (
          <Notice kind="error" language="ja" title={w.already} />
        )}
        <DescriptionList items={itemsOf(report)} />
        <p>
          <ButtonLink kind="secondary" href={urls.job('ja', report.jobNumber)}>
            {w.seeJob}
          </ButtonLink>{' '}
          <ButtonLink kind="secondary" href={urls.staffJob('ja', report.jobNumber)}>
            {staffLifeWords.job.link}
          </ButtonLink>
        </p>
        {report.state === 'open' ? (
          <Section title={w.handle}>
            <Form
              sheet={sheet}
              submit={w.submit}
              secondary={
                <ButtonLink kind="text" href={urls.staffJobReports('ja')}>
                  {w.back}
                </ButtonLink>
              }
            >
              {sheet.ask.finding}
              {sheet.ask.note}
            </Form>
          </Section>
        ) : (
          <p>
            <ButtonLink kind="text" href={urls.staffJobReports('ja')}>
              {w.back}
            </ButtonLink>
          </p>
        )}
      </>
    ),
  }),
});

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

const itemsOf = (report: JobReport) => [
  { label: list.job, value: `${report.jobTitle}（${report.jobNumber}）` },
  { label: w.establishment, value: report.establishment },
  { label: list.reason, value: staffWords.reasons[report.reason], strong: true },
  { label: w.note, value: <span class="job-report-note">{report.note ?? w.noNote}</span> },
  { label: list.by, value: staffWords.by[report.byKind] },
  { label: list.received, value: formatDayTime(report.createdAt, 'ja') },
  { label: w.version, value: w.versionOf(String(report.jobVersion)) },
  ...(report.finding
    ? [{ label: list.finding, value: staffWords.findings[report.finding], note: report.handlingNote }]
    : []),
  ...(report.handledAt ? [{ label: list.handledAt, value: formatDayTime(report.handledAt, 'ja') }] : []),
];
