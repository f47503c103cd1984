import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import { writeAddress } from '#modules/search/address.ts';
import { limitsOf } from '#modules/search/searches.ts';
import { troubles } from '#modules/search/views/trouble.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Card } from '#ui/components/card.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { grouped } from '#ui/forms/typed.ts';
import { type SavedCondition, savedConditions } from '../../saved-conditions.ts';
import { ConditionsAsked } from '../../views/conditions-asked.tsx';
import { words } from '../../words/words.ts';

/** 保存した検索条件 (D11): each with the number of new jobs since the seeker last looked. */
export const savedConditionsPage = page('/seeker/conditions', {
  audience: 'seeker',
  load: async ({ act }) => ({ kept: await savedConditions(act) }),
  view: ({ language, settings }, { kept }) => {
    const w = words(language).saved;
    return {
      title: w.title,
      breadcrumb: [],
      body:
        kept.length === 0 ? (
          <Empty title={w.empty} icon="search" actions={<ButtonLink href={urls.jobs(language)}>{w.find}</ButtonLink>}>
            <p>{w.emptyHint}</p>
          </Empty>
        ) : (
          <>
            <Lead>{w.lead}</Lead>
            <p class="saved-conditions-count">{w.count(String(kept.length), String(settings.savedConditions))}</p>
            <ol class="saved-conditions">
              {kept.map((one, place) => (
                <li key={one.condition.id}>
                  <ConditionCard
                    language={language}
                    settings={settings}
                    {...one}
                    first={place === 0}
                    last={place === kept.length - 1}
                  />
                </li>
              ))}
            </ol>
          </>
        ),
    };
  },
});

type ConditionCardProps = {
  language: Language;
  settings: Settings;
  condition: SavedCondition;
  newJobs: number;
  first: boolean;
  last: boolean;
};

function ConditionCard({ language, settings, condition, newJobs, first, last }: ConditionCardProps): JSX.Element {
  const w = words(language);
  const { id, name, query, unread, runOn, rhythm } = condition;
  const about = <span class="visually-hidden">{w.saved.about(name)}</span>;
  const since = { ...query, where: { ...query.where, since: query.where.since ?? runOn.toString() } };
  return (
    <Card
      title={name}
      labels={
        <Tag tone={newJobs > 0 ? 'accent' : 'plain'} solid={newJobs > 0}>
          {newJobs > 0 ? w.saved.new(grouped(newJobs)) : w.saved.noneNew}
        </Tag>
      }
      footer={
        <ButtonRow>
          <PostButton action={urls.savedConditionRun(language, id)}>
            {w.saved.run}
            {about}
          </PostButton>
          <ButtonLink kind="text" href={urls.savedCondition(language, id)}>
            {w.saved.open}
            {about}
          </ButtonLink>
          {!first && (
            <PostButton kind="text" action={urls.savedConditionPlace(language, id)} values={{ to: 'up' }}>
              {w.saved.up}
              {about}
            </PostButton>
          )}
          {!last && (
            <PostButton kind="text" action={urls.savedConditionPlace(language, id)} values={{ to: 'down' }}>
              {w.saved.down}
              {about}
            </PostButton>
          )}
        </ButtonRow>
      }
    >
      <ConditionsAsked language={language} query={query} told={troubles(unread, limitsOf(settings), language)} />
      <p>
        {w.saved.told(rhythm ? w.rhythm[rhythm] : w.rhythm.off)}
        {'　'}
        {w.saved.runOn(formatDay(runOn, language))}
      </p>
      {newJobs > 0 && (
        <p>
          <Link href={urls.jobsFor(language, writeAddress({ ...since, page: 1 }).toString())}>
            {w.saved.onlyNew}
            {about}
          </Link>
        </p>
      )}
    </Card>
  );
}
