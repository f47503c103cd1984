import type { ComponentChildren } from 'preact';
import type { Typed } from '#kernel/typed.ts';
import { rawOf } from '../raw.ts';
import { answersIn } from './controls.ts';
import type { KeptForm, Onlooker } from './kept-form.ts';

/** What the fields of a form say, label and value, only what was given. */
export const answersOf = <O extends Onlooker, T>(
  form: KeptForm<O, T>,
  on: O,
  typed: Typed,
): { label: string; value: ComponentChildren; lang?: string }[] => {
  const fields = form.fields(on, typed);
  return answersIn(fields).flatMap(({ field: name, controls }) => {
    const field = fields[name];
    if (!field || !controls.some((control) => (typed[control] ?? []).some(Boolean))) return [];
    const read = field.read(rawOf(typed), name);
    // What a person wrote is Japanese on an English page, too.
    const lang = on.language === 'en' && ['text', 'longText', 'kana'].includes(field.kind) ? { lang: 'ja' } : {};
    return 'value' in read ? [{ label: field.label, value: field.show(read.value), ...lang }] : [];
  });
};
