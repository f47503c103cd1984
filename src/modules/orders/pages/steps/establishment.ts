import { words as jobWords } from '#modules/jobs/words/words.ts';
import { given, stepForm } from './step-form.ts';

/**
 * 2 事業所情報. What the establishment has registered is shown and not asked again: 「会社の特長」 and the rest are one for
 * all its jobs (F-EM-1). Only who works at the workplace of this job may differ.
 */
export const establishmentForm = stepForm({
  step: 'establishment',
  parts: {},
  places: [{ title: 'employees', names: ['workplace', 'women', 'partTime'] }],
  fields: ({ kit, w, on }) => {
    const { company } = jobWords(on.language);
    const { establishment: hints } = w.b.hints;
    const people = { unit: w.b.fields.selection.people, max: 999_999 };
    return {
      workplace: kit.number({ label: company.workplace, hint: hints.workplace, ...people }),
      women: kit.number({ label: company.women, hint: hints.women, ...people }),
      partTime: kit.number({ label: company.partTime, hint: hints.partTime, ...people }),
    };
  },
  check: ({ workplace, women, partTime }, _blocks, { w, on }) => {
    const { company } = jobWords(on.language);
    const { partOfWorkplace, workplaceFirst } = w.b.problems;
    const part = (name: 'women' | 'partTime', count: number | undefined) =>
      workplace !== undefined && count !== undefined && count > workplace
        ? { [name]: partOfWorkplace(company[name]) }
        : {};
    const alone = workplace === undefined && (women !== undefined || partTime !== undefined);
    return { ...(alone && { workplace: workplaceFirst }), ...part('women', women), ...part('partTime', partTime) };
  },
  told: ({ workplace, women, partTime }, _blocks, { company = {} }) => {
    const { employees = {}, ...rest } = company;
    const people = given({ total: employees.total, workplace, women, partTime });
    return { company: { ...rest, ...(Object.keys(people).length > 0 && { employees: people }) } };
  },
  asked: ({ company }) => {
    const { workplace, women, partTime } = company?.employees ?? {};
    return { blocks: {}, values: given({ workplace, women, partTime }) };
  },
  items: { 'company.employees': 'workplace' },
});
