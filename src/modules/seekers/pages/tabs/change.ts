import type { Typed } from '#kernel/typed.ts';
import type { Raw } from '#ui/forms/field.ts';
import { mergeIntoRecord, pressedInto, readSent, type Sent } from '#ui/forms/kept/editing.ts';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import type { Registration } from '../../registration.ts';
import type { Tab } from '../../tab.ts';
import { registrationTold, toldBy } from '../../told.ts';
import { judge } from './progress.ts';
import type { On } from './tab-form.ts';
import { tabForms } from './tab-forms.ts';

type After = NonNullable<ReturnType<typeof registrationTold>>;

/** What one screen of a tab comes to, seen from the registration as it stands now. */
type Outcome = { show: Screen; status: 'again' | 'problems' | 'conflict' } | { same: true } | { after: After };

/** The screen as the tab opens. */
export const screenOf = (tab: Tab, on: On, registration: Registration): Screen => {
  const typed = tabForms[tab].write(on, toldBy(registration));
  return { typed, based: typed };
};

/**
 * Judges a sent screen: buttons for blocks and what is wrong lead back to it, with everything typed; warnings are shown
 * once; where somebody else has changed the same answer, both stand on it. Otherwise it is what the registration becomes.
 */
export const outcomeOf = (tab: Tab, on: On, registration: Registration, raw: Raw): Outcome => {
  const form = tabForms[tab];
  const told = toldBy(registration);
  const stored = form.write(on, told);
  const sent = readSent(raw, form, on, stored);
  const { pressed, based, mine } = sent;
  if (pressed.act === 'add' || pressed.act === 'remove') {
    return { show: { typed: pressedInto(form, on, mine, sent), based }, status: 'again' };
  }
  const merged = mergeIntoRecord(form, on, stored, sent);
  if (merged.conflicts.length > 0) {
    const show = { typed: { ...stored, ...mine }, based: stored, conflicts: merged.conflicts };
    return { show, status: 'conflict' };
  }
  const judged = judge(form, on, merged.typed, told);
  const shown = { typed: merged.typed, based: stored };
  if (Object.keys(judged.problems).length > 0)
    return { show: { ...shown, problems: judged.problems }, status: 'problems' };
  const after = registrationTold(judged.told);
  if (!after || isSame(after, registration)) return { same: true };
  const open = judged.warnings.filter(
    ({ key }) => !sent.seen.includes(key) && !warnedBefore(tab, on, registration, key),
  );
  if (open.length > 0) return { show: { ...shown, warnings: open }, status: 'again' };
  return { after };
};

/** What was so before is not asked about again. */
const warnedBefore = (tab: Tab, on: On, registration: Registration, key: string): boolean => {
  const told = toldBy(registration);
  const form = tabForms[tab];
  return judge(form, on, form.write(on, told), told).warnings.some((one) => one.key === key);
};

const isSame = (after: After, { person, record }: Registration): boolean =>
  written({ ...after.person }) === written({ ...person }) && written(after.record) === written(record);

/** Alike whatever the order of the keys: jsonb keeps its own. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The address button fills in what a postal code says; nothing is kept yet. */
export const addressAsked = (tab: Tab, on: On, registration: Registration, raw: Raw): Sent | undefined => {
  const form = tabForms[tab];
  const sent = readSent(raw, form, on, form.write(on, toldBy(registration)));
  return sent.pressed.act === 'address' ? sent : undefined;
};

export const withTyped = (sent: Sent, typed: Typed): Screen => ({ typed, based: sent.based });
