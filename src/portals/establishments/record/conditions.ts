import { words as jobWords } from '#modules/jobs/words/words.ts';
import { type Asking, answered, given, optionsOf, recordForm } from './record-form.ts';

const inRecord = [
  'insurance',
  'corporatePension',
  'retirementMutualAid',
  'retirementPay',
  'retirementAge',
  'reemployment',
  'extension',
] as const;

/** 高年齢者雇用安定法8条: a retirement age below sixty is void. */
const leastRetirementAge = 60;

const age = ({ kit, w }: Asking, label: string, min: number) =>
  kit.number({ label, min, max: 99, unit: w.fields.yearsOld });

const upTo = (exists: boolean | undefined, limit: number | undefined) =>
  exists === undefined ? undefined : { exists, ...(exists && limit !== undefined && { age: limit }) };

/** 労働条件の共通項目: what a new job begins with; each job may say it differently. */
export const conditionsForm = recordForm({
  parts: {},
  places: [
    { title: 'insurance', names: ['insurance', 'corporatePension', 'mutualAid', 'retirementPay', 'yearsOfService'] },
    {
      title: 'retirement',
      names: ['retirementAge', 'retirementYears', 'reemployment', 'reemploymentYears', 'extension', 'extensionYears'],
    },
  ],
  shownWhen: {
    yearsOfService: { field: 'retirementPay', is: ['yes'] },
    retirementYears: { field: 'retirementAge', is: ['yes'] },
    reemploymentYears: { field: 'reemployment', is: ['yes'] },
    extensionYears: { field: 'extension', is: ['yes'] },
  },
  fields: (asking) => {
    const { kit, w, on } = asking;
    const { conditions, values } = jobWords(on.language);
    const { yes, no } = w.values;
    return {
      insurance: kit.choices({ label: conditions.insurance, options: optionsOf(values.insurance) }),
      corporatePension: kit.choices({
        label: conditions.corporatePension,
        options: optionsOf(values.corporatePension),
      }),
      mutualAid: kit.yesNo({ label: conditions.retirementMutualAid, yes: w.values.joined, no: w.values.notJoined }),
      retirementPay: kit.yesNo({ label: conditions.retirementPay, yes, no }),
      yearsOfService: kit.number({
        label: w.fields.yearsOfService,
        hint: w.hints.yearsOfService,
        min: 0,
        max: 50,
        unit: w.fields.years,
      }),
      retirementAge: kit.yesNo({ label: conditions.retirementAge, yes, no }),
      retirementYears: age(asking, w.fields.retirementYears, leastRetirementAge),
      reemployment: kit.yesNo({ label: conditions.reemployment, yes, no }),
      reemploymentYears: age(asking, w.fields.reemploymentYears, leastRetirementAge),
      extension: kit.yesNo({ label: conditions.extension, yes, no }),
      extensionYears: age(asking, w.fields.extensionYears, leastRetirementAge),
    };
  },
  check: ({ retirementAge, retirementYears, reemploymentYears, extensionYears }, _blocks, { w }) => ({
    ...(retirementAge && retirementYears === undefined ? { retirementYears: w.problems.retirementYears } : {}),
    ...(below(reemploymentYears, retirementYears) ? { reemploymentYears: w.problems.belowRetirement } : {}),
    ...(below(extensionYears, retirementYears) ? { extensionYears: w.problems.belowRetirement } : {}),
  }),
  told: (values, _blocks, before) => ({
    record: answered(
      before,
      given({
        insurance: values.insurance,
        corporatePension: values.corporatePension,
        retirementMutualAid: values.mutualAid,
        retirementPay:
          values.retirementPay === undefined
            ? undefined
            : { exists: values.retirementPay, ...given({ yearsOfService: values.yearsOfService }) },
        retirementAge: upTo(values.retirementAge, values.retirementYears),
        reemployment: upTo(values.reemployment, values.reemploymentYears),
        extension: upTo(values.extension, values.extensionYears),
      }),
      inRecord,
    ),
  }),
  asked: ({ record }) => ({
    blocks: {},
    values: given({
      insurance: record.insurance && [...record.insurance],
      corporatePension: record.corporatePension && [...record.corporatePension],
      mutualAid: record.retirementMutualAid,
      retirementPay: record.retirementPay?.exists,
      yearsOfService: record.retirementPay?.yearsOfService,
      retirementAge: record.retirementAge?.exists,
      retirementYears: record.retirementAge?.age,
      reemployment: record.reemployment?.exists,
      reemploymentYears: record.reemployment?.age,
      extension: record.extension?.exists,
      extensionYears: record.extension?.age,
    }),
  }),
});

const below = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && one < other;
