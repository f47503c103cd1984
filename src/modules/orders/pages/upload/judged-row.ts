import type { Language } from '#kernel/language.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { Finding, Tone } from '#modules/jobs/checker/finding.ts';
import { said } from '#modules/jobs/checker/words/words.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { rawOf } from '#ui/forms/raw.ts';
import type { Order } from '../../order.ts';
import { askingOf } from '../../overriding.ts';
import { emptyStep, type Step, type StepDraft, steps } from '../../step.ts';
import type { Counts } from '../../upload.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { progressOf, type StepProgress } from '../steps/progress.ts';
import { stepForms } from '../steps/step-forms.ts';
import { deadlineProblem, latestDeadline, type Wishes, wishFields } from '../steps/wishes.ts';
import { typedIn } from './cells.ts';
import { type Column, columnsFor } from './columns.ts';
import { startsFor, typedRow } from './typed-row.ts';

/** What is said of a row: the cell it is about, as typed, and the sentence. */
export type Note = {
  tone: Tone;
  /** Absent where no column speaks of it. */
  column?: Column | undefined;
  value: string;
  text: string;
  finding?: Finding | undefined;
};

export type JudgedRow = {
  /** What stands in the steps of the order that the row becomes. */
  typed: Record<Step, Typed>;
  title: string;
  sheet: JobSheet | undefined;
  notes: readonly Note[];
  counts: Counts;
  /** What the office is told beside the sheet. */
  wishes: Wishes;
  /** Keys of the findings that ask to be looked at. */
  asking: readonly string[];
};

type Cells = Readonly<Record<string, string>>;
export type Judge = (cells: Cells) => JudgedRow;

const tones: readonly Tone[] = ['red', 'orange', 'grey'];

/** An order that nobody has begun yet: a row is judged as one that was typed. */
const unbegun = (establishmentId: string, now: Instant): Order => ({
  id: '',
  establishmentId,
  kind: 'new',
  state: 'draft',
  atCounter: false,
  title: '',
  sendings: 0,
  risk: 0,
  findings: { red: 0, orange: 0 },
  inquiries: 0,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

/** Judges the rows of one establishment's file, as the steps and the checker judge an order (H4). */
export const judgeFor = (given: { establishment: Establishment; now: Instant; language: Language }): Judge => {
  const { establishment, now, language } = given;
  const columns = columnsFor({ establishment, now });
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const starts = startsFor({ establishment, now });
  const order = unbegun(establishment.id, now);
  const w = uploadWords(language);

  return (cells) => {
    const { typed, unused } = typedRow(cells, { establishment, now, columns, starts });
    const drafts = Object.fromEntries(
      steps.map((step): [Step, StepDraft] => [step, { ...emptyStep, typed: typed[step] }]),
    ) as Record<Step, StepDraft>;
    const progress = progressOf(
      { order, steps: drafts, comments: [], inquiries: [], establishment },
      { language, now, who: 'employer' },
    );
    const noteAt = (tone: Tone, key: string, text: string, finding?: Finding): Note => ({
      tone,
      column: byKey.get(key),
      value: cells[key] ?? '',
      text,
      finding,
    });
    const sentenceOf = (finding: Finding): string => {
      const { title, says, write } = said(finding, language);
      const sentences = [title, says, write].flatMap((text) => (text ? [text.replace(/[。.]$/u, '')] : []));
      return sentences.join(language === 'en' ? '. ' : '。');
    };
    const titleOf = (finding: Finding): string => said(finding, language).title;
    const stepNotes = ({ step, problems, found }: StepProgress): Note[] => {
      const fromChecker = found.filter(({ finding, field }) => !(field && problems[field] === titleOf(finding)));
      return [
        ...Object.entries(problems).map(([name, text]) => {
          const source = found.find(({ finding, field }) => field === name && titleOf(finding) === text);
          return noteAt('red', `${step}.${name}`, source ? sentenceOf(source.finding) : text, source?.finding);
        }),
        ...fromChecker.map(({ finding, field }) =>
          noteAt(finding.tone, `${step}.${field ?? ''}`, sentenceOf(finding), finding),
        ),
      ];
    };
    const wished = wishesIn(cells, { columns, latest: latestDeadline(progress.sheet, now), now, language });
    const notes = [
      ...wished.problems.map(([key, text]) => noteAt('red', key, text)),
      ...progress.steps.flatMap(stepNotes),
      ...unused.map((column): Note => ({ tone: 'grey', column, value: cells[column.key] ?? '', text: w.notes.unused })),
      ...(progress.sheet || progress.steps.some(({ red }) => red > 0)
        ? []
        : [{ tone: 'red' as const, value: '', text: w.notes.incomplete }]),
    ].sort((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
    const count = (tone: Tone) => notes.filter((note) => note.tone === tone).length;
    const { on } = progress;
    return {
      // What is wrong stays as it was typed, to be mended in its step.
      typed: Object.fromEntries(
        progress.steps.map(({ step, problems }) => [
          step,
          Object.keys(problems).length > 0 ? typed[step] : stepForms[step].write({ ...on, language: 'ja' }, on.told),
        ]),
      ) as Record<Step, Typed>,
      title: on.told.work?.title ?? '',
      sheet: progress.sheet,
      wishes: wished.wishes,
      notes,
      counts: { red: count('red'), orange: count('orange'), grey: count('grey') },
      asking: askingOf(progress.findings),
    };
  };
};

type Asked = { columns: readonly Column[]; latest: Day; now: Instant; language: Language };

/** The cells for the office, judged as the page of sending judges them. */
const wishesIn = (cells: Cells, { columns, latest, now, language }: Asked) => {
  const form = wishFields(language, latest);
  const filled = columns.filter(({ key, step }) => step === 'send' && cells[key]);
  const typed: Typed = Object.assign(
    {},
    ...filled.map(({ key, name, field }) => typedIn(cells[key] ?? '', name, field)),
  );
  const day = form.wishedDeadline.read(rawOf(typed), 'wishedDeadline');
  const note = form.note.read(rawOf(typed), 'note');
  const wishes: Wishes = {
    ...('value' in day && day.value && { wishedDeadline: day.value }),
    ...('value' in note && note.value && { note: note.value }),
  };
  const wrongDay = 'problem' in day ? day.problem : deadlineProblem(wishes.wishedDeadline, { latest, now, language });
  return {
    wishes,
    problems: [
      ...(wrongDay ? [['send.wishedDeadline', wrongDay] as const] : []),
      ...('problem' in note ? [['send.note', note.problem] as const] : []),
    ],
  };
};
