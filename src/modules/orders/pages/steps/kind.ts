import type { Disclosure } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { optionsOf } from './options.ts';
import { type Asking, given, stepForm } from './step-form.ts';

const disclosureQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { header, values } = jobWords(on.language);
  return {
    disclosure: kit.choice({
      label: header.disclosure,
      options: optionsOf<Disclosure>(values.disclosure, a.hints.disclosures),
      required: true,
    }),
    selfApplication: kit.yesNo({
      label: header.selfApplication,
      hint: a.hints.selfApplication,
      yes: a.values.accepted,
      no: a.values.notAccepted,
      required: true,
    }),
    dataProvision: kit.choice({
      label: header.dataProvision,
      hint: a.hints.dataProvision,
      options: optionsOf(values.dataProvision),
      required: true,
    }),
  };
};

/** 1 求人区分等: what (A) of the job sheet asks of the employer. */
export const kindForm = stepForm({
  step: 'kind',
  parts: {},
  places: [
    { title: 'kind', names: ['kind', 'graduateKind', 'workingTime'] },
    { title: 'disclosure', names: ['disclosure', 'selfApplication', 'dataProvision'] },
    { title: 'trialEmployment', names: ['trialEmployment', 'supportedEmploymentA'] },
  ],
  fields: (asking) => {
    const { kit, w, on } = asking;
    const { fields: f, hints, values: own } = w.a;
    const { header, values } = jobWords(on.language);
    return {
      kind: kit.choice({ label: header.kind, hint: hints.kind, options: optionsOf(values.kind), required: true }),
      graduateKind: kit.choice({
        label: f.graduateKind,
        hint: hints.graduateKind,
        options: optionsOf(values.graduateKind),
        required: true,
      }),
      workingTime: kit.choice({
        label: f.workingTime,
        hint: hints.workingTime,
        options: optionsOf(values.workingTime),
        required: true,
      }),
      ...disclosureQuestions(asking),
      trialEmployment: kit.choices({
        label: header.trialEmployment,
        hint: hints.trialEmployment,
        options: optionsOf(values.trialEmployment),
      }),
      supportedEmploymentA: kit.yesNo({
        label: header.supportedEmploymentA,
        hint: hints.supportedEmploymentA,
        yes: own.recruiting,
        no: own.notRecruiting,
      }),
    };
  },
  shownWhen: {
    graduateKind: { field: 'kind', is: ['graduates'] },
    supportedEmploymentA: { field: 'kind', is: ['disability'] },
  },
  // A job whose employer is not known cannot be applied for (R-01: the seeker turns to the employer alone).
  check: ({ disclosure, selfApplication }, _blocks, { w }): Record<string, string> =>
    selfApplication && (disclosure === '3' || disclosure === '4')
      ? { selfApplication: w.a.problems.selfApplicationHidden }
      : {},
  told: ({ disclosure, ...values }, _blocks, { header }) => ({
    header: {
      ...given({ industry: header?.industry, prMarks: header?.prMarks }),
      ...given(values),
      ...given({ disclosure: disclosure && disclosureOf(disclosure) }),
    },
  }),
  asked: ({ header = {} }) => ({
    blocks: {},
    values: given({
      kind: header.kind,
      graduateKind: header.graduateKind,
      workingTime: header.workingTime,
      disclosure: header.disclosure && (`${header.disclosure}` as const),
      selfApplication: header.selfApplication,
      dataProvision: header.dataProvision,
      trialEmployment: header.trialEmployment && [...header.trialEmployment],
      supportedEmploymentA: header.supportedEmploymentA,
    }),
  }),
  items: {
    'header.kind': 'kind',
    'header.graduateKind': 'graduateKind',
    'header.workingTime': 'workingTime',
    'header.disclosure': 'disclosure',
    'header.selfApplication': 'selfApplication',
    'header.dataProvision': 'dataProvision',
    'header.trialEmployment': 'trialEmployment',
    'header.supportedEmploymentA': 'supportedEmploymentA',
  },
});

const disclosureOf = (chosen: `${Disclosure}`): Disclosure => Number(chosen) as Disclosure;
