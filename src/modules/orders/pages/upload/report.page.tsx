import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { isOpen, isSendable, portion, type UploadRow } from '../../upload.ts';
import { ownUpload } from '../../uploads.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { judged, ownJudge } from './judging.ts';
import { RowReport } from './row-report.tsx';

const perPage = 20;
const filters = ['all', 'red', 'open'] as const;
const shownBy: Record<(typeof filters)[number], (row: UploadRow) => boolean> = {
  all: () => true,
  red: ({ counts }) => counts.red > 0,
  open: isOpen,
};

const figure = (text: string | null): number => (text !== null && /^\d{1,5}$/u.test(text) ? Number(text) : 0);

/** 読み込みの結果: what the check says row by row, what has become of each, and what can be done next. */
export const orderUploadResultPage = page('/employer/orders/upload/:id', {
  audience: 'employer',
  load: async ({ act, language, params, query }) => {
    const found = await ownUpload(act, params.id);
    if (!found) return undefined;
    const only = filters.find((one) => one === query.get('show')) ?? 'all';
    const rows = found.rows.filter(shownBy[only]);
    const pages = Math.max(1, Math.ceil(rows.length / perPage));
    const number = Math.min(pages, Math.max(1, figure(query.get('page'))));
    // Judged as things stand today: a row that was clean last month may have a wage below the new minimum.
    const shown = await judged(await ownJudge({ act, language }), rows.slice((number - 1) * perPage, number * perPage));
    return { ...found, only, pages, number, shown };
  },
  view: ({ actor, language, query }, { upload, rows, only, pages, number, shown }) => {
    const w = uploadWords(language);
    const { report } = w;
    const count = (of: (row: UploadRow) => boolean) => rows.filter(of).length;
    const [open, sendable] = [count(isOpen), count(isSendable)];
    const here = (show: string) => `${urls.orderUpload(language, upload.id)}?show=${show}`;
    const done = {
      drafted: figure(query.get('drafted')),
      sent: figure(query.get('sent')),
      left: figure(query.get('left')),
    };
    return {
      title: report.title,
      breadcrumb: [
        { href: urls.employerOrders(language), label: w.orders },
        { href: urls.orderUploads(language), label: w.title },
      ],
      body: (
        <>
          <p class="order-upload-file">{upload.fileName}</p>
          {query.has('again') && (
            <Notice kind="info" language={language}>
              <p>{report.again}</p>
            </Notice>
          )}
          {done.drafted + done.sent > 0 && (
            <Notice kind="success" language={language}>
              <p>{report.done(String(done.drafted), String(done.sent))}</p>
            </Notice>
          )}
          {done.left > 0 && (
            <Notice kind="warning" language={language}>
              <p>{report.left(String(done.left))}</p>
            </Notice>
          )}
          {upload.unknownHeadings.length > 0 && (
            <Notice kind="warning" language={language}>
              <p>{report.unknown(upload.unknownHeadings.join('、'))}</p>
            </Notice>
          )}
          <DescriptionList
            items={[
              { label: report.summary.rows, value: report.count(String(rows.length)) },
              { label: report.summary.clean, value: report.count(String(sendable)) },
              {
                label: report.summary.red,
                value: report.count(String(count((row) => isOpen(row) && row.counts.red > 0))),
              },
              { label: report.summary.drafted, value: report.count(String(count(({ made }) => made === 'draft'))) },
              { label: report.summary.sent, value: report.count(String(count(({ made }) => made === 'sent'))) },
            ]}
          />
          {open === rows.length && <p>{report.nothingYet}</p>}
          {open === 0 && <p>{report.allDone}</p>}
          {actor.role !== 'viewer' && open > 0 && (
            <>
              <ButtonRow>
                {sendable > 0 && (
                  <ButtonLink href={urls.orderUploadSending(language, upload.id)}>
                    {report.send(String(sendable))}
                  </ButtonLink>
                )}
                <PostButton action={urls.orderUploadDrafts(language, upload.id)}>
                  {report.draft(String(open))}
                </PostButton>
              </ButtonRow>
              <p>{report.draftHint}</p>
              {open > portion && <p>{report.portion(String(portion))}</p>}
            </>
          )}
          <p>
            <ButtonLink kind="secondary" href={urls.orderUploadReport(language, upload.id)}>
              {report.download}
            </ButtonLink>
          </p>
          <Section title={report.rowsTitle}>
            <Tabs
              label={report.show}
              tabs={filters.map((one) => ({
                label: report.only[one],
                href: here(one),
                current: one === only,
                count: count(shownBy[one]),
              }))}
            />
            {shown.map(({ row, said }) => (
              <RowReport key={row.line} row={row} said={said} language={language} />
            ))}
            <Pagination language={language} page={number} pages={pages} href={(to) => `${here(only)}&page=${to}`} />
          </Section>
          <p>
            <ButtonLink kind="text" href={urls.orderUploads(language)}>
              {report.back}
            </ButtonLink>
          </p>
        </>
      ),
    };
  },
});
