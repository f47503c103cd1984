import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag, type TagTone } from '#ui/components/tag.tsx';
import type { KeptState } from '#ui/forms/kept/state.ts';
import { Section } from '#ui/layouts/section.tsx';
import { type Draft, ownDraft } from '../../drafts.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { neededTabs, onFor, progressOf, type TabProgress, tabNumber } from '../tabs/progress.ts';

const tones: Record<KeptState, TagTone> = { empty: 'plain', begun: 'error', 'to-check': 'warning', filled: 'success' };

/** Where somebody stands who has opened a My Page on the web: the eight tabs with the state of each (§1.4). */
export const newRegistrationStartPage = page('/seeker/opening/registration', {
  audience: 'new-seeker',
  load: async (visit) => {
    const draft = await ownDraft(visit.act);
    return { draft, progress: progressOf(draft, onFor(visit, 'new')) };
  },
  view: ({ language, query, settings }, { draft, progress }) => {
    const w = tabWords(language).start;
    const begun = draft.version > 0;
    const waiting = progress.tabs.filter(
      ({ tab, state, problems }) => Object.keys(problems).length > 0 && (neededTabs.includes(tab) || state !== 'empty'),
    );
    return {
      title: w.title,
      body: (
        <>
          {query.has('dropped') && (
            <Notice kind="success" language={language}>
              <p>{w.dropped}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <p>{w.kept(String(settings.registrationDraftDays))}</p>
          <p>{w.needed}</p>
          <TabTable language={language} draft={draft} tabs={progress.tabs} />
          {begun && waiting.length > 0 && <Waiting language={language} tabs={waiting} />}
          <ButtonRow>
            {progress.ready ? (
              <ButtonLink href={urls.newRegistrationConfirm(language)}>{w.confirm}</ButtonLink>
            ) : (
              !begun && <ButtonLink href={urls.newRegistrationTab(language, 'basic')}>{w.begin}</ButtonLink>
            )}
            {begun && (
              <ButtonLink kind="text" href={urls.newRegistrationRemoval(language)}>
                {w.drop}
              </ButtonLink>
            )}
          </ButtonRow>
          <Section title={w.office}>
            <p>{w.officeBody}</p>
          </Section>
        </>
      ),
    };
  },
});

function TabTable({ language, draft, tabs }: { language: Language; draft: Draft; tabs: readonly TabProgress[] }) {
  const w = tabWords(language);
  return (
    <CardTable
      caption={w.start.title}
      hideCaption
      rows={tabs}
      rowKey={({ tab }) => tab}
      columns={[
        {
          key: 'tab',
          head: w.start.columns.tab,
          heading: true,
          cell: ({ tab, state }) => (
            <>
              <a href={`${urls.newRegistrationTab(language, tab)}${state === 'empty' ? '' : '?check'}`}>
                {w.start.number(tabNumber(tab), w.names[tab])}
              </a>
              {(tab === 'disability' || tab === 'appeal') && (
                <>
                  <br />
                  <small>{w.only[tab]}</small>
                </>
              )}
            </>
          ),
        },
        {
          key: 'state',
          head: w.start.columns.state,
          cell: ({ state }) => <Tag tone={tones[state]}>{w.states[state]}</Tag>,
        },
        {
          key: 'saved',
          head: w.start.columns.saved,
          cell: ({ tab }) => {
            const { savedAt } = draft.tabs[tab];
            return savedAt ? formatDayTime(savedAt, language) : w.start.notSaved;
          },
        },
      ]}
    />
  );
}

function Waiting({ language, tabs }: { language: Language; tabs: readonly TabProgress[] }) {
  const w = tabWords(language);
  return (
    <Notice kind="info" language={language}>
      <p>{w.start.notYet}</p>
      <ul>
        {tabs.map(({ tab, state }) => (
          <li key={tab}>
            <a href={`${urls.newRegistrationTab(language, tab)}${state === 'empty' ? '' : '?check'}`}>
              {w.start.open(w.names[tab])}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
