import type { Language } from '#kernel/language.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type Application, isClosed } from '../../application.ts';
import { type ListedApplication, listedApplications } from '../../applications.ts';
import { type ListedRequest, ownRequests } from '../../referral-requests.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { words } from '../../words/words.ts';

/** 求職活動状況: drafts to go on with, open applications, closed ones (E6). */
export const applicationsPage = page('/seeker/applications', {
  audience: 'seeker',
  load: async ({ act }) => ({ all: await listedApplications(act), requests: await ownRequests(act) }),
  view: ({ language }, { all, requests }) => {
    const { list, referral } = words(language);
    const { request } = referral;
    const proposed = all.filter(({ application }) => application.state === 'proposed');
    const drafts = all.filter(({ application }) => application.state === 'draft');
    const open = all.filter(
      ({ application }) => !['draft', 'proposed'].includes(application.state) && !isClosed(application.state),
    );
    const closed = all.filter(({ application }) => isClosed(application.state));
    const search = <ButtonLink href={urls.jobs(language)}>{list.search}</ButtonLink>;
    return {
      title: list.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{list.lead}</Lead>
          {proposed.length > 0 && (
            <Section title={list.proposed}>
              <Applications language={language} caption={list.proposed} rows={proposed} />
            </Section>
          )}
          {drafts.length > 0 && (
            <Section title={list.drafts}>
              <Applications language={language} caption={list.drafts} rows={drafts} />
            </Section>
          )}
          <Section title={list.open}>
            {open.length > 0 ? (
              <Applications language={language} caption={list.open} rows={open} />
            ) : (
              <Empty title={list.empty} actions={search} />
            )}
          </Section>
          <Section title={list.closed}>
            {closed.length > 0 ? (
              <Applications language={language} caption={list.closed} rows={closed} />
            ) : (
              <p>{list.emptyClosed}</p>
            )}
          </Section>
          {requests.length > 0 && (
            <Section title={request.list}>
              <Requests language={language} rows={requests} />
            </Section>
          )}
        </>
      ),
    };
  },
});

function Applications({ language, caption, rows }: { language: Language; caption: string; rows: ListedApplication[] }) {
  const w = words(language);
  const { list } = w;
  return (
    <CardTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ application }) => application.id}
      columns={[
        {
          key: 'job',
          head: list.job,
          heading: true,
          cell: ({ application, title }) =>
            application.state === 'draft' ? (
              <a href={urls.selfApplicationMotive(language, application.jobNumber)} lang="ja">
                {title}
              </a>
            ) : (
              <a href={urls.seekerApplication(language, application.id)} lang="ja">
                {title}
              </a>
            ),
        },
        {
          key: 'establishment',
          head: list.establishment,
          cell: ({ establishment }) => <span lang="ja">{establishment}</span>,
        },
        { key: 'number', head: list.number, cell: ({ application }) => application.jobNumber },
        { key: 'route', head: list.route, cell: ({ application }) => w.route[application.route] },
        {
          key: 'appliedAt',
          head: list.appliedAt,
          cell: ({ application }) => applied(language, application),
        },
        {
          key: 'state',
          head: list.state,
          cell: ({ application }) => <StateTag language={language} application={application} />,
        },
        {
          key: 'result',
          head: list.result,
          cell: ({ application: { outcome } }) => (outcome ? w.outcome[outcome.kind] : '－'),
        },
      ]}
    />
  );
}

/** The day of the application; of what is not sent yet, what there is to do. */
const applied = (language: Language, { answerBy, appliedAt, state }: Application): string => {
  const { list, referral } = words(language);
  if (appliedAt) return formatDay(dayOf(appliedAt), language);
  if (state === 'draft') return list.resume;
  return state === 'proposed' && answerBy ? referral.proposal.until(formatDay(answerBy, language)) : '－';
};

function Requests({ language, rows }: { language: Language; rows: ListedRequest[] }) {
  const { list, referral } = words(language);
  return (
    <CardTable
      caption={referral.request.list}
      hideCaption
      rows={rows}
      rowKey={({ request }) => request.id}
      columns={[
        {
          key: 'job',
          head: list.job,
          heading: true,
          cell: ({ request, title }) => (
            <a href={urls.referralRequest(language, request.jobNumber)} lang="ja">
              {title || request.jobNumber}
            </a>
          ),
        },
        { key: 'number', head: list.number, cell: ({ request }) => request.jobNumber },
        {
          key: 'askedOn',
          head: referral.request.askedOn,
          cell: ({ request }) => formatDay(dayOf(request.createdAt), language),
        },
        { key: 'state', head: list.state, cell: ({ request }) => referral.request.states[request.state] },
      ]}
    />
  );
}
