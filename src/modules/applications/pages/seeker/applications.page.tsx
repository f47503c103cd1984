import type { Language } from '#kernel/language.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { isClosed } from '../../application.ts';
import { type ListedApplication, listedApplications } from '../../applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { words } from '../../words/words.ts';

/** 求職活動状況: drafts to go on with, open applications, closed ones (E6). */
export const applicationsPage = page('/seeker/applications', {
  audience: 'seeker',
  load: async ({ act }) => ({ all: await listedApplications(act) }),
  view: ({ language }, { all }) => {
    const { list } = words(language);
    const drafts = all.filter(({ application }) => application.state === 'draft');
    const open = all.filter(({ application }) => application.state !== 'draft' && !isClosed(application.state));
    const closed = all.filter(({ application }) => isClosed(application.state));
    const search = <ButtonLink href={urls.jobs(language)}>{list.search}</ButtonLink>;
    return {
      title: list.title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{list.lead}</Lead>
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
          cell: ({ application }) =>
            application.appliedAt ? formatDay(dayOf(application.appliedAt), language) : list.resume,
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
