import type { VisibleSheet } from '../disclosure.ts';
import type { SheetCompany, SheetConditions, SheetPr, SheetSelection, UpTo } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';
import { wordsOf } from './hours-lines.ts';
import { figure, type Item, item, type Line, list, own, said, yesNo } from './line.ts';
import { addressLine, stationLine } from './places.ts';

export const establishmentItems = (
  { establishment, withheld }: Pick<VisibleSheet, 'establishment' | 'withheld'>,
  w: Words,
): Item[] => {
  const label = w.establishment;
  return [
    item(label.number, own(establishment.number)),
    item(label.nameKana, own(establishment.nameKana)),
    item(label.name, withheld ? said(label.withheld) : own(establishment.name)),
    item(
      label.address,
      establishment.address ? addressLine(establishment.postcode, establishment.address, w) : undefined,
    ),
    item(label.website, websiteLine(establishment.website)),
  ];
};

/** Only addresses of the web become links; anything else an employer wrote there is shown as text. */
const websiteLine = (website: string | undefined): Line | undefined => {
  if (!website) return undefined;
  return /^https?:\/\//i.test(website) && URL.canParse(website)
    ? { text: website, own: true, href: website }
    : own(website);
};

export const conditionItems = (conditions: SheetConditions, w: Words): Item[] => {
  const { conditions: label, values, phrases } = w;
  const { housing, childcare, retirementPay } = conditions;
  const rooms = housing && [
    ...(housing.single ? [phrases.singleRoom] : []),
    ...(housing.family ? [phrases.familyRoom] : []),
  ];
  return [
    item(label.insurance, wordsOf(conditions.insurance, values.insurance, w)),
    item(label.corporatePension, wordsOf(conditions.corporatePension, values.corporatePension, w)),
    item(
      label.retirementMutualAid,
      said(
        conditions.retirementMutualAid === undefined
          ? undefined
          : conditions.retirementMutualAid
            ? phrases.joined
            : phrases.notJoined,
      ),
    ),
    item(label.retirementPay, said(retirementPayText(retirementPay, w))),
    item(label.retirementAge, said(upTo(conditions.retirementAge, phrases.uniformAge, w))),
    item(label.reemployment, said(upTo(conditions.reemployment, phrases.upToAge, w))),
    item(label.extension, said(upTo(conditions.extension, phrases.upToAge, w))),
    item(label.housing, said(rooms && (list(rooms, w) ?? phrases.noRoom))),
    item(label.housingNote, own(housing?.note)),
    item(label.childcare, yesNo(childcare?.available, w)),
    item(label.childcareNote, own(childcare?.note)),
  ];
};

const retirementPayText = (pay: SheetConditions['retirementPay'], w: Words): string | undefined => {
  if (!pay) return undefined;
  if (!pay.exists) return w.phrases.no;
  if (pay.yearsOfService === undefined) return w.phrases.yes;
  return pay.yearsOfService === 0 ? w.phrases.serviceAny : w.phrases.serviceYears(figure(pay.yearsOfService));
};

const upTo = (given: UpTo | undefined, withAge: (age: string) => string, w: Words): string | undefined => {
  if (!given) return undefined;
  if (!given.exists) return w.phrases.no;
  return given.age === undefined ? w.phrases.yes : withAge(figure(given.age));
};

export const companyItems = (company: SheetCompany, w: Words): Item[] => {
  const { company: label, values, phrases } = w;
  const people = (count: number | undefined) => said(count === undefined ? undefined : phrases.people(figure(count)));
  const leave = (record: SheetCompany['childcareLeave']) => said(record && values.leaveRecord[record]);
  return [
    item(label.total, people(company.employees?.total)),
    item(label.workplace, people(company.employees?.workplace)),
    item(label.women, people(company.employees?.women)),
    item(label.partTime, people(company.employees?.partTime)),
    item(
      label.foundedYear,
      said(company.foundedYear === undefined ? undefined : phrases.year(String(company.foundedYear))),
    ),
    item(label.capital, own(company.capital)),
    item(label.union, yesNo(company.union, w)),
    item(label.business, own(company.business)),
    item(label.features, own(company.features)),
    item(label.representative, own([company.representativeTitle, company.representative].filter(Boolean).join('　'))),
    item(label.corporateNumber, own(company.corporateNumber)),
    item(label.rulesFullTime, yesNo(company.workRules?.fullTime, w)),
    item(label.rulesPartTime, yesNo(company.workRules?.partTime, w)),
    item(label.childcareLeave, leave(company.childcareLeave)),
    item(label.familyCareLeave, leave(company.familyCareLeave)),
    item(label.sickChildLeave, leave(company.sickChildLeave)),
    item(label.foreignWorkers, yesNo(company.foreignWorkers, w)),
  ];
};

