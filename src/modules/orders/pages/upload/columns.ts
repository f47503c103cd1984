import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { JobKind, WorkingTime } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import type { Field } from '#ui/forms/field.ts';
import { blockField, withBlocks } from '#ui/forms/kept/blocks.ts';
import { type Step, steps, type Typed } from '../../step.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { On, StepForm } from '../steps/step-form.ts';
import { stepForms } from '../steps/step-forms.ts';
import { latestDeadline, wishFields } from '../steps/wishes.ts';

/** One column of the table: a question of one of the eight steps. Everything about it is the question's own. */
export type Column = {
  /** Step and name of the field: `pay.baseFrom`, `work.workplaces-2-address`; `send.note` of the page of sending. */
  readonly key: string;
  readonly step: Step | 'send';
  readonly name: string;
  /** The official label, in Japanese as the jobs themselves; no two are alike. */
  readonly heading: string;
  readonly field: Field<unknown>;
  /** Whether every job needs it, or only some. */
  readonly needed: 'always' | 'sometimes' | 'never';
  readonly part?: { readonly key: string; readonly block: number };
};

type For = { establishment: Establishment; now: Instant };

/** The kinds of job between them ask every question there is. */
const variants: readonly SheetDraft[] = (
  [
    ['general', 'full-time'],
    ['general', 'part-time'],
    ['disability', 'full-time'],
    ['graduates', 'full-time'],
  ] as [JobKind, WorkingTime][]
).map(([kind, workingTime]) => ({ header: { kind, workingTime } }));

export const onFor = ({ establishment, now }: For, told: SheetDraft, language: Language = 'ja'): On => ({
  language,
  now,
  who: 'employer',
  kind: 'new',
  told,
  establishment,
});

/** A step with as many blocks of each part as it takes. */
const filledOut = (form: StepForm, on: On): Typed =>
  form.parts(on).reduce<Typed>(
    (typed, { key, most }) =>
      withBlocks(
        typed,
        key,
        Array.from({ length: most }, (_, at) => at + 1),
      ),
    {},
  );

/** Words to search a list by are no answers: a table holds the name or the code itself. */
const isSearchWord = (name: string): boolean => /^occupations-\d+-word$/u.test(name);

type Unnamed = Omit<Column, 'heading'>;

const questionsOf = (step: Step, given: For, language: Language): Unnamed[] => {
  const form = stepForms[step];
  const asked = variants.map((told) => {
    const on = onFor(given, told, language);
    return { on, fields: form.fields(on, filledOut(form, on)) };
  });
  const names = new Set(asked.flatMap(({ fields }) => Object.keys(fields)).filter((name) => !isSearchWord(name)));
  const parts = form.parts(asked[0]?.on ?? onFor(given, {}));
  return [...names].flatMap((name) => {
    const found = asked.flatMap(({ fields }) => fields[name] ?? []);
    const [field] = found;
    if (!field) return [];
    const part = parts.find(({ key }) => name.startsWith(`${key}-`));
    const block = part && Number(name.slice(part.key.length + 1).split('-')[0]);
    const bare = part && block ? name.slice(blockField(part.key, block, '').length) : name;
    const isConditional =
      (part ? `${part.key}.${bare}` : name) in form.shownWhen || (part?.key ?? '') in form.shownWhen;
    const required = found.filter((one) => one.required).length;
    const needed =
      required === 0 ? 'never' : required < asked.length || isConditional ? 'sometimes' : ('always' as const);
    return [
      { key: `${step}.${name}`, step, name, field, needed, ...(part && block && { part: { key: part.key, block } }) },
    ];
  });
};

/** What is told to the office beside the sheet, as the page of sending asks it. */
const wishQuestions = ({ now }: For, language: Language): Unnamed[] =>
  Object.entries(wishFields(language, latestDeadline(undefined, now))).map(([name, field]) => ({
    key: `send.${name}`,
    step: 'send',
    name,
    field: field as Field<unknown>,
    needed: 'never',
  }));

/** The whole table, in the order of the eight steps. Which persons can be in charge hangs on the establishment. */
export const columnsFor = (given: For, language: Language = 'ja'): readonly Column[] => {
  const questions = [...steps.flatMap((step) => questionsOf(step, given, language)), ...wishQuestions(given, language)];
  const byLabel = Map.groupBy(questions, ({ field }) => field.label);
  const { names } = stepWords('ja');
  return questions.map((one) => {
    const { label } = one.field;
    const alike = byLabel.get(label) ?? [];
    if (alike.length === 1) return { ...one, heading: label };
    const inOneStep = alike.every(({ step }) => step === one.step);
    const number = one.part ? `（${one.part.block}）` : '';
    const name = one.step === 'send' ? '' : `（${names[one.step]}）`;
    return { ...one, heading: inOneStep ? `${label}${number}` : `${label}${name}${number}` };
  });
};
