import { words as jobWords } from '#modules/jobs/words/words.ts';
import { answered, given, recordForm, yearQuestion } from './record-form.ts';

/** Longest free texts of a sheet (job-sheet.ts). */
const longest = 600;
/** As many as the official form has boxes for. */
const mostBranches = 3;
const mostOthers = 3;

const inRecord = [
  'message',
  'branchCount',
  'branches',
  'turnover',
  'customers',
  'affiliates',
  'jobBasedPay',
  'reinstatement',
  'benefits',
  'training',
  'trainingForNonRegular',
  'workLifeSupport',
  'note',
] as const;

const grant = (exists: boolean | undefined, note: string | undefined) =>
  exists === undefined ? undefined : { exists, ...(exists && note !== undefined && { note }) };

const texts = (blocks: readonly { name?: string | undefined }[]): string[] => blocks.flatMap(({ name }) => name ?? []);
const blocksOf = (list: readonly string[] | undefined) => (list ?? []).map((name) => ({ name }));

/** ＰＲ: what a job's page shows of the company, and the printed sheet does not. */
export const prForm = recordForm({
  parts: {
    branches: {
      most: () => mostBranches,
      title: (w, number) => w.blocks.branch(number),
      fields: ({ kit, w }) => ({ name: kit.text({ label: w.fields.branch, max: 60 }) }),
    },
    turnover: {
      most: () => mostOthers,
      title: (w, number) => w.blocks.turnover(number),
      fields: (asking) => ({
        year: yearQuestion(asking, asking.w.fields.turnoverYear, 1900),
        amount: asking.kit.text({
          label: asking.w.fields.turnoverAmount,
          hint: asking.w.hints.turnover,
          max: 30,
          width: 'half',
        }),
      }),
    },
    customers: {
      most: () => mostOthers,
      title: (w, number) => w.blocks.customer(number),
      fields: ({ kit, w }) => ({ name: kit.text({ label: w.fields.company, max: 60 }) }),
    },
    affiliates: {
      most: () => mostOthers,
      title: (w, number) => w.blocks.affiliate(number),
      fields: ({ kit, w }) => ({ name: kit.text({ label: w.fields.company, max: 60 }) }),
    },
  },
  places: [
    { title: 'message', names: ['message'] },
    { title: 'branches', names: ['branchCount'], part: 'branches' },
    { title: 'turnover', part: 'turnover' },
    { title: 'customers', part: 'customers' },
    { title: 'affiliates', part: 'affiliates' },
    {
      title: 'systems',
      names: [
        'jobBasedPay',
        'jobBasedPayNote',
        'reinstatement',
        'reinstatementNote',
        'benefits',
        'training',
        'trainingForNonRegular',
        'workLifeSupport',
        'note',
      ],
    },
  ],
  shownWhen: {
    jobBasedPayNote: { field: 'jobBasedPay', is: ['yes'] },
    reinstatementNote: { field: 'reinstatement', is: ['yes'] },
  },
  fields: ({ kit, w, on }) => {
    const { pr } = jobWords(on.language);
    const { yes, no } = w.values;
    const text = (label: string, hint?: string) =>
      kit.longText({ label, max: longest, rows: 4, ...(hint === undefined ? {} : { hint }) });
    return {
      message: text(pr.message, w.hints.message),
      branchCount: kit.number({ label: w.fields.branchCount, min: 0, max: 99_999, unit: w.fields.places }),
      jobBasedPay: kit.yesNo({ label: pr.jobBasedPay, yes, no }),
      jobBasedPayNote: text(w.fields.contentOf(pr.jobBasedPay)),
      reinstatement: kit.yesNo({ label: pr.reinstatement, yes, no }),
      reinstatementNote: text(w.fields.contentOf(pr.reinstatement)),
      benefits: text(pr.benefits),
      training: text(pr.training),
      trainingForNonRegular: kit.yesNo({ label: pr.trainingForNonRegular, yes: w.values.may, no: w.values.mayNot }),
      workLifeSupport: text(pr.workLifeSupport),
      note: text(pr.note),
    };
  },
  told: ({ jobBasedPay, jobBasedPayNote, reinstatement, reinstatementNote, ...values }, blocks, before) => ({
    record: answered(
      before,
      given({
        ...values,
        jobBasedPay: grant(jobBasedPay, jobBasedPayNote),
        reinstatement: grant(reinstatement, reinstatementNote),
        branches: texts(blocks.branches),
        customers: texts(blocks.customers),
        affiliates: texts(blocks.affiliates),
        turnover: blocks.turnover.flatMap(({ year, amount }) =>
          amount === undefined ? [] : [{ amount, ...(year !== undefined && { year }) }],
        ),
      }),
      inRecord,
    ),
  }),
  check: (_values, { turnover }, { w }) =>
    Object.fromEntries(
      turnover.flatMap(({ amount }, at) =>
        amount === undefined ? [[`turnover.${at}.amount`, w.problems.turnoverAmount]] : [],
      ),
    ),
  asked: ({ record }) => ({
    blocks: {
      branches: blocksOf(record.branches),
      customers: blocksOf(record.customers),
      affiliates: blocksOf(record.affiliates),
      turnover: (record.turnover ?? []).map((one) => given(one)),
    },
    values: given({
      message: record.message,
      branchCount: record.branchCount,
      jobBasedPay: record.jobBasedPay?.exists,
      jobBasedPayNote: record.jobBasedPay?.note,
      reinstatement: record.reinstatement?.exists,
      reinstatementNote: record.reinstatement?.note,
      benefits: record.benefits,
      training: record.training,
      trainingForNonRegular: record.trainingForNonRegular,
      workLifeSupport: record.workLifeSupport,
      note: record.note,
    }),
  }),
});
