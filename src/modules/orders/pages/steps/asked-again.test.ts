import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { partName } from '#ui/forms/date.ts';
import type { Field } from '#ui/forms/field.ts';
import { withBlocks } from '#ui/forms/kept/blocks.ts';
import { type Step, steps, type Typed } from '../../step.ts';
import type { On, StepForm } from './step-form.ts';
import { stepForms } from './step-forms.ts';

/** What was told by whatever somebody typed is asked again so that it says the same. */

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const works: Establishment = {
  id: '01990000-0000-7000-8000-000000000001',
  state: 'registered',
  name: '有限会社　空色',
  place: {},
  dispute: false,
  record: {},
};
const onFor = (told: SheetDraft): On => ({
  language: 'ja',
  now: testNow,
  who: 'employer',
  kind: 'new',
  told,
  establishment: works,
});
const headers: readonly SheetDraft['header'][] = [
  { kind: 'general', workingTime: 'full-time' },
  { kind: 'general', workingTime: 'part-time' },
  { kind: 'disability', workingTime: 'full-time' },
  { kind: 'graduates', workingTime: 'full-time', graduateKind: 'university' },
];

const texts = fc.constantFrom('あ', '平日　９時から', '１２', '株式会社ひかり\n「別館」', 'A, B; C', '2', '港町1-1');
const figures = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1_000, max: 300_000 })).map(String);
const byKind: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: figures,
  money: figures,
  yesNo: fc.constantFrom('yes', 'no'),
  postal: fc.constantFrom('231-0017', '1000001'),
  telephone: fc.constantFrom('03-1234-5678', '０９０１２３４５６７８'),
  mail: fc.constant('saiyo@company.example'),
  kana: fc.constantFrom('ヤマダ　ハナコ', 'やまだ'),
  time: fc.constantFrom('9:00', '17:30', '0:15', '24:00'),
};

/** Something that can stand in a control, right or wrong. */
const typedInto = (name: string, field: Field<unknown>): fc.Arbitrary<Typed> => {
  if (field.kind === 'date')
    return fc
      .record({ year: fc.integer({ min: 2024, max: 2029 }), month: fc.nat(12), day: fc.nat(31) })
      .map((date) =>
        Object.fromEntries(Object.entries(date).map(([part, n]) => [partName(name, part as 'day'), [`${n}`]])),
      );
  const values = field.options?.map(({ value }) => value) ?? [];
  if (field.kind === 'choices') return fc.subarray([...values]).map((some) => ({ [name]: some }));
  if (name.endsWith('-municipality'))
    return fc.constantFrom('横浜市中区', '千代田区', 'どこか').map((one) => ({ [name]: [one] }));
  const text = values.length > 0 ? fc.constantFrom(...values) : (byKind[field.kind] ?? texts);
  return text.map((one) => ({ [name]: [one] }));
};

/** A step with some blocks of each part, and about three answers of four. */
const answers = (form: StepForm, on: On): fc.Arbitrary<Typed> => {
  const parts = form.parts(on);
  return fc.tuple(...parts.map(({ most }) => fc.integer({ min: 1, max: Math.min(most, 3) }))).chain((counts) => {
    const blocks = parts.reduce<Typed>(
      (typed, { key }, at) =>
        withBlocks(
          typed,
          key,
          Array.from({ length: counts[at] ?? 1 }, (_, n) => n + 1),
        ),
      {},
    );
    const fields = Object.entries(form.fields(on, blocks));
    const each = fields.map(([name, field]) => fc.option(typedInto(name, field), { nil: {}, freq: 3 }));
    return fc.tuple(...each).map((all) => Object.assign({}, blocks, ...all) as Typed);
  });
};

const told = (step: Step, header: SheetDraft['header'], typed: Typed, known: On['known']): SheetDraft => {
  const before: SheetDraft = step === 'kind' || !header ? {} : { header };
  return stepForms[step].read({ ...onFor(before), ...(known && { known }) }, typed, before).told;
};

describe.each(steps)('the step %s', (step) => {
  it('is asked again as it was told, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...headers)
          .chain((header) =>
            answers(stepForms[step], onFor({ header } as SheetDraft)).map((typed) => ({ header, typed })),
          ),
        ({ header, typed }) => {
          const first = told(step, header, typed, undefined);
          // A job knows where its workplaces are; nobody types that.
          const draft: SheetDraft = first.work?.workplaces
            ? {
                ...first,
                work: {
                  ...first.work,
                  workplaces: first.work.workplaces.map((place) =>
                    place.kind === 'address' ? { ...place, point: { lat: 35.44, lng: 139.64 } } : place,
                  ),
                },
              }
            : first;
          const again = stepForms[step].write(onFor(draft), draft);
          expect(told(step, header, again, draft.work?.workplaces)).toEqual(draft);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});
