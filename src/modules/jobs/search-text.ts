import { searchKey } from '#kernel/japanese.ts';
import { type VisibleSheet, withoutEmployer } from './disclosure.ts';
import type { JobSheet } from './job-sheet.ts';

/** 検索対象 of the search form (freeCKBox 1–9), the names of the text columns. */
export type TextField =
  | 'title'
  | 'establishment'
  | 'description'
  | 'station'
  | 'workplace'
  | 'business'
  | 'licences'
  | 'experience'
  | 'other';

/** Names that stand in the reference tables, not on the sheet. */
export type Names = {
  prefecture(code: string): string | undefined;
  municipality(code: string): string | undefined;
  licence(code: string): string | undefined;
};

export type SearchText = {
  /** What every reader who may see the job may find it by. */
  readonly text: Record<TextField, string>;
  /** The full text, only of fields where it says more than `text`. */
  readonly hidden: Partial<Record<TextField, string>>;
};

/** The texts of a job for the two kinds of readers; with disclosure 1 there is only one kind. */
export const searchText = (sheet: JobSheet, names: Names): SearchText => {
  const full = textOf(sheet, names);
  if (sheet.header.disclosure === 1) return { text: full, hidden: {} };
  const text = textOf(withoutEmployer(sheet), names);
  const fields = Object.keys(full) as TextField[];
  return {
    text,
    hidden: Object.fromEntries(fields.flatMap((field) => (full[field] === text[field] ? [] : [[field, full[field]]]))),
  };
};

type Lines = readonly (string | undefined)[];

/** Items are lines, so that no word is found across two of them. */
const joined = (lines: Lines): string =>
  lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => searchKey(line ?? ''))
    .join('\n');

const textOf = (sheet: VisibleSheet, names: Names): Record<TextField, string> => {
  const { establishment, work, company, selection, pay, hours, conditions, pr, disability } = sheet;
  const licences = work.licences;
  return {
    title: joined([work.title]),
    establishment: joined([establishment.name, establishment.nameKana]),
    description: joined([work.description, work.scopeOfChange]),
    station: joined(work.workplaces.map(({ station }) => station?.name)),
    workplace: joined(
      work.workplaces.flatMap(({ prefecture, municipality, address }) => [
        [names.prefecture(prefecture ?? ''), names.municipality(municipality ?? '')].join(''),
        address,
      ]),
    ),
    business: joined([company.business, company.features, sheet.header.industry?.name]),
    licences: joined([
      ...(licences?.listed ?? []).map(({ code, name }) => name ?? names.licence(code ?? '')),
      licences?.car ? '普通自動車運転免許' : undefined,
      licences?.other,
    ]),
    experience: joined([work.experience?.details, work.pcSkills, work.education?.subject, work.education?.note]),
    other: joined([
      sheet.notes,
      work.nonRegularName,
      work.workplaceNote,
      work.smoking?.note,
      work.transfer?.range,
      work.trialPeriod?.conditions,
      work.regularHire?.record,
      work.renewal?.conditions,
      work.renewal?.limit,
      ...(pay.allowances ?? []).map(({ name }) => name),
      pay.otherAllowances,
      pay.fixedOvertime?.note,
      pay.formNote,
      pay.bonus?.note,
      pay.raise?.note,
      hours.note,
      hours.holidays?.note,
      hours.overtime?.specialNote,
      conditions.housing?.note,
      conditions.childcare?.note,
      selection.note,
      selection.schedule?.note,
      selection.otherDocuments,
      selection.methods?.other,
      ...(sheet.header.prMarks ?? []),
      pr?.message,
      ...(pr?.branches ?? []),
      ...(pr?.customers ?? []),
      ...(pr?.affiliates ?? []),
      pr?.benefits,
      pr?.training,
      pr?.workLifeSupport,
      pr?.reinstatement?.note,
      pr?.jobBasedPay?.note,
      pr?.note,
      disability?.other,
    ]),
  };
};
