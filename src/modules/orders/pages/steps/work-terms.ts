import { dayFromText } from '#kernel/time.ts';
import type { EmploymentType, SheetWork, WorkingTime } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { optionsAmong, optionsOf } from './options.ts';
import { type Asking, given } from './step-form.ts';

const typesFor: Record<WorkingTime, readonly EmploymentType[]> = {
  'full-time': ['regular', 'non-regular', 'fixed-term-dispatch', 'open-ended-dispatch'],
  'part-time': ['part-time', 'fixed-term-dispatch-part-time', 'open-ended-dispatch-part-time'],
};
const allTypes = [...typesFor['full-time'], ...typesFor['part-time']];
const dispatched = allTypes.filter((type) => type.includes('dispatch'));

export const termQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work, values, phrases } = jobWords(on.language);
  const { yes, no } = phrases;
  const { fields: f, hints: h, values: v } = a;
  const { workingTime } = on.told.header ?? {};
  return {
    employmentType: kit.choice({
      label: work.employmentType,
      hint: h.employmentType,
      options: optionsAmong(values.employmentType, workingTime ? typesFor[workingTime] : allTypes),
      required: true,
    }),
    nonRegularName: kit.text({ label: work.nonRegularName, hint: h.nonRegularName, max: 30, required: true }),
    regularHire: kit.yesNo({ label: work.regularHire, hint: h.regularHire, yes, no, required: true }),
    regularHireRecord: kit.text({ label: work.regularHireRecord, hint: h.regularHireRecord, max: 60 }),
    dispatch: kit.choice({
      label: work.dispatch,
      hint: h.dispatch,
      options: optionsOf(values.dispatch),
      required: true,
    }),
    dispatchLicence: kit.text({
      label: work.dispatchLicence,
      hint: h.dispatchLicence,
      max: 30,
      width: 'half',
      required: true,
    }),
    term: kit.choice({ label: work.term, hint: h.term, options: optionsOf(values.term), required: true }),
    termLength: kit.choice({
      label: f.termLength,
      hint: h.termLength,
      options: optionsOf(values.termLength),
      required: true,
    }),
    termYears: kit.number({ label: f.termYears, hint: h.termLong, unit: v.years, min: 0, max: 10 }),
    termMonths: kit.number({ label: f.termMonths, unit: v.months, min: 0, max: 60 }),
    termUntil: kit.date({ label: f.termUntil, hint: h.termUntil }),
    renewal: kit.choice({ label: work.renewal, hint: h.renewal, options: optionsOf(values.renewal), required: true }),
    renewalConditions: kit.text({
      label: work.renewalConditions,
      hint: h.renewalConditions,
      max: 120,
      required: true,
    }),
    renewalLimit: kit.text({ label: work.renewalLimit, hint: h.renewalLimit, max: 60, required: true }),
  };
};

export const termsShownWhen = {
  nonRegularName: { field: 'employmentType', is: ['non-regular'] },
  regularHire: { field: 'employmentType', is: allTypes.filter((type) => type !== 'regular') },
  regularHireRecord: { field: 'regularHire', is: ['yes'] },
  dispatchLicence: { field: 'dispatch', is: ['dispatch', 'temp-to-perm'] },
  termLength: { field: 'term', is: ['fixed'] },
  termYears: { field: 'term', is: ['fixed'] },
  termMonths: { field: 'term', is: ['fixed'] },
  termUntil: { field: 'term', is: ['fixed'] },
  renewal: { field: 'term', is: ['fixed'] },
  renewalConditions: { field: 'renewal', is: ['conditional'] },
  renewalLimit: { field: 'renewal', is: ['automatic', 'conditional'] },
};

type Terms = Partial<Values<ReturnType<typeof termQuestions>>>;

export const termProblems = (terms: Terms, { w }: Asking): Record<string, string> => {
  const { employmentType, dispatch, term, termLength, termYears, termMonths, termUntil } = terms;
  const { problems } = w.a;
  const months = (termYears ?? 0) * 12 + (termMonths ?? 0);
  const sent = employmentType && dispatched.includes(employmentType);
  const length = (): Record<string, string> => {
    if (term !== 'fixed') return {};
    if (months === 0 && !termUntil) return { termYears: problems.termNeeded };
    if (months > 0 && termUntil) return { termUntil: problems.termTwice };
    if (months === 0) return {};
    if (termLength === 'under-four-months' && months >= 4) return { termLength: problems.termTooLong };
    if (termLength === 'four-months-or-more' && months < 4) return { termLength: problems.termTooShort };
    return {};
  };
  return {
    ...(sent && (dispatch === 'none' || dispatch === 'contracting') ? { dispatch: problems.dispatchNeeded } : {}),
    ...length(),
  };
};

export const termsTold = (terms: Terms): Partial<SheetWork> => ({
  ...given({
    employmentType: terms.employmentType,
    nonRegularName: terms.nonRegularName,
    dispatch: terms.dispatch,
    dispatchLicence: terms.dispatchLicence,
  }),
  ...(terms.regularHire === undefined
    ? {}
    : { regularHire: { offered: terms.regularHire, ...given({ record: terms.regularHireRecord }) } }),
  ...(terms.term
    ? {
        term: {
          kind: terms.term,
          ...given({
            length: terms.termLength,
            years: terms.termYears || undefined,
            months: terms.termMonths || undefined,
            until: terms.termUntil?.toString(),
          }),
        },
      }
    : {}),
  ...(terms.renewal
    ? {
        renewal: {
          kind: terms.renewal,
          ...given({ conditions: terms.renewalConditions, limit: terms.renewalLimit }),
        },
      }
    : {}),
});

export const termsAsked = ({ term, renewal, regularHire, ...work }: Partial<SheetWork>) =>
  given({
    employmentType: work.employmentType,
    nonRegularName: work.nonRegularName,
    regularHire: regularHire?.offered,
    regularHireRecord: regularHire?.record,
    dispatch: work.dispatch,
    dispatchLicence: work.dispatchLicence,
    term: term?.kind,
    termLength: term?.length,
    termYears: term?.years,
    termMonths: term?.months,
    termUntil: term?.until === undefined ? undefined : dayFromText(term.until),
    renewal: renewal?.kind,
    renewalConditions: renewal?.conditions,
    renewalLimit: renewal?.limit,
  });

export const termItems = {
  'work.employmentType': 'employmentType',
  'work.nonRegularName': 'nonRegularName',
  'work.regularHire': 'regularHire',
  'work.dispatch': 'dispatch',
  'work.dispatchLicence': 'dispatchLicence',
  'work.term': 'term',
  'work.renewal': 'renewal',
} as const;