export const selectionItems = (selection: SheetSelection, w: Words): Item[] => {
  const { selection: label, values, phrases } = w;
  const { methods, result, contact } = selection;
  const people = (count: number | undefined, write: (count: string) => string) =>
    said(count === undefined ? undefined : write(figure(count)));
  return [
    item(
      label.openings,
      people(selection.openings, phrases.people),
      people(selection.openingsCommuting, phrases.commuters),
      people(selection.openingsLiveIn, phrases.liveIn),
    ),
    item(
      label.reason,
      said(selection.reason && values.recruitmentReason[selection.reason.kind]),
      own(selection.reason?.note),
    ),
    item(label.methods, methodLines(methods, w)),
    item(label.timing, wordsOf(result?.timing, values.resultTiming, w)),
    item(label.afterDocuments, people(result?.daysAfterDocuments, phrases.afterDocuments)),
    item(label.afterInterview, people(result?.daysAfterInterview, phrases.afterInterview)),
    item(label.resultNote, own(result?.note)),
    item(label.notifyBy, wordsOf(selection.notifyBy, values.channel, w)),
    item(
      label.schedule,
      said(selection.schedule && values.schedule[selection.schedule.kind]),
      own(selection.schedule?.note),
    ),
    item(label.place, selection.place && addressLine(selection.place.postcode, selection.place.address, w)),
    item(label.station, stationLine(selection.place?.station, w)),
    item(label.documents, wordsOf(selection.documents, values.document, w)),
    item(label.otherDocuments, own(selection.otherDocuments)),
    item(label.sendBy, wordsOf(selection.sendBy, values.channel, w)),
    item(label.otherSending, own(selection.otherSending)),
    item(label.postTo, selection.postTo && addressLine(selection.postTo.postcode, selection.postTo.address, w)),
    item(label.documentReturn, said(selection.documentReturn && values.documentReturn[selection.documentReturn])),
    item(label.note, own(selection.note)),
    item(label.section, own(contact?.section)),
    item(label.contact, own(contact?.name)),
    item(label.contactKana, own(contact?.nameKana)),
    item(
      label.telephone,
      own(
        contact?.telephone && contact.extension
          ? phrases.extension(contact.telephone, contact.extension)
          : contact?.telephone,
      ),
    ),
    item(label.fax, own(contact?.fax)),
    item(label.mail, own(contact?.mail)),
  ];
};

const methodLines = (methods: SheetSelection['methods'], w: Words): (Line | undefined)[] => {
  if (!methods) return [];
  const interviews =
    methods.interviews === undefined ? w.phrases.interview : w.phrases.interviews(figure(methods.interviews));
  const names = [
    ...(methods.interview ? [interviews] : []),
    ...(methods.documents ? [w.phrases.documentScreening] : []),
    ...(methods.written ? [w.phrases.writtenTest] : []),
    ...(methods.other ? [w.phrases.otherMethod] : []),
  ];
  return [said(list(names, w)), own(methods.other)];
};

export const prItems = (pr: SheetPr, w: Words): Item[] => {
  const { pr: label, phrases } = w;
  return [
    item(label.message, own(pr.message)),
    item(
      label.branches,
      said(pr.branchCount === undefined ? undefined : phrases.places(figure(pr.branchCount))),
      (pr.branches ?? []).map(own),
    ),
    item(
      label.turnover,
      (pr.turnover ?? []).map(({ year, amount }) =>
        own(year ? phrases.nested(phrases.year(String(year)), amount) : amount),
      ),
    ),
    item(label.customers, (pr.customers ?? []).map(own)),
    item(label.affiliates, (pr.affiliates ?? []).map(own)),
    item(label.jobBasedPay, yesNo(pr.jobBasedPay?.exists, w), own(pr.jobBasedPay?.note)),
    item(label.reinstatement, yesNo(pr.reinstatement?.exists, w), own(pr.reinstatement?.note)),
    item(label.benefits, own(pr.benefits)),
    item(label.training, own(pr.training)),
    item(label.trainingForNonRegular, yesNo(pr.trainingForNonRegular, w)),
    item(label.workLifeSupport, own(pr.workLifeSupport)),
    item(label.note, own(pr.note)),
  ];
};
