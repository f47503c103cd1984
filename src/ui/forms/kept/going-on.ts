import type { Instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Raw } from '../field.ts';
import { addressControls, type FoundPlace, withPlace } from './addresses.ts';
import { conflictsOf, mergeIntoDraft, mineOf, newestBlock, pressedInto, readSent, type Sent } from './editing.ts';
import type { KeptForm } from './kept-form.ts';
import type { Screen, Warned } from './questions.tsx';

export type KeptDraft = {
  readonly typed: Typed;
  readonly accepted: readonly string[];
  readonly savedAt: Instant | undefined;
};
export type Change<R> = { typed?: Typed; accepted?: readonly string[]; result: R };
/** Changes what is stored as `change` says, seen from how it stands at this moment; undefined: it may not be changed now. */
type Keep = <R>(change: (stored: KeptDraft) => Change<R>) => Promise<{ result: R; stored: KeptDraft } | undefined>;

type Judgement = { problems: Readonly<Record<string, string>>; warnings: readonly Warned[] };

type Outcome<J> =
  /** Another screen was first: what stands, and what was typed here. */
  | { conflict: Screen }
  | { problems: Screen }
  /** Warnings this screen has not shown yet. */
  | { warnings: Screen }
  /** Everything is kept, and the form opens again; `after` stands behind its address. */
  | { opens: string }
  | { goesOn: J }
  /** It cannot be changed any more. */
  | { closed: true };

type Going<O, T, J> = {
  form: KeptForm<O, T>;
  on: O;
  raw: Raw;
  keep: Keep;
  judge: (typed: Typed) => J;
  place: (postcode: string) => Promise<FoundPlace | undefined>;
  words: { postcodeUnknown: string };
};

/**
 * What a sent screen comes to. Everything typed is kept first, whatever is wrong with it; then the button that was pressed
 * is done. Orange is told once: what this screen has shown already is accepted by going on.
 */
export const goOn = async <O, T, J extends Judgement>({
  form,
  on,
  raw,
  keep,
  judge,
  place,
  words,
}: Going<O, T, J>): Promise<Outcome<J>> => {
  let sent: Sent | undefined;
  const kept = await keep(({ typed }) => {
    sent = readSent(raw, form, on, typed);
    const merged = mergeIntoDraft(form, on, typed, sent, false);
    return { typed: pressedInto(form, on, merged.typed, sent), result: merged.conflicts };
  });
  if (!kept || !sent) return { closed: true };
  const { typed, accepted } = kept.stored;
  const screen: Screen = { typed, based: typed };
  if (kept.result.length > 0) {
    const mine = mineOf(form, on, typed, sent, kept.result);
    return { conflict: { typed: { ...typed, ...mine }, based: typed, conflicts: kept.result } };
  }
  const { pressed, seen } = sent;
  if (pressed.act === 'address') {
    const controls = addressControls(form, pressed.field);
    if (!controls) return { opens: '?saved' };
    const found = await place(typed[pressed.field]?.[0] ?? '');
    if (!found) return { problems: { ...screen, problems: { [pressed.field]: words.postcodeUnknown } } };
    await keep((stored) => ({ typed: withPlace(stored.typed, controls, found), result: undefined }));
    return { opens: `?saved#${controls.municipality ?? controls.address}` };
  }
  if (pressed.act === 'find' && form.fields(on, typed)[pressed.field]) return { opens: `#${pressed.field}` };
  if (pressed.act === 'add') return { opens: newestBlock(form, on, typed, pressed.part) };
  if (pressed.act !== 'next') return { opens: '?saved' };
  const judged = judge(typed);
  if (Object.keys(judged.problems).length > 0) return { problems: { ...screen, problems: judged.problems } };
  const open = judged.warnings.filter(({ key }) => !accepted.includes(key));
  if (open.some(({ key }) => !seen.includes(key))) return { warnings: { ...screen, warnings: open } };
  const keys = judged.warnings.map(({ key }) => key);
  if (open.length > 0) await keep(() => ({ accepted: keys, result: undefined }));
  return { goesOn: judged };
};

/** Keeps one answer that was just left; the element that sent it is told which answers another screen has changed. */
export const keepOne = async <O, T>({
  form,
  on,
  raw,
  keep,
}: Pick<Going<O, T, unknown>, 'form' | 'on' | 'raw' | 'keep'>) => {
  const kept = await keep(({ typed }) => {
    const merged = mergeIntoDraft(form, on, typed, readSent(raw, form, on, typed), true);
    return { typed: merged.typed, result: merged.conflicts };
  });
  if (!kept) return undefined;
  const { typed, savedAt } = kept.stored;
  return { savedAt, conflicts: conflictsOf(form, on, typed, kept.result) };
};
