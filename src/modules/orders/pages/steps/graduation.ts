import { compareDays, type Day, day, dayFromText, dayOf } from '#kernel/time.ts';
import type { SheetGraduates } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { linesIn, writeLines } from './lines.ts';
import { type Asking, given } from './step-form.ts';

/** 応募書類 of new graduates that the list offers; a sheet keeps them by these names. */
const graduateDocuments = ['履歴書', '卒業見込証明書', '成績証明書', '健康診断書'] as const;

/** What is sought: year of graduation, who may apply besides, documents and days (学卒求人). */
export const graduationQuestions = (asking: Asking) => {
  const { kit, w, on } = asking;
  const { graduates: g, phrases } = jobWords(on.language);
  const { fields, hints: allHints, values } = w.b;
  const { pr: f } = fields;
  const { pr: hints } = allHints;
  const [min, max] = [dayOf(on.now).year, dayOf(on.now).year + 3];
  const days = { min: day(`${min}-01-01`), max: day(`${max}-12-31`) };
  const possible = { yes: phrases.possible, no: phrases.impossible };
  return {
    graduationYear: kit.number({
      label: g.graduationYear,
      hint: hints.graduationYear,
      required: true,
      unit: f.year,
      min,
      max,
    }),
    earlierGraduates: kit.yesNo({
      label: g.earlierGraduates,
      hint: hints.earlierGraduates,
      required: true,
      ...possible,
    }),
    yearsAfter: kit.number({
      label: f.yearsAfter,
      hint: hints.yearsAfter,
      required: true,
      unit: f.years,
      min: 1,
      max: 50,
    }),
    dropouts: kit.yesNo({ label: g.dropouts, hint: hints.dropouts, ...possible }),
    graduateDocuments: kit.choices({
      label: g.documents,
      hint: hints.documents,
      options: graduateDocuments.map((value) => ({ value, label: values.graduateDocuments[value] })),
    }),
    otherGraduateDocuments: kit.longText({ label: f.otherDocuments, hint: hints.otherDocuments, max: 300, rows: 3 }),
    recommendation: kit.yesNo({
      label: g.recommendation,
      hint: hints.recommendation,
      yes: values.needed,
      no: values.notNeeded,
    }),
    receptionFrom: kit.date({ label: f.receptionFrom, hint: hints.receptionFrom, required: true, ...days }),
    receptionTo: kit.date({ label: f.receptionTo, hint: hints.receptionTo, ...days }),
    selectionFrom: kit.date({ label: g.selectionFrom, hint: hints.selectionFrom, required: true, ...days }),
  };
};

type Answers = Partial<Values<ReturnType<typeof graduationQuestions>>>;

export const graduationNames = [
  'graduationYear',
  'earlierGraduates',
  'yearsAfter',
  'dropouts',
  'graduateDocuments',
  'otherGraduateDocuments',
  'recommendation',
  'receptionFrom',
  'receptionTo',
  'selectionFrom',
] as const;

const soonerThan = (one: Day | undefined, other: Day | undefined): boolean =>
  one !== undefined && other !== undefined && compareDays(one, other) < 0;

export const graduationCheck = (values: Answers, { w }: Asking): Record<string, string> => {
  const { receptionFrom, receptionTo, selectionFrom } = values;
  const { endBeforeBegin, selectionBeforeReception } = w.b.problems;
  return {
    ...(soonerThan(receptionTo, receptionFrom) && { receptionTo: endBeforeBegin }),
    ...(soonerThan(selectionFrom, receptionFrom) && { selectionFrom: selectionBeforeReception }),
  };
};

export const graduationTold = (values: Answers): SheetGraduates => {
  const { earlierGraduates: accepted, yearsAfter, dropouts } = values;
  return given({
    graduationYear: values.graduationYear,
    earlierGraduates: accepted === undefined ? undefined : { accepted, ...given({ yearsAfter, dropouts }) },
    documents: [...(values.graduateDocuments ?? []), ...(linesIn(values.otherGraduateDocuments) ?? [])],
    recommendation: values.recommendation,
    // A sheet keeps days as 'YYYY-MM-DD'.
    receptionFrom: values.receptionFrom?.toString(),
    receptionTo: values.receptionTo?.toString(),
    selectionFrom: values.selectionFrom?.toString(),
  });
};

export const graduationAsked = ({ earlierGraduates, documents = [], ...g }: SheetGraduates) => {
  const dayAsked = (text: string | undefined) => (text ? dayFromText(text) : undefined);
  const listed = graduateDocuments.filter((one) => documents.includes(one));
  return {
    graduationYear: g.graduationYear,
    earlierGraduates: earlierGraduates?.accepted,
    yearsAfter: earlierGraduates?.yearsAfter,
    dropouts: earlierGraduates?.dropouts,
    graduateDocuments: listed,
    otherGraduateDocuments: writeLines(documents.filter((one) => !(listed as readonly string[]).includes(one))),
    recommendation: g.recommendation,
    receptionFrom: dayAsked(g.receptionFrom),
    receptionTo: dayAsked(g.receptionTo),
    selectionFrom: dayAsked(g.selectionFrom),
  };
};

export const graduationItems = {
  graduates: 'graduationYear',
  'graduates.graduationYear': 'graduationYear',
  'graduates.earlierGraduates': 'earlierGraduates',
  'graduates.documents': 'graduateDocuments',
  'graduates.recommendation': 'recommendation',
  'graduates.receptionFrom': 'receptionFrom',
  'graduates.receptionTo': 'receptionTo',
  'graduates.selectionFrom': 'selectionFrom',
};
