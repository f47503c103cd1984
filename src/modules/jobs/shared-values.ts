import { same } from '#kernel/same.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { JobSheet, Workplace } from './job-sheet.ts';
import type { SheetDraft } from './sheet-draft.ts';

/**
 * What an establishment (事業所) gives to the sheets of its jobs: one record feeds all of them, and each version of a job
 * keeps its copy (system-reference §2.2, F-EM-1).
 */
export const sharedValues = ({ number, name, nameKana, place, industry, record, ...one }: Establishment) =>
  pruned({
    header: { industry, prMarks: record.prMarks },
    establishment: {
      number,
      name,
      nameKana,
      postcode: place.postcode,
      prefecture: place.prefecture,
      municipality: place.municipality,
      address: place.address,
      point: place.point,
      website: record.website,
    },
    company: {
      employees: record.employees,
      foundedYear: record.foundedYear,
      capital: record.capital,
      union: record.union,
      business: record.business,
      features: record.features,
      representativeTitle: record.representativeTitle,
      representative: record.representative,
      corporateNumber: one.corporateNumber,
      workRules: record.workRules,
      childcareLeave: record.childcareLeave,
      familyCareLeave: record.familyCareLeave,
      sickChildLeave: record.sickChildLeave,
      foreignWorkers: record.foreignWorkers,
    },
    conditions: {
      insurance: record.insurance,
      corporatePension: record.corporatePension,
      retirementMutualAid: record.retirementMutualAid,
      retirementPay: record.retirementPay,
      retirementAge: record.retirementAge,
      reemployment: record.reemployment,
      extension: record.extension,
    },
    pr: {
      message: record.message,
      branchCount: record.branchCount,
      branches: record.branches,
      turnover: record.turnover,
      customers: record.customers,
      affiliates: record.affiliates,
      jobBasedPay: record.jobBasedPay,
      reinstatement: record.reinstatement,
      benefits: record.benefits,
      training: record.training,
      trainingForNonRegular: record.trainingForNonRegular,
      workLifeSupport: record.workLifeSupport,
      note: record.note,
    },
    disability: record.accessibility,
  }) as Pick<SheetDraft, 'header' | 'establishment' | 'company' | 'conditions' | 'pr' | 'disability'>;

/**
 * The sheet of a job after its establishment has changed. 求人事業所, 会社の情報, 産業分類 and the marks cannot differ from
 * job to job (F-EM-1: 「会社の特長」 is one for all) and follow always. What a job may say for itself – insurance of part-time
 * work, people at the workplace, its own message – follows only where it was what the establishment said before. What
 * the establishment never said stays as the sheet has it.
 */
export const withSharedValues = (sheet: JobSheet, before: Establishment, after: Establishment): JobSheet => {
  const [old, fresh] = [sharedValues(before), sharedValues(after)];
  const { employees: oldPeople, ...oldCompany } = old.company ?? {};
  const { employees: people, ...company } = fresh.company ?? {};
  const { employees: sheetPeople, ...sheetCompany } = sheet.company;
  const { total: oldTotal, ...oldHere } = oldPeople ?? {};
  const { total, ...here } = people ?? {};
  const { total: sheetTotal, ...sheetHere } = sheetPeople ?? {};
  const head = { industry: sheet.header.industry, prMarks: sheet.header.prMarks };
  return pruned({
    ...sheet,
    header: { ...sheet.header, industry: undefined, prMarks: undefined, ...following(head, old.header, fresh.header) },
    establishment: {
      ...following(sheet.establishment, old.establishment, fresh.establishment),
      formerly: formerly(sheet, after),
    },
    work: { ...sheet.work, workplaces: sheet.work.workplaces.map((one) => moved(one, before, after)) },
    company: {
      ...following(sheetCompany, oldCompany, company),
      employees: {
        ...following({ total: sheetTotal }, { total: oldTotal }, { total }),
        ...keeping(sheetHere, oldHere, here),
      },
    },
    conditions: keeping(sheet.conditions, old.conditions, fresh.conditions),
    pr: keeping(sheet.pr ?? {}, old.pr, fresh.pr),
    disability: keeping(sheet.disability ?? {}, old.disability, fresh.disability),
  }) as JobSheet;
};

type Items = Readonly<Record<string, unknown>>;

/** Each item as the establishment says it now; one it has never said stays. */
const following = (sheet: Items, old: Items = {}, fresh: Items = {}): Items =>
  merged(sheet, old, fresh, (key) => fresh[key] !== undefined || old[key] !== undefined);

/** As `following`, but an item that differed from the establishment's stays the job's own. */
const keeping = (sheet: Items, old: Items = {}, fresh: Items = {}): Items =>
  merged(sheet, old, fresh, (key) => same(sheet[key], old[key]) && !same(old[key], fresh[key]));

const merged = (sheet: Items, old: Items, fresh: Items, follows: (key: string) => boolean): Items =>
  Object.fromEntries(
    [...new Set([...Object.keys(sheet), ...Object.keys(old), ...Object.keys(fresh)])].map((key) => [
      key,
      follows(key) ? fresh[key] : sheet[key],
    ]),
  );

/** How many names an establishment had before are remembered, the latest ones. */
const mostFormer = 12;

/** What a text may still call it: where the employer is withheld, the old name would tell as much as the new one. */
const formerly = ({ establishment, company }: JobSheet, { name, nameKana, place, record }: Establishment) => {
  const before = [establishment.name, establishment.nameKana, establishment.address, company.representative];
  const now = [name, nameKana, place.address, record.representative];
  const gone = before.filter((one, at) => one !== undefined && now[at] !== undefined && one !== now[at]);
  const all = [...new Set([...(establishment.formerly ?? []), ...gone])].slice(-mostFormer);
  return all.length > 0 ? all : undefined;
};

/** A workplace that is 事業所所在地と同じ moves along; the way from the station is not known at another place. */
const moved = (workplace: Workplace, { place: old }: Establishment, { place }: Establishment): Workplace => {
  if (workplace.kind !== 'establishment' || same(old, place)) return workplace;
  const { station, ...rest } = workplace;
  const stays = old.municipality === place.municipality;
  return { kind: rest.kind, ...place, ...(stays && station ? { station } : {}) };
};

/** Without what is not given: absent keys, not `undefined`, and no section that holds nothing but the required ones. */
const pruned = (value: Items): Items =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (inner === undefined) return [];
      if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return [[key, inner]];
      const kept = pruned(inner as Items);
      return Object.keys(kept).length > 0 || required.includes(key) ? [[key, kept]] : [];
    }),
  );
const required = ['conditions', 'company', 'hours', 'selection'];
