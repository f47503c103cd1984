import type { Language } from '#kernel/language.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { isMissing } from '#modules/jobs/checker/check.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { said } from '#modules/jobs/checker/words/words.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft, SheetItem } from '#modules/jobs/sheet-draft.ts';
import { same, texts } from '#ui/forms/kept/answers.ts';
import { blockField } from '#ui/forms/kept/blocks.ts';
import { answersIn, controlsOf } from '#ui/forms/kept/controls.ts';
import { isUntouched } from '#ui/forms/kept/editing.ts';
import type { Warned } from '#ui/forms/kept/questions.tsx';
import { type KeptState, keptState } from '#ui/forms/kept/state.ts';
import type { Inquiry } from '../../inquiry.ts';
import type { Comment, Order } from '../../order.ts';
import type { StepDrafts } from '../../orders.ts';
import { findingKey, mayOverride } from '../../overriding.ts';
import { draftWith, missingItems, ownFindings, sheetFrom } from '../../sheet.ts';
import { type Step, steps, type Typed } from '../../step.ts';
import { changedSheet, wholeSheet } from './changed-sheet.ts';
import { placeOfItem } from './item-place.ts';
import type { On } from './step-form.ts';
import { stepForms } from './step-forms.ts';

/** An order as it is written, with what it is judged by. */
export type Written = {
  order: Order;
  steps: StepDrafts;
  comments: readonly Comment[];
  /** What was asked about phrases so far. */
  inquiries: readonly Inquiry[];
  establishment: Establishment;
  /** 変更: the job as it stands, which answers for its own old findings. */
  job?: { readonly sheet: JobSheet } | undefined;
  /** A copy or a renewal: the job it was made from. */
  origin?: { readonly sheet: JobSheet } | undefined;
};

type Judging = Pick<Written, 'order' | 'establishment' | 'job' | 'origin'>;

/** For whom it is judged; `told` follows from the steps. */
export type Reader = { language: Language; now: Instant; who: On['who'] };

/** A finding where it is told: the field of its step, where that asks for it. */
export type Found = { finding: Finding; key: string; field: string | undefined };
export type Remark = { comment: Comment; field: string | undefined };

type Judged = {
  problems: Record<string, string>;
  warnings: Warned[];
  /** How many of the problems are there whatever the office makes of a phrase. */
  stopping: number;
  /** By tone, as the checker has them. */
  found: Found[];
  told: SheetDraft;
};

export type Unanswered = { name: string; label: string };

export type StepProgress = Judged & {
  step: Step;
  state: KeptState;
  /** How much must be mended or answered, and how much is still to be accepted. */
  red: number;
  /** What is needed and nobody has answered yet: no error before the order is sent. */
  unanswered: Unanswered[];
  /** What is wrong with answers that were given. */
  wrong: number;
  orange: Found[];
  remarks: Remark[];
};

export type Progress = {
  on: On;
  steps: readonly StepProgress[];
  /** What all steps say, with what the establishment gives. */
  draft: SheetDraft;
  sheet: JobSheet | undefined;
  findings: readonly Finding[];
};

const onFor = (
  { order, establishment, job, origin }: Judging,
  { language, now, who }: Reader,
  told: SheetDraft,
): On => {
  const known = (job ?? origin)?.sheet.work.workplaces;
  return { language, now, who, kind: order.kind, told, establishment, ...(known && { known }) };
};

/** What all steps say. Twice: questions of an early step may hang on what a later one says. */
export const toldOf = (written: Judging, typed: Readonly<Record<Step, Typed>>, reader: Reader): On => {
  const on = (told: SheetDraft): On => onFor(written, reader, told);
  let told: SheetDraft = {};
  for (const _ of ['first', 'again']) {
    const before = told;
    told = {};
    for (const step of steps) {
      const known = { ...before, ...told };
      told = stepForms[step].read(on(known), typed[step], told).told;
    }
  }
  return on(told);
};

/** The draft with what the establishment gives; `sheet` once there is enough for one. */
const assembled = (told: SheetDraft, written: Written, reader: Reader): Pick<Progress, 'draft' | 'sheet'> => {
  const { establishment, job } = written;
  if (!job) return { draft: draftWith(told, establishment), sheet: sheetFrom(told, establishment) };
  const untouched = Object.fromEntries(
    steps.map((step) => [step, stepForms[step].write(onFor(written, reader, job.sheet), job.sheet)]),
  ) as Record<Step, Typed>;
  const before = draftWith(toldOf(written, untouched, reader).told, establishment);
  const draft = changedSheet(job.sheet, before, draftWith(told, establishment));
  return { draft, sheet: wholeSheet(draft) };
};

const typedOf = (drafts: StepDrafts): Record<Step, Typed> =>
  Object.fromEntries(steps.map((step) => [step, drafts[step].typed])) as Record<Step, Typed>;

