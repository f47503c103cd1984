import { dayOf } from '#kernel/time.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { writeAddress } from '#modules/search/address.ts';
import { limitsOf } from '#modules/search/searches.ts';
import { troubles } from '#modules/search/views/trouble.ts';
import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { longestName } from '../../saved-condition.ts';
import {
  foundJobs,
  moveCondition,
  removeCondition,
  renameCondition,
  runCondition,
  savedCondition,
  setRhythm,
} from '../../saved-conditions.ts';
import { choices, type RhythmChoice } from '../../subscription.ts';
import { ConditionsAsked } from '../../views/conditions-asked.tsx';
import { words } from '../../words/words.ts';

/** One saved search: its name, how often it tells, and the new jobs it told. */
export const conditionPage = page('/seeker/conditions/:id', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const condition = await savedCondition(act, params.id);
    return condition && { condition, found: await foundJobs(act, condition.id) };
  },
  form: ({ language }) => {
    const w = words(language);
    const f = fields(language);
    return {
      name: f.text({ label: w.one.name, max: longestName, required: true }),
      rhythm: f.choice({
        label: w.rhythm.label,
        required: true,
        options: choices.map((value) => ({ value, label: rhythmLabel(value, w) })),
      }),
    };
  },
  initial: (_, { condition }) => ({ name: condition.name, rhythm: condition.rhythm ?? ('off' as const) }),
  submit: async ({ act, language }, { condition: { id } }, { name, rhythm }) => {
    if (!(await renameCondition(act, id, name)) || !(await setRhythm(act, id, rhythm))) return absent();
    return redirect(`${urls.savedCondition(language, id)}?done=changed`);
  },
  view: ({ language, now, settings, query }, { condition, found }, sheet) => {
    const w = words(language);
    const told = troubles(condition.unread, limitsOf(settings), language);
    return {
      title: condition.name,
      breadcrumb: [{ href: urls.savedConditions(language), label: w.saved.title }],
      body: (
        <>
          {query.get('done') === 'changed' && <Notice kind="success" language={language} title={w.one.changed} />}
          <Section title={w.one.conditions}>
            <ConditionsAsked language={language} query={condition.query} told={told} />
            <ButtonRow>
              <PostButton action={urls.savedConditionRun(language, condition.id)}>{w.saved.run}</PostButton>
              <ButtonLink
                kind="text"
                href={urls.jobsFor(language, writeAddress({ ...condition.query, page: 1 }).toString())}
              >
                {w.form.change}
              </ButtonLink>
            </ButtonRow>
          </Section>
          <Form sheet={sheet} submit={w.one.change}>
            {sheet.ask.name}
            {sheet.ask.rhythm}
          </Form>
          <Section title={w.one.found}>
            {found.length === 0 ? (
              <p>{w.one.noneFound}</p>
            ) : (
              <>
                <p>{w.one.foundLead(String(settings.alertFindingsDays))}</p>
                <ol class="search-list">
                  {found.map(({ head, sheet }) => (
                    <li key={head.id}>
                      <JobCard language={language} head={head} sheet={sheet} today={dayOf(now)} level={3} />
                    </li>
                  ))}
                </ol>
              </>
            )}
          </Section>
          <ButtonRow>
            <PostButton kind="danger" action={urls.savedConditionRemoval(language, condition.id)}>
              {w.one.remove}
            </PostButton>
            <ButtonLink kind="text" href={urls.savedConditions(language)}>
              {w.one.back}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});

/** A seeker is told in the My Page and by mail. */
export const rhythmLabel = (value: RhythmChoice, { rhythm }: ReturnType<typeof words>): string =>
  ({ daily: rhythm.dailyMail, weekly: rhythm.weeklyMail, off: rhythm.off })[value];

/** Looks at the jobs of a saved search: later ones are new from here on. */
export const conditionRunAction = page('/seeker/conditions/:id/run', {
  audience: 'seeker',
  submit: async ({ act, params, language }) => {
    const run = await runCondition(act, params.id);
    return run ? redirect(urls.jobsFor(language, writeAddress({ ...run.query, page: 1 }).toString())) : absent();
  },
});

export const conditionPlaceAction = page('/seeker/conditions/:id/place', {
  audience: 'seeker',
  submit: async ({ act, params, language }, _data, _values, raw) => {
    const moved = await moveCondition(act, params.id, raw.one('to') === 'up' ? -1 : 1);
    return moved ? redirect(urls.savedConditions(language)) : absent();
  },
});

/** One that is gone already is as good as removed. */
export const conditionRemovalAction = page('/seeker/conditions/:id/removal', {
  audience: 'seeker',
  load: ({ act, params }) => savedCondition(act, params.id),
  submit: async ({ act, params, language }) => {
    await removeCondition(act, params.id);
    return redirect(urls.savedConditions(language));
  },
});
