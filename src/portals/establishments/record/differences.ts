import type { ComponentChildren } from 'preact';
import type { Typed } from '#kernel/typed.ts';
import type { Told } from '#modules/establishments/establishment-change.ts';
import { same } from '#ui/forms/kept/answers.ts';
import { answersIn } from '#ui/forms/kept/controls.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { type On, type RecordForm, type RecordPart, recordParts } from './record-form.ts';
import { recordForms } from './record-forms.ts';

/** One item that two records say differently; `undefined` where one of them does not say it. */
export type Difference = {
  part: RecordPart;
  name: string;
  label: string;
  before: ComponentChildren | undefined;
  after: ComponentChildren | undefined;
};

/** What differs, in the order and the words of the form. */
export const differencesOf = (on: On, before: Told, after: Told): Difference[] =>
  recordParts.flatMap((part) => {
    const form = recordForms[part];
    const [old, fresh] = [form.write(on, before), form.write(on, after)];
    const fields = { ...form.fields(on, old), ...form.fields(on, fresh) };
    return answersIn(fields).flatMap(({ field: name, controls }) => {
      const field = fields[name];
      if (!field || same(old, fresh, controls)) return [];
      // The form calls a finer class than it offers only 「登録されている分類のまま」.
      const [was, becomes] =
        name === 'industry'
          ? [before.industry?.name, after.industry?.name]
          : [shown(form, on, old, name), shown(form, on, fresh, name)];
      return [{ part, name, label: field.label, before: was, after: becomes }];
    });
  });

const shown = (form: RecordForm, on: On, typed: Typed, name: string): ComponentChildren | undefined => {
  const field = form.fields(on, typed)[name];
  const given = Object.keys(typed).some(
    (control) => (control === name || control.startsWith(`${name}-`)) && typed[control]?.some(Boolean),
  );
  const read = field && given ? field.read(rawOf(typed), name) : undefined;
  return read && 'value' in read ? field?.show(read.value) : undefined;
};
