import type { Day } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { checked } from '#modules/jobs/checking.ts';
import type { JobSheet, Workplace } from '#modules/jobs/job-sheet.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import { sharedValues } from '#modules/jobs/shared-values.ts';
import type { SheetDraft, SheetItem } from '#modules/jobs/sheet-draft.ts';
import { totalPay } from '#modules/jobs/wage.ts';
import { newFindings } from './change.ts';
import { neededItems } from './needed-items.ts';

/**
 * What the steps say, with what the establishment gives to all its jobs. 求人事業所, 会社の情報, 産業分類 and the marks are the
 * establishment's; what a job may say for itself goes before its values (F-EM-1). A workplace that is 事業所所在地と同じ gets
 * the address, and the total is ａ＋ｂ（＋ｃ） (§2.1 D).
 */
export const draftWith = (draft: SheetDraft, establishment: Establishment): SheetDraft => {
  const shared = sharedValues(establishment);
  const { total: _added, ...pay } = draft.pay ?? {};
  const total = totalPay(pay);
  const employees = { ...shared.company?.employees, ...draft.company?.employees };
  const pr = { ...shared.pr, ...draft.pr };
  const disability = { ...shared.disability, ...draft.disability };
  return {
    ...draft,
    header: { ...draft.header, ...shared.header },
    establishment: { ...shared.establishment },
    ...(draft.work ? { work: { ...draft.work, ...placed(draft.work.workplaces, establishment) } } : {}),
    ...(draft.pay ? { pay: { ...pay, ...(total ? { total } : {}) } } : {}),
    conditions: { ...shared.conditions, ...draft.conditions },
    company: {
      ...draft.company,
      ...shared.company,
      ...(isEmpty(employees) ? {} : { employees }),
    },
    ...(isEmpty(pr) ? {} : { pr }),
    ...(isEmpty(disability) ? {} : { disability }),
  };
};

const isEmpty = (section: object): boolean => Object.keys(section).length === 0;

const placed = (
  workplaces: readonly Workplace[] | undefined,
  { place }: Establishment,
): { workplaces?: readonly Workplace[] } =>
  workplaces === undefined
    ? {}
    : { workplaces: workplaces.map((one) => (one.kind === 'establishment' ? { ...one, ...place } : one)) };

/**
 * The job sheet that the steps and the establishment make. Undefined as long as something is missing without which there
 * is none: what must be given to be accepted is more, see `missingItems`.
 */
export const sheetFrom = (draft: SheetDraft, establishment: Establishment): JobSheet | undefined => {
  const { header, establishment: employer, work, pay, ...rest } = draftWith(draft, establishment);
  const { kind, workingTime, disclosure, selfApplication } = header ?? {};
  const { title, description, employmentType, workplaces } = work ?? {};
  if (!kind || !workingTime || !disclosure || selfApplication === undefined) return undefined;
  if (!title || !description || !employmentType || !workplaces || workplaces.length === 0) return undefined;
  if (!employer?.name || !pay?.total) return undefined;
  const { hours = {}, conditions = {}, company = {}, selection = {}, ...more } = rest;
  const { notes, pr, disability, graduates } = more;
  return {
    header: { ...header, kind, workingTime, disclosure, selfApplication },
    establishment: { ...employer, name: employer.name },
    work: { ...work, title, description, employmentType, workplaces },
    pay: { ...pay, total: pay.total },
    hours,
    conditions,
    company,
    selection,
    ...(notes ? { notes } : {}),
    ...(pr ? { pr } : {}),
    ...(disability ? { disability } : {}),
    ...(graduates && header?.kind === 'graduates' ? { graduates } : {}),
  };
};

/** What the checker says of a sheet that its order has to answer for: of a change, what the job did not have before. */
export const ownFindings = (
  sheet: SheetDraft,
  job: { readonly sheet: JobSheet } | undefined,
  today: Day,
): Finding[] => {
  const findings = checked(sheet, today);
  return job ? newFindings(judged(job.sheet, checked(job.sheet, today)), judged(sheet, findings)) : findings;
};

const judged = (sheet: SheetDraft, findings: readonly Finding[]) => ({ findings, wording: wordingOf(sheet) });

/** What must still be given before the order can be accepted, of a draft with its establishment's values (`draftWith`). */
export const missingItems = (draft: SheetDraft): { item: SheetItem; source: string }[] =>
  neededItems
    .filter(({ of, given }) => (of === undefined || of(draft)) && !given(draft))
    .map(({ item, source }) => ({ item, source }));