/** What is wrong with a step (red), what is asked about it (orange), what is advised (grey). */
const judgeStep = (step: Step, on: On, typed: Typed, findings: readonly Finding[], job: Written['job']): Judged => {
  const form = stepForms[step];
  const { told, problems: wrong, nameOf } = form.read(on, typed, on.told);
  const asked = form.fields(on, typed);
  // A change does not have to mend what the job never said and nobody touches now.
  const problems = job && isAsBefore(step, on, typed, job) ? {} : wrong;
  const placed = findings.flatMap((finding): Found[] => {
    const place = placeOfItem(finding.item);
    if (place.step !== step) return [];
    const field = place.field && nameOf(place.field);
    return [{ finding, key: findingKey(finding), field: field && asked[field] ? field : undefined }];
  });
  const all = { ...problems };
  const stops = new Set(Object.keys(problems));
  let stopsAlone = 0;
  for (const { finding, field } of placed) {
    if (finding.tone !== 'red') continue;
    if (field) all[field] ??= said(finding, on.language).title;
    if (mayOverride(finding)) continue;
    if (field) stops.add(field);
    else stopsAlone += 1;
  }
  // What is missing is said by the field itself.
  const found = placed.filter(({ finding, field }) => !(isMissing(finding) && field && problems[field]));
  const warnings = found.flatMap(({ finding, key, field }) =>
    finding.tone === 'orange' ? [{ key, field: field ?? '', text: said(finding, on.language).title }] : [],
  );
  return { problems: all, stopping: stops.size + stopsAlone, warnings, found, told };
};

const isAsBefore = (step: Step, on: On, typed: Typed, { sheet }: NonNullable<Written['job']>): boolean => {
  const form = stepForms[step];
  const controls = answersIn(form.fields(on, typed)).flatMap((answer) => answer.controls);
  return same(typed, form.write(on, sheet), controls);
};

/** How far an order has come. */
export const progressOf = (written: Written, reader: Reader): Progress => {
  const typed = typedOf(written.steps);
  const on = toldOf(written, typed, reader);
  const { draft, sheet } = assembled(on.told, written, reader);
  const findings = ownFindings(draft, written.job, dayOf(reader.now));
  const remarks = written.comments.filter(({ doneAt }) => !doneAt);
  // A change does not have to give what the job never said.
  const needed = written.job ? [] : missingItems(draft).map(({ item }) => item);
  return {
    on,
    draft,
    findings,
    sheet,
    steps: steps.map((step) => {
      const { accepted } = written.steps[step];
      const judged = judgeStep(step, on, typed[step], findings, written.job);
      const { problems, warnings, found } = judged;
      const loose = found.filter(({ finding, field }) => finding.tone === 'red' && !field).length;
      const red = Object.keys(problems).length + loose;
      const state = keptState({
        empty: isUntouched(stepForms[step], on, typed[step]),
        problems: red,
        warnings: warnings.map(({ key }) => key),
        accepted,
      });
      const orange = found.filter(({ finding, key }) => finding.tone === 'orange' && !accepted.includes(key));
      const unanswered = unansweredOf(step, on, typed[step], { problems, needed });
      const wrong =
        Object.keys(problems).filter((field) => !unanswered.some(({ name }) => name === field)).length + loose;
      const told = { remarks: remarksOf(step, on, typed[step], remarks), unanswered, wrong };
      return { ...judged, step, state, red, orange, ...told };
    }),
  };
};

type Lacking = { problems: Judged['problems']; needed: readonly SheetItem[] };

/** In the order of the page. What the establishment's record has to say is not asked here. */
const unansweredOf = (step: Step, on: On, typed: Typed, { problems, needed }: Lacking): Unanswered[] => {
  const places = needed.map(placeOfItem).filter((place) => place.step === step);
  const asked = new Set([...Object.keys(problems), ...places.map(({ field = '' }) => firstControl(field))]);
  return Object.entries(stepForms[step].fields(on, typed)).flatMap(([name, field]) => {
    const isOpen = controlsOf(name, field).every((control) => texts(typed, control).length === 0);
    return asked.has(name) && isOpen ? [{ name, label: field.label }] : [];
  });
};

/** `shifts.0.from` is asked in the first block of its part. */
const firstControl = (field: string): string => {
  const [part = '', at, name = ''] = field.split('.');
  return at === undefined ? field : blockField(part, Number(at) + 1, name);
};

const remarksOf = (step: Step, on: On, typed: Typed, comments: readonly Comment[]): Remark[] => {
  const form = stepForms[step];
  const { nameOf } = form.read(on, typed, on.told);
  const asked = form.fields(on, typed);
  return comments.flatMap((comment) => {
    const place = placeOfItem(comment.item);
    if (place.step !== step) return [];
    const field = place.field && nameOf(place.field);
    return [{ comment, field: field && asked[field] ? field : undefined }];
  });
};

/** One step after it was typed anew, judged with what the others say. */
export const judgeAgain = (written: Written, step: Step, typed: Typed, reader: Reader): Judged => {
  const all = { ...typedOf(written.steps), [step]: typed };
  const on = toldOf(written, all, reader);
  const { draft } = assembled(on.told, written, reader);
  const findings = ownFindings(draft, written.job, dayOf(reader.now));
  return judgeStep(step, on, typed, findings, written.job);
};

/** An order can be sent once nothing red is left in any step and nothing is missing. */
export const isReady = ({ steps: all, sheet }: Progress): boolean =>
  sheet !== undefined && all.every(({ red }) => red === 0);

/** It can go to the office: nothing red is left but phrases, and those the office is asked about. */
export const maySend = ({ steps: all, sheet }: Progress): boolean =>
  sheet !== undefined && all.every(({ stopping }) => stopping === 0);

export const stepNumber = (step: Step): string => String(steps.indexOf(step) + 1);

/** The step to go on with; after the last one nothing is left but to look at it all. */
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1];
