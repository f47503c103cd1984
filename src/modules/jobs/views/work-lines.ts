import type { Language } from '#kernel/language.ts';
import { day, formatDay } from '#kernel/time.ts';
import { occupation } from '#modules/reference/reference.ts';
import type { AgeLimit, Occupation, SheetWork, Term } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';
import { figure, type Item, item, type Line, own, said, yesNo } from './line.ts';
import { stationLine, workplaceLines } from './places.ts';

export const workItems = (work: SheetWork, language: Language, w: Words): Item[] => {
  const { work: label, values, phrases } = w;
  const { licences } = work;
  return [
    item(label.title, own(work.title)),
    item(
      label.occupations,
      (work.occupations ?? []).map((one) => occupationLine(one, w)),
    ),
    item(label.description, own(work.description)),
    item(label.scopeOfChange, own(work.scopeOfChange)),
    item(label.employmentType, said(values.employmentType[work.employmentType])),
    item(label.nonRegularName, own(work.nonRegularName)),
    item(label.regularHire, yesNo(work.regularHire?.offered, w)),
    item(label.regularHireRecord, own(work.regularHire?.record)),
    item(label.dispatch, said(work.dispatch && values.dispatch[work.dispatch])),
    item(label.dispatchLicence, own(work.dispatchLicence)),
    item(label.term, termLines(work.term, language, w)),
    item(label.renewal, said(work.renewal && values.renewal[work.renewal.kind])),
    item(label.renewalConditions, own(work.renewal?.conditions)),
    item(label.renewalLimit, own(work.renewal?.limit)),
    item(
      label.workplace,
      work.workplaces.flatMap((place) => workplaceLines(place, language, w)),
    ),
    item(
      label.station,
      work.workplaces.map(({ station }) => stationLine(station, w)),
    ),
    item(label.workplaceNote, own(work.workplaceNote)),
    item(label.smoking, said(work.smoking && values.smoking[work.smoking.measure])),
    item(label.smokingNote, own(work.smoking?.note)),
    item(label.carCommute, said(work.carCommute && (work.carCommute.allowed ? phrases.possible : phrases.impossible))),
    item(label.parking, said(work.carCommute?.parking && values.parking[work.carCommute.parking])),
    item(label.transfer, yesNo(work.transfer?.possible, w)),
    item(label.transferRange, own(work.transfer?.range)),
    item(label.age, said(ageText(work.age, w))),
    item(label.ageGround, said(work.age?.ground && values.ageGround[work.age.ground])),
    item(label.ageReason, own(work.age?.reason)),
    item(
      label.education,
      said(work.education && values.requirement[work.education.requirement]),
      said(work.education?.level && values.educationLevel[work.education.level]),
      own(work.education?.subject),
      own(work.education?.note),
    ),
    item(
      label.experience,
      said(work.experience && values.requirement[work.experience.requirement]),
      own(work.experience?.details),
    ),
    item(label.pcSkills, own(work.pcSkills)),
    item(
      label.carLicence,
      said(licences?.car && values.requirement[licences.car.requirement]),
      licences?.car?.automaticOnly ? said(phrases.automaticOnly) : undefined,
    ),
    item(
      label.licences,
      licences?.none ? said(values.requirement.none) : undefined,
      (licences?.listed ?? []).map(({ name, requirement }) => {
        const need = values.requirement[requirement];
        return name ? own(`${name}　${need}`) : said(need);
      }),
    ),
    item(label.otherLicences, own(licences?.other)),
    item(label.trialPeriod, yesNo(work.trialPeriod?.exists, w), own(work.trialPeriod?.length)),
    item(
      label.trialConditions,
      said(
        work.trialPeriod?.sameConditions === undefined
          ? undefined
          : work.trialPeriod.sameConditions
            ? phrases.sameConditions
            : phrases.otherConditions,
      ),
      own(work.trialPeriod?.conditions),
    ),
    item(label.uijTurn, work.uijTurn ? said(phrases.welcome) : undefined),
  ];
};

const occupationLine = ({ code, edition }: Occupation, w: Words): Line | undefined => {
  const found = occupation(code, edition === '2011' ? 2011 : 2022);
  return found?.name ? own(`${found.name}（${code}）`) : said(w.phrases.unknownCode(code));
};

const termLines = (term: Term | undefined, language: Language, w: Words): (Line | undefined)[] => {
  if (!term) return [];
  const kind = w.values.term[term.kind];
  const long = [
    term.years === undefined ? undefined : w.phrases.years(figure(term.years)),
    term.months === undefined ? undefined : w.phrases.months(figure(term.months)),
  ].filter((part) => part !== undefined);
  return [
    said(term.length ? w.phrases.system(kind, w.values.termLength[term.length]) : kind),
    said(long.length > 0 ? long.join(' ') : undefined),
    said(term.until && w.phrases.until(formatDay(day(term.until), language))),
  ];
};

/** 制限あり　～59歳以下 */
export const ageText = (age: AgeLimit | undefined, w: Words): string | undefined => {
  if (!age) return undefined;
  if (!age.limited) return w.phrases.noLimit;
  const [from, to] = [age.from, age.to].map((years) => (years === undefined ? undefined : String(years)));
  const span =
    from !== undefined && to !== undefined
      ? w.phrases.ageRange(from, to)
      : from !== undefined
        ? w.phrases.ageFrom(from)
        : to !== undefined
          ? w.phrases.ageTo(to)
          : undefined;
  return [w.phrases.limited, span].filter(Boolean).join('　');
};
