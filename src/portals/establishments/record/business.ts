import { isMark, marks } from '#modules/establishments/mark.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { type Asking, answered, given, optionsOf, recordForm, yearQuestion } from './record-form.ts';

const inRecord = [
  'business',
  'features',
  'foundedYear',
  'capital',
  'employees',
  'union',
  'workRules',
  'childcareLeave',
  'familyCareLeave',
  'sickChildLeave',
  'foreignWorkers',
  'fairHiringPromoter',
  'prMarks',
] as const;

const people = ({ kit, w }: Asking, label: string, required = false) =>
  kit.number({ label, required, min: 0, max: 999_999, unit: w.fields.people });

/** 事業内容・会社: what stands in 会社の情報 of every job, and the marks. */
export const businessForm = recordForm({
  parts: {},
  places: [
    { title: 'business', names: ['business', 'features', 'foundedYear', 'capital'] },
    { title: 'employees', names: ['total', 'workplace', 'women', 'partTime'] },
    {
      title: 'records',
      names: [
        'union',
        'rulesFullTime',
        'rulesPartTime',
        'childcareLeave',
        'familyCareLeave',
        'sickChildLeave',
        'foreignWorkers',
        'fairHiringPromoter',
      ],
    },
    { title: 'marks', names: ['prMarks'] },
  ],
  fields: (asking) => {
    const { kit, w, on } = asking;
    const { company, header, values } = jobWords(on.language);
    const leave = optionsOf(values.leaveRecord);
    return {
      business: kit.longText({ label: company.business, hint: w.hints.business, required: true, max: 90, rows: 3 }),
      features: kit.longText({ label: company.features, hint: w.hints.features, max: 90, rows: 3 }),
      foundedYear: yearQuestion(asking, company.foundedYear, 500, w.hints.foundedYear),
      capital: kit.text({ label: company.capital, hint: w.hints.capital, max: 30, width: 'half' }),
      total: people(asking, company.total, true),
      workplace: people(asking, company.workplace),
      women: people(asking, company.women),
      partTime: people(asking, company.partTime),
      union: kit.yesNo({ label: company.union, yes: w.values.yes, no: w.values.no }),
      rulesFullTime: kit.yesNo({ label: company.rulesFullTime, yes: w.values.yes, no: w.values.no }),
      rulesPartTime: kit.yesNo({ label: company.rulesPartTime, yes: w.values.yes, no: w.values.no }),
      childcareLeave: kit.choice({ label: company.childcareLeave, options: leave }),
      familyCareLeave: kit.choice({ label: company.familyCareLeave, options: leave }),
      sickChildLeave: kit.choice({ label: company.sickChildLeave, options: leave }),
      foreignWorkers: kit.yesNo({ label: company.foreignWorkers, yes: w.values.yes, no: w.values.no }),
      fairHiringPromoter: kit.text({
        label: w.fields.fairHiringPromoter,
        hint: w.hints.fairHiringPromoter,
        max: 60,
        width: 'half',
      }),
      prMarks: kit.choices({
        label: header.prMarks,
        hint: w.hints.marks,
        options: marks.map(({ name, law, by }) => ({ value: name, label: name, hint: `${law}（${by}）` })),
      }),
    };
  },
  check: ({ total, workplace, women, partTime }, _blocks, { w }) => ({
    ...(workplace !== undefined && total !== undefined && workplace > total ? { workplace: w.problems.people } : {}),
    ...(women !== undefined && workplace !== undefined && women > workplace ? { women: w.problems.peopleHere } : {}),
    ...(partTime !== undefined && workplace !== undefined && partTime > workplace
      ? { partTime: w.problems.peopleHere }
      : {}),
  }),
  told: (
    { total, workplace, women, partTime, rulesFullTime, rulesPartTime, prMarks = [], ...rest },
    _blocks,
    before,
  ) => {
    const employees = given({ total, workplace, women, partTime });
    const workRules = given({ fullTime: rulesFullTime, partTime: rulesPartTime });
    // A mark that no list offers, e.g. from a feed, stays.
    const marked = [...prMarks, ...(before.record.prMarks ?? []).filter((name) => !isMark(name))];
    return {
      record: answered(
        before,
        {
          ...given(rest),
          ...(Object.keys(employees).length > 0 && { employees }),
          ...(Object.keys(workRules).length > 0 && { workRules }),
          ...(marked.length > 0 && { prMarks: marked }),
        },
        inRecord,
      ),
    };
  },
  asked: ({ record }) => ({
    blocks: {},
    values: given({
      business: record.business,
      features: record.features,
      foundedYear: record.foundedYear,
      capital: record.capital,
      ...record.employees,
      union: record.union,
      rulesFullTime: record.workRules?.fullTime,
      rulesPartTime: record.workRules?.partTime,
      childcareLeave: record.childcareLeave,
      familyCareLeave: record.familyCareLeave,
      sickChildLeave: record.sickChildLeave,
      foreignWorkers: record.foreignWorkers,
      fairHiringPromoter: record.fairHiringPromoter,
      prMarks: record.prMarks?.filter(isMark),
    }),
  }),
});
