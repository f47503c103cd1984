import { formatDayTime } from '#kernel/time.ts';
import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type ReportState, reportCharacters, reportFindings, reportStates } from '../../message-report.ts';
import { handleMessageReport, liftStop, messageReport, messageReports, reportsOnPage } from '../../message-reports.ts';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';

const list = staffWords.reports;
const w = staffWords.report;
const ja = words('ja');

const addressOf = (state: ReportState, page = 1): string => {
  const query = new URLSearchParams({
    ...(state === 'open' ? {} : { state }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query ? `${urls.staffMessageReports('ja')}?${query}` : urls.staffMessageReports('ja');
};

/** What seekers of the own office told about messages of establishments. */
export const messageReportsPage = page('/staff/message-reports', {
  audience: 'staff',
  load: async ({ act, query }) => {
    const state: ReportState = query.get('state') === 'handled' ? 'handled' : 'open';
    const number = pageAsked(query);
    return { state, page: number, ...(await messageReports(act, state, number)) };
  },
  view: (_visit, { state, page, reports, counts }) => ({
    title: list.title,
    wide: true,
    breadcrumb: [{ href: urls.staffMessages('ja'), label: staffWords.inbox.title }],
    body: (
      <>
        <Lead>{list.lead}</Lead>
        <Tabs
          label={list.title}
          tabs={reportStates.map((one) => ({
            href: addressOf(one),
            label: list.states[one],
            count: counts[one],
            current: one === state,
          }))}
        />
        {reports.length === 0 ? (
          <Empty title={list.none[state]} />
        ) : (
          <CardTable
            caption={list.title}
            hideCaption
            rows={reports}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'establishment',
                head: list.establishment,
                heading: true,
                cell: ({ id, establishment }) => <a href={urls.staffMessageReport('ja', id)}>{establishment}</a>,
              },
              { key: 'reason', head: list.reason, cell: ({ reason }) => ja.report.reasons[reason] },
              { key: 'received', head: list.received, cell: ({ createdAt }) => formatDayTime(createdAt, 'ja') },
              {
                key: 'finding',
                head: list.finding,
                cell: ({ finding }) => (finding ? w.findings[finding] : '－'),
              },
            ]}
          />
        )}
        <Pagination
          language="ja"
          page={page}
          pages={Math.ceil(counts[state] / reportsOnPage)}
          href={(number) => addressOf(state, number)}
        />
      </>
    ),
  }),
});

/** One report with the talk it is about, and what the office does. */
export const messageReportPage = page('/staff/message-reports/:id', {
  audience: 'staff',
  load: ({ act, params }) => messageReport(act, params.id),
  form: (_visit, { report }) => {
    const f = fields('ja');
    const asks = report.state === 'open';
    return {
      finding: f.choice({
        label: w.finding,
        required: asks,
        as: 'radios',
        options: reportFindings.map((value) => ({ value, label: w.findings[value] })),
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
  submit: async ({ act, params }, data, { finding, note }) => {
    if (!finding || !note) return overtaken(data, { form: w.already });
    const decision = await handleMessageReport(act, params.id, { finding, note });
    if ('accepted' in decision) return redirect(`${urls.staffMessageReport('ja', params.id)}?done=handled`);
    const now = decision.refused === 'absent' ? undefined : await messageReport(act, params.id);
    return now ? overtaken(now, { form: w.already }) : absent();
  },
  view: ({ query }, { report, messages, stop }, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffMessageReports('ja'), label: list.title }],
    body: (
      <>
        {query.get('done') === 'handled' && <Notice kind="success" language="ja" title={w.done} />}
        {query.get('done') === 'lifted' && <Notice kind="success" language="ja" title={w.lifted} />}
        {report.state === 'handled' && sheet.summary.length > 0 && (
          <Notice kind="error" language="ja" title={w.already} />
        )}
        <DescriptionList
          items={[
            { label: list.establishment, value: report.establishment },
            { label: list.reason, value: ja.report.reasons[report.reason], strong: true },
            { label: w.note, value: <span class="pre-line">{report.note ?? w.noNote}</span> },
            { label: list.received, value: formatDayTime(report.createdAt, 'ja') },
            ...(report.finding
              ? [{ label: w.finding, value: w.findings[report.finding], note: report.handlingNote }]
              : []),
            ...(report.handledAt ? [{ label: list.handledAt, value: formatDayTime(report.handledAt, 'ja') }] : []),
          ]}
        />
        <Section title={w.messages}>
          <p>{w.read}</p>
          <ol class="message-list">
            {messages.map((message) => (
              <li key={message.id} class="message-list-item">
                <p class="message-list-head">
                  <strong>{ja.talk.sides[message.side]}</strong>{' '}
                  <span class="message-list-time">{formatDayTime(message.at, 'ja')}</span>
                </p>
                <p class="pre-line">{message.body}</p>
              </li>
            ))}
          </ol>
        </Section>
        {report.state === 'open' && (
          <Section title={w.handle}>
            <Form sheet={sheet} submit={w.submit}>
              {sheet.ask.finding}
              {sheet.ask.note}
            </Form>
          </Section>
        )}
        {stop && (
          <Section title={w.lift}>
            <Notice kind="warning" language="ja">
              <p>{w.stopped(formatDayTime(stop.at, 'ja'))}</p>
              <p class="pre-line">{stop.reason}</p>
            </Notice>
            <ButtonLink kind="secondary" href={urls.staffStopLifting('ja', report.id)}>
              {w.lift}
            </ButtonLink>
          </Section>
        )}
        <p>
          <ButtonLink kind="text" href={urls.staffMessageReports('ja')}>
            {w.back}
          </ButtonLink>
        </p>
      </>
    ),
  }),
});

/** Lets an establishment send again, with the reason. */
export const stopLiftingPage = page('/staff/message-reports/:id/lifting', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const found = await messageReport(act, params.id);
    if (!found) return undefined;
    return found.stop ? { ...found, stop: found.stop } : redirect(urls.staffMessageReport('ja', params.id));
  },
  form: () => ({
    reason: fields('ja').longText({ label: w.liftReason, required: true, max: reportCharacters, rows: 4 }),
  }),
  submit: async ({ act, params }, _data, { reason }) => {
    const lifted = await liftStop(act, params.id, reason);
    return redirect(`${urls.staffMessageReport('ja', params.id)}${lifted ? '?done=lifted' : ''}`);
  },
  view: (_visit, { report, stop }, sheet) => ({
    title: w.lift,
    breadcrumb: [
      { href: urls.staffMessageReports('ja'), label: list.title },
      { href: urls.staffMessageReport('ja', report.id), label: w.title },
    ],
    body: (
      <>
        <DescriptionList
          items={[
            { label: list.establishment, value: report.establishment },
            { label: w.handlingNote, value: <span class="pre-line">{stop.reason}</span> },
          ]}
        />
        <Form sheet={sheet} submit={w.lift} back={{ href: urls.staffMessageReport('ja', report.id), label: w.back }}>
          {sheet.ask.reason}
        </Form>
      </>
    ),
  }),
});
