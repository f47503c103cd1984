import { dayOf } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import { officeFor, officesFor } from '#modules/offices/offices.ts';
import type { Visit } from '#platform/web/page.ts';
import { isUntouched } from '#ui/forms/kept/editing.ts';
import type { Warned } from '#ui/forms/kept/questions.tsx';
import { type KeptState, keptState } from '#ui/forms/kept/state.ts';
import type { Draft } from '../../drafts.ts';
import { type Tab, tabs } from '../../tab.ts';
import { appealConcerns, foundIn } from '../../tab-rules.ts';
import { nothingTold, registrationTold, type Told } from '../../told.ts';
import { tabWords } from '../../words/tabs/words.ts';
import type { On, TabForm, Who } from './tab-form.ts';
import { tabForms } from './tab-forms.ts';

export const onFor = ({ language, now, settings }: Pick<Visit, 'language' | 'now' | 'settings'>, who: Who): On => ({
  language,
  now,
  who,
  textMost: settings.registrationTextCharacters,
  licencesMost: settings.registrationLicences,
});

type Judged = { told: Told; problems: Record<string, string>; warnings: Warned[] };

/** What a tab says, what is wrong with it (red) and what is asked about (orange). `before`: what the other tabs say. */
export const judge = (form: TabForm, on: On, typed: Typed, before: Told): Judged => {
  const { told, problems, nameOf } = form.read(on, typed, before);
  const found = foundIn(form.tab, told, dayOf(on.now));
  const asked = form.fields(on, typed);
  const { rules } = tabWords(on.language);
  const all = { ...problems };
  for (const { key, field } of found.red) all[nameOf(field)] ??= rules[key] ?? key;
  // What this person is not asked here cannot be looked at again here.
  const warnings = found.orange
    .map(({ key, field }) => ({ key, field: nameOf(field), text: rules[key] ?? key }))
    .filter(({ field }) => asked[field]);
  return { told, problems: all, warnings };
};

export type TabProgress = Judged & { tab: Tab; state: KeptState; open: Warned[]; concerns: boolean };
export type Progress = {
  tabs: readonly TabProgress[];
  told: Told;
  /** What can be registered, and at which office; undefined as long as something is missing or wrong. */
  ready: { officeCode: string; registration: NonNullable<ReturnType<typeof registrationTold>> } | undefined;
};

/** Tabs without which there is no 求職申込み; the others are for whom they concern. */
export const neededTabs: readonly Tab[] = ['basic', 'sharing', 'wishes', 'place-and-pay'];

/** How far a draft has come. */
export const progressOf = (draft: Draft, on: On): Progress => {
  let told = nothingTold;
  // Twice: a rule of an early tab may look at what a later one says.
  for (const tab of tabs) told = tabForms[tab].read(on, draft.tabs[tab].typed, told).told;
  const all = tabs.map((tab): TabProgress => {
    const form = tabForms[tab];
    const { typed, accepted } = draft.tabs[tab];
    const concerns = tab === 'disability' ? !isUntouched(form, on, typed) : tab !== 'appeal' || appealConcerns(told);
    const empty = isUntouched(form, on, typed);
    const { problems, warnings } = judge(form, on, typed, told);
    const open = warnings.filter(({ key }) => !accepted.includes(key));
    const state = keptState({
      empty,
      problems: Object.keys(problems).length,
      warnings: warnings.map(({ key }) => key),
      accepted,
    });
    return { tab, told, problems, warnings, open, state, concerns };
  });
  const wrong = all.some(
    ({ tab, state, problems }) => Object.keys(problems).length > 0 && (neededTabs.includes(tab) || state !== 'empty'),
  );
  const registration = wrong ? undefined : registrationTold(told);
  const officeCode = officeOf(told);
  return { tabs: all, told, ready: registration && officeCode ? { registration, officeCode } : undefined };
};

/** The office in charge of the address (職業安定法施行規則による管轄). */
const officeOf = ({ basic }: Told): string | undefined => {
  if (!basic.municipality) return undefined;
  const [first] = officesFor(basic.municipality);
  return (officeFor(basic.municipality, basic.postcode) ?? first)?.code;
};

/** The tab to go on with: in the order of the form, without those that do not concern the person. */
export const tabAfter = (tab: Tab, told: Told): Tab | undefined =>
  tabs
    .slice(tabs.indexOf(tab) + 1)
    .find((next) => next !== 'disability' && (next !== 'appeal' || appealConcerns(told)));

/** As the real form numbers them: 1 基本情報 … 8 自己PR. */
export const tabNumber = (tab: Tab): string => String(tabs.indexOf(tab) + 1);
