import { formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { knownOpenOn, type OfficeBox, officeBoxes } from '../../life.ts';
import { officeQuestions, type QuestionRow } from '../../still-open.ts';
import { staffLifeWords } from '../../words/life/staff.ts';

const w = staffLifeWords.stillOpen;

/** Which of the office's jobs nobody has spoken of for long: those to telephone about, and those that do not answer (H8). */
export const staffStillOpenPage = page('/staff/still-open', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, query }) => {
    const box = officeBoxes.find((one) => one === query.get('box')) ?? 'by-office';
    const number = pageAsked(query);
    return { box, page: number, ...(await officeQuestions(act, box, number)) };
  },
  view: (_visit, { box, page, rows, more }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Tabs
          label={w.title}
          tabs={officeBoxes.map((one) => ({ label: w.boxes[one], href: addressOf(one), current: one === box }))}
        />
        <p>{w.boxLead[box]}</p>
        {rows.length === 0 ? <Empty title={w.none} /> : <QuestionTable rows={rows} box={box} />}
        <ButtonRow>
          {page > 1 && (
            <ButtonLink kind="secondary" href={addressOf(box, page - 1)}>
              {w.before}
            </ButtonLink>
          )}
          {more && (
            <ButtonLink kind="secondary" href={addressOf(box, page + 1)}>
              {w.more}
            </ButtonLink>
          )}
        </ButtonRow>
      </>
    ),
  }),
});

const addressOf = (box: OfficeBox, page = 1): string => {
  const query = new URLSearchParams({
    ...(box === 'by-office' ? {} : { box }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query ? `${urls.staffStillOpen('ja')}?${query}` : urls.staffStillOpen('ja');
};

function QuestionTable({ rows, box }: { rows: readonly QuestionRow[]; box: OfficeBox }) {
  return (
    <CardTable
      caption={w.boxes[box]}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'job',
          head: w.job,
          heading: true,
          cell: ({ number, title }) => (
            <>
              <a href={urls.staffJob('ja', number)}>{title}</a>
              <br />
              <small>{number}</small>
            </>
          ),
        },
        { key: 'establishment', head: w.establishment, cell: ({ establishment }) => establishment },
        { key: 'known', head: w.lastKnown, whole: true, cell: (row) => formatDay(knownOpenOn(known(row)), 'ja') },
        ...(box === 'by-office'
          ? []
          : [
              {
                key: 'asked',
                head: w.askedOn,
                cell: ({ askedOn }: QuestionRow) => askedOn && formatDay(askedOn, 'ja'),
              },
            ]),
        { key: 'deadline', head: w.deadlineOn, whole: true, cell: ({ deadlineOn }) => formatDay(deadlineOn, 'ja') },
      ]}
    />
  );
}

const known = ({ acceptedOn, confirmedOn }: QuestionRow) => ({ acceptedOn, ...(confirmedOn ? { confirmedOn } : {}) });
