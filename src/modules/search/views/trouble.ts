import type { Language } from '#kernel/language.ts';
import type { SearchLimits } from '../address.ts';
import type { Unread } from '../codec.ts';
import { mostNameCharacters } from '../typed-codecs.ts';
import { words } from '../words/words.ts';

/** What could not be read, said beside its field and in the summary above. */
export type Told = { field: string; text: string };

export const troubles = (unread: readonly Unread[], limits: SearchLimits, language: Language): Told[] => {
  const w = words(language);
  const { condition, form, results, trouble } = w;
  const labels: Record<string, string> = {
    no: condition.numbers,
    est: condition.establishment,
    hide: condition.hiddenEstablishments,
    kind: condition.kind,
    time: condition.times,
    age: condition.age,
    agelimit: condition.ageLimit,
    place: condition.places,
    near: condition.near,
    km: condition.near,
    line: condition.railways,
    work: condition.occupations,
    class: condition.classes,
    as: condition.employmentTypes,
    new: condition.arrived,
    since: condition.since,
    q: condition.words,
    in: condition.words,
    or: condition.words,
    not: condition.without,
    month: form.monthly,
    hour: form.hourly,
    all: form.all,
    bonus: condition.bonus,
    from: condition.hours,
    to: condition.hours,
    hoursnot: condition.hoursExcept,
    overtime: condition.overtime,
    overmax: condition.overtimeAtMost,
    off: condition.holidays,
    twodays: condition.weekends,
    holidays: condition.annualHolidays,
    via: condition.dispatch,
    ins: condition.insurances,
    renew: condition.renewable,
    renewal: condition.renewals,
    retire: condition.retirement,
    home: condition.housing,
    childcare: condition.childcare,
    name: condition.establishmentName,
    noname: condition.establishmentName,
    staff: condition.employees,
    ind: condition.industries,
    noedu: condition.educationOpen,
    noexp: condition.experienceOpen,
    nolic: condition.licenceOpen,
    lic: condition.licences,
    drive: condition.driving,
    with: condition.features,
    mark: condition.marks,
    self: condition.selfApplication,
    v: trouble.field.v,
    sort: results.sort,
    size: results.size,
    page: trouble.field.page,
  };
  return unread.map(({ field, value, trouble: kind }) => {
    const label = labels[field] ?? field;
    const text =
      kind === 'too-long'
        ? trouble['too-long'](label, String(field === 'name' ? mostNameCharacters : limits.wordCharacters))
        : trouble[kind](label, value);
    return { field, text };
  });
};
