import type { Typed } from '#kernel/typed.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { sharedValues } from '#modules/jobs/shared-values.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { withBlocks } from '#ui/forms/kept/blocks.ts';
import { conditionsOf, isShown } from '#ui/forms/kept/shown.ts';
import { type Step, steps } from '../../step.ts';
import type { StepForm } from '../steps/step-form.ts';
import { stepForms } from '../steps/step-forms.ts';
import { typedIn } from './cells.ts';
import { type Column, onFor } from './columns.ts';

/** A row of the table as the eight steps have it when somebody types it. */
type TypedRow = {
  typed: Record<Step, Typed>;
  /** Cells that say something this kind of job is not asked. */
  unused: readonly Column[];
};

type Cells = Readonly<Record<string, string>>;
type Given = Parameters<typeof onFor>[0] & { columns: readonly Column[]; starts: Readonly<Record<Step, Typed>> };

/**
 * What stands in an order that is begun: the values of the establishment, its address as the place of selection, and the
 * first person in charge. A cell that is filled in goes before them.
 */
const startOf = (establishment: Establishment): SheetDraft => {
  const { place, record } = establishment;
  const where = place.address && {
    address: place.address,
    ...(place.postcode !== undefined && { postcode: place.postcode }),
  };
  const [contact] = record.contacts ?? [];
  return {
    ...sharedValues(establishment),
    selection: { ...(where && { place: where, postTo: where }), ...(contact && { contact }) },
  };
};

/** What stands in the steps of an order that is begun, by step; the same for every row of a file. */
export const startsFor = (given: Parameters<typeof onFor>[0]): Record<Step, Typed> => {
  const start = startOf(given.establishment);
  const on = onFor(given, start);
  return Object.fromEntries(steps.map((step) => [step, stepForms[step].write(on, start)])) as Record<Step, Typed>;
};

/** The controls of a step at the beginning, without those of parts that the row fills in itself. */
const begunWith = (start: Typed, filled: readonly Column[]): Typed => {
  const own = [...new Set(filled.flatMap(({ part }) => part?.key ?? []))];
  if (own.length === 0) return start;
  return Object.fromEntries(
    Object.entries(start).filter(
      ([name]) => !own.some((key) => name === key || name === `${key}-last` || name.startsWith(`${key}-`)),
    ),
  );
};

/** An answer that another cell only makes sense with: an age of retirement says that there is one. */
const implied = (form: StepForm, typed: Typed, filled: readonly Column[]): Typed => {
  const conditions = conditionsOf(form.shownWhen, typed);
  const said = new Set(filled.map(({ name }) => name));
  return Object.fromEntries(
    filled.flatMap(({ name }) => {
      const condition = conditions[name];
      if (condition?.is.length !== 1 || said.has(condition.field)) return [];
      return [[condition.field, condition.is] as const];
    }),
  );
};

const stepTyped = (step: Step, told: SheetDraft, cells: Cells, given: Given): { typed: Typed; unused: Column[] } => {
  const form = stepForms[step];
  const filled = given.columns.filter((column) => column.step === step && cells[column.key]);
  const on = onFor(given, told);
  let typed: Typed = begunWith(given.starts[step], filled);
  for (const key of new Set(filled.flatMap(({ part }) => part?.key ?? []))) {
    const blocks = new Set(filled.flatMap(({ part }) => (part?.key === key ? part.block : [])));
    typed = withBlocks(
      typed,
      key,
      [...blocks].sort((a, b) => a - b),
    );
  }
  const asked = form.fields(on, typed);
  for (const { key, name, field } of filled)
    typed = { ...typed, ...typedIn(cells[key] ?? '', name, asked[name] ?? field) };
  typed = { ...typed, ...implied(form, typed, filled) };
  const conditions = conditionsOf(form.shownWhen, typed);
  const isAsked = ({ name, part }: Column) =>
    name in asked && isShown(name, conditions, typed, asked) && (!part || isShown(part.key, conditions, typed, asked));
  return { typed, unused: filled.filter((column) => !isAsked(column)) };
};

/** Reads the cells of a row. What may be written in a step can hang on what was said before it, e.g. on the kind of job. */
export const typedRow = (cells: Cells, given: Given): TypedRow => {
  let told: SheetDraft = {};
  const read = steps.map((step) => {
    const { typed, unused } = stepTyped(step, told, cells, given);
    told = stepForms[step].read(onFor(given, told), typed, told).told;
    return { step, typed, unused };
  });
  return {
    typed: Object.fromEntries(read.map(({ step, typed }) => [step, typed])) as Record<Step, Typed>,
    unused: read.flatMap(({ unused }) => unused),
  };
};
