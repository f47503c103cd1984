import { textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { optionsOf } from './options.ts';
import { type Asking, given, stepForm } from './step-form.ts';

const insuranceQuestions = ({ kit, w, on }: Asking) => {
  const { conditions: c, values, phrases } = jobWords(on.language);
  const answers = { yes: phrases.yes, no: phrases.no };
  const { insurance: f } = w.b.fields;
  const { insurance: hints } = w.b.hints;
  return {
    insurance: kit.choices({
      label: c.insurance,
      hint: hints.insurance,
      required: true,
      options: optionsOf(values.insurance),
    }),
    corporatePension: kit.choices({
      label: c.corporatePension,
      hint: hints.corporatePension,
      options: optionsOf(values.corporatePension),
    }),
    retirementMutualAid: kit.yesNo({
      label: c.retirementMutualAid,
      hint: hints.retirementMutualAid,
      yes: phrases.joined,
      no: phrases.notJoined,
      required: true,
    }),
    retirementPay: kit.yesNo({ ...answers, label: c.retirementPay, hint: hints.retirementPay, required: true }),
    yearsOfService: kit.number({ label: f.yearsOfService, hint: hints.yearsOfService, unit: f.years, max: 50 }),
  };
};

const retirementQuestions = ({ kit, w, on }: Asking) => {
  const { conditions: c, phrases } = jobWords(on.language);
  const answers = { yes: phrases.yes, no: phrases.no };
  const { insurance: f } = w.b.fields;
  const { insurance: hints } = w.b.hints;
  // That 定年 is 60 or higher is a rule of the checker, which names the law; here is only what can be an age.
  const age = { unit: f.age, min: 15, max: 99 };
  return {
    retirementAge: kit.yesNo({ ...answers, label: c.retirementAge, hint: hints.retirementAgeExists, required: true }),
    retirementAgeAt: kit.number({ label: f.retirementAge, hint: hints.retirementAge, required: true, ...age }),
    reemployment: kit.yesNo({ ...answers, label: c.reemployment, hint: hints.reemployment, required: true }),
    reemploymentTo: kit.number({ label: f.reemploymentAge, hint: hints.reemploymentAge, ...age }),
    extension: kit.yesNo({ ...answers, label: c.extension, hint: hints.extension, required: true }),
    extensionTo: kit.number({ label: f.extensionAge, hint: hints.extensionAge, ...age }),
  };
};

const welfareQuestions = ({ kit, w, on }: Asking) => {
  const { conditions: c, phrases } = jobWords(on.language);
  const answers = { yes: phrases.yes, no: phrases.no };
  const { insurance: f } = w.b.fields;
  const { insurance: hints } = w.b.hints;
  const note = { max: textLimits.other, rows: 3 };
  return {
    single: kit.yesNo({ ...answers, label: f.single, hint: hints.single, required: true }),
    family: kit.yesNo({ ...answers, label: f.family, hint: hints.family, required: true }),
    housingNote: kit.longText({ label: c.housingNote, hint: hints.housingNote, ...note }),
    childcare: kit.yesNo({ ...answers, label: c.childcare, hint: hints.childcare, required: true }),
    childcareNote: kit.longText({ label: c.childcareNote, hint: hints.childcareNote, ...note }),
  };
};

const upTo = (exists: boolean | undefined, age: number | undefined) =>
  exists === undefined ? undefined : { exists, ...given({ age }) };

/** 6 保険・年金・定年等情報 */
export const insuranceForm = stepForm({
  step: 'insurance',
  parts: {},
  places: [
    { title: 'insurances', names: ['insurance', 'corporatePension'] },
    { title: 'severance', names: ['retirementMutualAid', 'retirementPay', 'yearsOfService'] },
    {
      title: 'retirement',
      names: ['retirementAge', 'retirementAgeAt', 'reemployment', 'reemploymentTo', 'extension', 'extensionTo'],
    },
    { title: 'welfare', names: ['single', 'family', 'housingNote', 'childcare', 'childcareNote'] },
  ],
  fields: (asking) => ({ ...insuranceQuestions(asking), ...retirementQuestions(asking), ...welfareQuestions(asking) }),
  shownWhen: {
    yearsOfService: { field: 'retirementPay', is: ['yes'] },
    retirementAgeAt: { field: 'retirementAge', is: ['yes'] },
    reemploymentTo: { field: 'reemployment', is: ['yes'] },
    extensionTo: { field: 'extension', is: ['yes'] },
    childcareNote: { field: 'childcare', is: ['yes'] },
  },
  check: ({ retirementAgeAt: age, reemploymentTo, extensionTo }, _blocks, { w }) => {
    const { insurance: f } = w.b.fields;
    const { notBeforeRetirement } = w.b.problems;
    const early = (to: number | undefined) => age !== undefined && to !== undefined && to < age;
    return {
      ...(early(reemploymentTo) && { reemploymentTo: notBeforeRetirement(f.reemploymentAge) }),
      ...(early(extensionTo) && { extensionTo: notBeforeRetirement(f.extensionAge) }),
    };
  },
  told: (values) => {
    const { retirementPay, single, family, housingNote, childcare, childcareNote } = values;
    const housing = given({ single, family, note: housingNote });
    return {
      conditions: given({
        insurance: values.insurance,
        corporatePension: values.corporatePension,
        retirementMutualAid: values.retirementMutualAid,
        retirementPay:
          retirementPay === undefined
            ? undefined
            : { exists: retirementPay, ...given({ yearsOfService: values.yearsOfService }) },
        retirementAge: upTo(values.retirementAge, values.retirementAgeAt),
        reemployment: upTo(values.reemployment, values.reemploymentTo),
        extension: upTo(values.extension, values.extensionTo),
        housing: Object.keys(housing).length > 0 ? housing : undefined,
        childcare: childcare === undefined ? undefined : { available: childcare, ...given({ note: childcareNote }) },
      }),
    };
  },
  asked: ({ conditions: c = {} }) => ({
    blocks: {},
    values: given({
      insurance: c.insurance && [...c.insurance],
      corporatePension: c.corporatePension && [...c.corporatePension],
      retirementMutualAid: c.retirementMutualAid,
      retirementPay: c.retirementPay?.exists,
      yearsOfService: c.retirementPay?.yearsOfService,
      retirementAge: c.retirementAge?.exists,
      retirementAgeAt: c.retirementAge?.age,
      reemployment: c.reemployment?.exists,
      reemploymentTo: c.reemployment?.age,
      extension: c.extension?.exists,
      extensionTo: c.extension?.age,
      single: c.housing?.single,
      family: c.housing?.family,
      housingNote: c.housing?.note,
      childcare: c.childcare?.available,
      childcareNote: c.childcare?.note,
    }),
  }),
  items: {
    'conditions.insurance': 'insurance',
    'conditions.corporatePension': 'corporatePension',
    'conditions.retirementMutualAid': 'retirementMutualAid',
    'conditions.retirementPay': 'retirementPay',
    'conditions.retirementAge': 'retirementAge',
    'conditions.reemployment': 'reemployment',
    'conditions.extension': 'extension',
    'conditions.housing': 'single',
    'conditions.childcare': 'childcare',
  },
});
