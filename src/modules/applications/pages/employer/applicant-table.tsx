import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { dayOf, daysBetween, formatDay, type Instant } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable, type Column } from '#ui/components/card-table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { isClosed } from '../../application.ts';
import { isOverdue } from '../../outcome.ts';
import type { Received } from '../../received-applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { applicantsWords } from '../../words/applicants/words.ts';
import { words } from '../../words/words.ts';

type Props = {
  language: Language;
  caption: string;
  received: readonly Received[];
  now: Instant;
  /** The form that the boxes belong to; without it there are none. */
  chosenForm?: string;
};

/** Applicants with what they wait for; cards on a phone. */
export function ApplicantTable({ language, caption, received, now, chosenForm }: Props): JSX.Element {
  const w = words(language);
  const { list } = w.employer;
  const a = applicantsWords(language);
  const waited = ({ application }: Received): string => {
    if (!application.appliedAt || isClosed(application.state)) return '';
    const days = daysBetween(dayOf(application.appliedAt), dayOf(now));
    return days === 0 ? a.today : a.days(String(days));
  };
  const chosen: Column<Received> = {
    key: 'chosen',
    head: a.choose,
    cell: ({ application, applicant }) =>
      applicant && !isClosed(application.state) ? (
        <label class="applicant-choose">
          <input type="checkbox" name="id" value={application.id} form={chosenForm} />
          <span class="visually-hidden">{a.chooseOne(applicant.name)}</span>
        </label>
      ) : (
        ''
      ),
  };
  const columns: Column<Received>[] = [
    {
      key: 'name',
      head: list.name,
      heading: true,
      cell: ({ application, applicant }) => (
        <>
          <a href={urls.employerApplication(language, application.id)} lang={applicant && 'ja'}>
            {applicant?.name ?? list.cancelled}
          </a>
          {application.openedAt || !applicant ? null : <Tag tone="warning">{list.unread}</Tag>}
        </>
      ),
    },
    {
      key: 'job',
      head: list.job,
      cell: ({ application, jobTitle }) => (
        <>
          <span lang="ja">{jobTitle}</span>
          <br />
          <span class="no-break">{application.jobNumber}</span>
        </>
      ),
    },
    { key: 'route', head: list.route, cell: ({ application }) => w.route[application.route] },
    {
      key: 'appliedAt',
      head: list.appliedAt,
      cell: (one) => (
        <>
          {one.application.appliedAt && (
            <span class="no-break">{formatDay(dayOf(one.application.appliedAt), language)}</span>
          )}
          <br />
          {waited(one)}
        </>
      ),
    },
    {
      key: 'due',
      head: list.due,
      cell: ({ application }) => {
        const due = application.followUpOn ?? application.resultDueOn;
        if (!due || application.publishedAt || isClosed(application.state)) return '－';
        return (
          <>
            {formatDay(due, language)}
            {isOverdue({ followUpOn: due }, now) && <Tag tone="error">{a.attention.overdue}</Tag>}
          </>
        );
      },
    },
    {
      key: 'state',
      head: list.state,
      cell: ({ application }) => (
        <>
          <StateTag language={language} application={application} />
          {application.outcome && !application.publishedAt ? <Tag tone="warning">{list.recorded}</Tag> : null}
        </>
      ),
    },
  ];
  return (
    <CardTable
      caption={caption}
      hideCaption
      rows={received}
      rowKey={({ application }) => application.id}
      columns={chosenForm ? [chosen, ...columns] : columns}
    />
  );
}
