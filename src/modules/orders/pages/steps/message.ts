import { type SheetPr, textLimits } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { linesIn, writeLines } from './lines.ts';
import { type Asking, given } from './step-form.ts';

/** shtn1–3, stsk1–3, kksh1–3 and nensho1–3 of the real form. */
const mostNames = 3;
const longestName = 100;

const messageQuestions = ({ kit, w, on }: Asking) => {
  const { notes, pr, phrases } = jobWords(on.language);
  const answers = { yes: phrases.yes, no: phrases.no };
  const { pr: hints } = w.b.hints;
  const text = (item: 'message' | 'benefits' | 'training' | 'workLifeSupport' | 'note', rows: number) =>
    kit.longText({ label: pr[item], hint: hints[item], max: textLimits.other, rows });
  return {
    notes: kit.longText({ label: notes.notes, hint: hints.notes, max: textLimits.notes, rows: 8 }),
    message: text('message', 6),
    benefits: text('benefits', 3),
    training: text('training', 3),
    trainingForNonRegular: kit.yesNo({
      ...answers,
      label: pr.trainingForNonRegular,
      hint: hints.trainingForNonRegular,
    }),
    workLifeSupport: text('workLifeSupport', 3),
    note: text('note', 3),
  };
};

const businessQuestions = ({ kit, w, on }: Asking) => {
  const { pr, phrases } = jobWords(on.language);
  const answers = { yes: phrases.yes, no: phrases.no };
  const { pr: f } = w.b.fields;
  const { pr: hints } = w.b.hints;
  const names = (item: 'branches' | 'customers' | 'affiliates') =>
    kit.longText({ label: pr[item], hint: hints[item], max: mostNames * (longestName + 1), rows: mostNames });
  return {
    jobBasedPay: kit.yesNo({ ...answers, label: pr.jobBasedPay, hint: hints.jobBasedPay }),
    jobBasedPayNote: kit.text({ label: f.jobBasedPayNote, hint: hints.jobBasedPayNote, max: textLimits.other }),
    reinstatement: kit.yesNo({ ...answers, label: pr.reinstatement, hint: hints.reinstatement }),
    reinstatementNote: kit.text({ label: f.reinstatementNote, hint: hints.reinstatementNote, max: textLimits.other }),
    branchCount: kit.number({ label: f.branchCount, hint: hints.branchCount, unit: f.places, max: 9_999 }),
    branches: names('branches'),
    customers: names('customers'),
    affiliates: names('affiliates'),
  };
};

/** (I) 求人に関する特記事項 and (J) 求人・事業所PR情報. */
export const prQuestions = (asking: Asking) => ({ ...messageQuestions(asking), ...businessQuestions(asking) });
type Answers = Partial<Values<ReturnType<typeof prQuestions>>>;

const turnoverQuestions = ({ kit, w, on }: Asking, number: string) => {
  const { pr: f } = w.b.fields;
  const { pr: hints } = w.b.hints;
  const next = on.now.toZonedDateTimeISO('Asia/Tokyo').year + 1;
  return {
    year: kit.number({ label: f.turnoverYear(number), hint: hints.turnoverYear, unit: f.year, min: 1900, max: next }),
    amount: kit.text({ label: f.turnoverAmount(number), hint: hints.turnoverAmount, max: 60, width: 'half' }),
  };
};
type Turnover = Partial<Values<ReturnType<typeof turnoverQuestions>>>;

export const turnoverPart = {
  most: () => mostNames,
  title: (w: Asking['w'], number: string) => w.b.fields.pr.turnover(number),
  fields: turnoverQuestions,
};

export const prShownWhen = {
  jobBasedPayNote: { field: 'jobBasedPay', is: ['yes'] },
  reinstatementNote: { field: 'reinstatement', is: ['yes'] },
};

const grant = (exists: boolean | undefined, note: string | undefined) =>
  exists === undefined ? undefined : { exists, ...given({ note }) };

export const prTold = (values: Answers, turnover: readonly Turnover[]): Pick<SheetDraft, 'notes' | 'pr'> => {
  const pr: SheetPr = given({
    message: values.message,
    branchCount: values.branchCount,
    branches: linesIn(values.branches),
    turnover: turnover.map(({ year, amount = '' }) => ({ ...given({ year }), amount })),
    customers: linesIn(values.customers),
    affiliates: linesIn(values.affiliates),
    jobBasedPay: grant(values.jobBasedPay, values.jobBasedPayNote),
    reinstatement: grant(values.reinstatement, values.reinstatementNote),
    benefits: values.benefits,
    training: values.training,
    trainingForNonRegular: values.trainingForNonRegular,
    workLifeSupport: values.workLifeSupport,
    note: values.note,
  });
  return given({ notes: values.notes, pr: Object.keys(pr).length > 0 ? pr : undefined });
};

export const prAsked = ({ notes, pr = {} }: SheetDraft) => ({
  turnover: (pr.turnover ?? []).map(({ year, amount }) => given({ year, amount })),
  values: given({
    notes,
    message: pr.message,
    branchCount: pr.branchCount,
    branches: writeLines(pr.branches),
    customers: writeLines(pr.customers),
    affiliates: writeLines(pr.affiliates),
    jobBasedPay: pr.jobBasedPay?.exists,
    jobBasedPayNote: pr.jobBasedPay?.note,
    reinstatement: pr.reinstatement?.exists,
    reinstatementNote: pr.reinstatement?.note,
    benefits: pr.benefits,
    training: pr.training,
    trainingForNonRegular: pr.trainingForNonRegular,
    workLifeSupport: pr.workLifeSupport,
    note: pr.note,
  }),
});

export const prCheck = (values: Answers, turnover: readonly Turnover[], { w, on }: Asking): Record<string, string> => {
  const { pr } = jobWords(on.language);
  const { tooManyLines, lineTooLong, countFirst, amountNeeded } = w.b.problems;
  const lists = (['branches', 'customers', 'affiliates'] as const).flatMap((name) => {
    const lines = linesIn(values[name]) ?? [];
    if (lines.length > mostNames) return [[name, tooManyLines(pr[name], String(mostNames))]];
    const long = lines.some((line) => [...line].length > longestName);
    return long ? [[name, lineTooLong(pr[name], String(longestName))]] : [];
  });
  const { branchCount, branches } = values;
  const fewer = branchCount !== undefined && branchCount < (linesIn(branches)?.length ?? 0);
  const amounts = turnover.flatMap(({ amount }, at) => (amount ? [] : [[`turnover.${at}.amount`, amountNeeded]]));
  return { ...Object.fromEntries([...lists, ...amounts]), ...(fewer && { branchCount: countFirst }) };
};

export const prItems = {
  notes: 'notes',
  'pr.message': 'message',
  'pr.branchCount': 'branchCount',
  'pr.branches': 'branches',
  'pr.turnover': 'turnover.0.amount',
  'pr.customers': 'customers',
  'pr.affiliates': 'affiliates',
  'pr.jobBasedPay': 'jobBasedPay',
  'pr.reinstatement': 'reinstatement',
  'pr.benefits': 'benefits',
  'pr.training': 'training',
  'pr.trainingForNonRegular': 'trainingForNonRegular',
  'pr.workLifeSupport': 'workLifeSupport',
  'pr.note': 'note',
};
