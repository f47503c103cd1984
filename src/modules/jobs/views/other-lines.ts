import type { Language } from '#kernel/language.ts';
import { day, formatDay } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import type { JobHead } from '../job.ts';
import type { SheetDisability, SheetGraduates, SheetHeader } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';
import { figure, type Item, item, own, said, yesNo } from './line.ts';

/** What stands above the sheet but is given by the office, not by the employer. */
export type SheetHead = Pick<JobHead, 'number' | 'acceptedOn' | 'deadlineOn' | 'officeCode'>;

export const headerItems = (header: SheetHeader, head: SheetHead | undefined, language: Language, w: Words): Item[] => {
  const { header: label, values, phrases } = w;
  const kinds = [
    values.kind[header.kind],
    header.graduateKind && header.kind === 'graduates' ? values.graduateKind[header.graduateKind] : undefined,
    values.workingTime[header.workingTime],
  ];
  return [
    item(label.number, said(head?.number)),
    item(label.acceptedOn, said(head && formatDay(head.acceptedOn, language))),
    item(label.deadlineOn, said(head && formatDay(head.deadlineOn, language))),
    item(label.office, own(head && officeNameOf(head.officeCode, language))),
    item(label.kind, said(kinds.filter(Boolean).join(w.phrases.list))),
    item(label.selfApplication, said(header.selfApplication ? phrases.possible : phrases.impossible)),
    item(label.industry, own(header.industry?.name)),
    item(
      label.trialEmployment,
      (header.trialEmployment ?? []).map((kind) => said(values.trialEmployment[kind])),
    ),
    item(label.supportedEmploymentA, header.supportedEmploymentA ? said(phrases.recruiting) : undefined),
    item(label.disclosure, said(values.disclosure[header.disclosure])),
    item(label.dataProvision, said(header.dataProvision && values.dataProvision[header.dataProvision])),
    item(label.prMarks, (header.prMarks ?? []).map(own)),
  ];
};

export const disabilityItems = (given: SheetDisability, w: Words): Item[] => {
  const label = w.disability;
  return [
    item(label.jobCoach, yesNo(given.jobCoach, w)),
    item(label.elevator, yesNo(given.elevator, w)),
    item(label.braille, yesNo(given.braille, w)),
    item(label.handrails, said(given.handrails && w.values.handrails[given.handrails])),
    item(label.wheelchair, yesNo(given.wheelchair, w)),
    item(label.restRoom, yesNo(given.restRoom, w)),
    item(label.accessibleToilet, yesNo(given.accessibleToilet, w)),
    item(label.other, own(given.other)),
  ];
};

export const graduateItems = (given: SheetGraduates, language: Language, w: Words): Item[] => {
  const { graduates: label, phrases } = w;
  const number = (value: number | undefined, write: (figure: string) => string) =>
    said(value === undefined ? undefined : write(figure(value)));
  const leave = (record: { taken: number; eligible: number } | undefined) =>
    said(record && phrases.leave(figure(record.taken), figure(record.eligible)));
  const on = (date: string | undefined) => date && formatDay(day(date), language);
  const earlier = given.earlierGraduates;
  return [
    item(
      label.graduationYear,
      said(given.graduationYear === undefined ? undefined : phrases.year(String(given.graduationYear))),
    ),
    item(
      label.hires,
      (given.hires ?? []).map(({ year, hired, left }) =>
        said(phrases.hires(String(year), figure(hired), figure(left))),
      ),
    ),
    item(label.averageService, number(given.averageService, phrases.years)),
    item(label.averageAge, number(given.averageAge, phrases.ageYears)),
    item(label.training, own(given.training)),
    item(label.selfDevelopment, own(given.selfDevelopment)),
    item(label.mentor, yesNo(given.mentor, w)),
    item(label.careerConsulting, own(given.careerConsulting)),
    item(label.inHouseExams, own(given.inHouseExams)),
    item(label.monthlyOvertime, number(given.monthlyOvertime, phrases.hoursLong)),
    item(label.paidLeaveDays, number(given.paidLeaveDays, phrases.days)),
    item(label.leaveMen, leave(given.childcareLeave?.men)),
    item(label.leaveWomen, leave(given.childcareLeave?.women)),
    item(label.womenExecutives, number(given.womenExecutives, phrases.percent)),
    item(label.womenManagers, number(given.womenManagers, phrases.percent)),
    item(
      label.earlierGraduates,
      said(
        earlier &&
          (earlier.accepted
            ? earlier.yearsAfter === undefined
              ? phrases.possible
              : phrases.earlierGraduates(figure(earlier.yearsAfter))
            : phrases.impossible),
      ),
    ),
    item(
      label.dropouts,
      said(earlier?.dropouts === undefined ? undefined : earlier.dropouts ? phrases.possible : phrases.impossible),
    ),
    item(label.documents, (given.documents ?? []).map(own)),
    item(label.reception, said(periodText(on(given.receptionFrom), on(given.receptionTo), w))),
    item(label.selectionFrom, said(given.selectionFrom && phrases.from(on(given.selectionFrom) ?? ''))),
    item(label.recommendation, yesNo(given.recommendation, w)),
  ];
};

const periodText = (from: string | undefined, to: string | undefined, w: Words): string | undefined => {
  if (from && to) return w.phrases.period(from, to);
  if (from) return w.phrases.from(from);
  return to && w.phrases.until(to);
};
