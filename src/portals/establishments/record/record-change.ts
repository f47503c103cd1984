import { same } from '#kernel/same.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Told } from '#modules/establishments/establishment-change.ts';
import { placeOf } from '#modules/reference/postal-codes.ts';
import type { Raw } from '#ui/forms/field.ts';
import { addressControls, withPlace } from '#ui/forms/kept/addresses.ts';
import { mergeIntoRecord, pressedInto, readSent } from '#ui/forms/kept/editing.ts';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import { recordWords } from '../words/words.ts';
import type { On, RecordPart } from './record-form.ts';
import { recordForms } from './record-forms.ts';

/** What a sent part comes to, seen from the record as it stands now. */
type Outcome = { show: Screen; status: 'again' | 'problems' | 'conflict' } | { same: true } | { after: Told };

/** The screen as a part opens. */
export const screenOf = (part: RecordPart, on: On, told: Told): Screen => {
  const typed = recordForms[part].write(on, told);
  return { typed, based: typed };
};

/**
 * Judges a sent part: buttons and what is wrong lead back to it with everything typed; where somebody else has changed the
 * same answer, both stand on it. Otherwise it is what the record becomes.
 */
export const outcomeOf = async (part: RecordPart, on: On, told: Told, raw: Raw): Promise<Outcome> => {
  const form = recordForms[part];
  const stored = form.write(on, told);
  const sent = readSent(raw, form, on, stored);
  const { pressed, based, mine } = sent;
  if (pressed.act === 'address') return addressOutcome(part, on, pressed.field, { typed: mine, based });
  if (pressed.act === 'add' || pressed.act === 'remove') {
    return { show: { typed: pressedInto(form, on, mine, sent), based }, status: 'again' };
  }
  const merged = mergeIntoRecord(form, on, stored, sent);
  if (merged.conflicts.length > 0) {
    const show = { typed: { ...stored, ...mine }, based: stored, conflicts: merged.conflicts };
    return { show, status: 'conflict' };
  }
  const read = form.read(on, merged.typed, told);
  if (Object.keys(read.problems).length > 0) {
    return { show: { typed: merged.typed, based: stored, problems: read.problems }, status: 'problems' };
  }
  return same(read.told, told) ? { same: true } : { after: read.told };
};

/** The address button fills in what a postal code says; nothing is kept yet. */
const addressOutcome = async (part: RecordPart, on: On, field: string, screen: Screen): Promise<Outcome> => {
  const controls = addressControls(recordForms[part], field);
  const place = controls && (await placeOf(screen.typed[field]?.[0] ?? ''));
  if (controls && place) {
    const typed: Typed = withPlace(screen.typed, controls, place);
    return { show: { ...screen, typed }, status: 'again' };
  }
  const problems = { [field]: recordWords(on.language).problems.postcode };
  return { show: { ...screen, problems }, status: 'problems' };
};
