import type { Language } from '#kernel/language.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import type { JobHead } from '#modules/jobs/job.ts';
import { type Line, type Section, said, yen } from '#modules/jobs/views/line.ts';
import { sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { hourlyWage, wageBreakdown } from '#modules/jobs/wage.ts';
import type { Words as JobWords } from '#modules/jobs/words/ja.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { words } from '../words/own/words.ts';

/** A job that stands in a comparison: its sheet as this reader may know it. */
export type Compared = { readonly head: JobHead; readonly sheet: VisibleSheet; readonly ended: boolean };

type ComparedRow = {
  readonly label: string;
  /** One for each job in their order; empty where the sheet does not say it. */
  readonly cells: readonly (readonly Line[])[];
  readonly differs: boolean;
};
export type ComparedGroup = {
  readonly key: Section['key'];
  readonly title: string;
  readonly rows: readonly ComparedRow[];
};

/** By what people decide, under the official sections and labels; free texts that nobody compares are left out. */
const compared = (w: JobWords): Partial<Record<Section['key'], readonly string[]>> => ({
  pay: [
    w.pay.total,
    w.pay.base,
    w.pay.allowances,
    w.pay.fixedOvertime,
    w.pay.otherAllowances,
    w.pay.form,
    w.pay.commuting,
    w.pay.raise,
    w.pay.raiseAmount,
    w.pay.bonus,
    w.pay.bonusTimes,
    w.pay.bonusAmount,
  ],
  hours: [
    w.hours.hours,
    w.hours.overtime,
    w.hours.break,
    w.hours.weeklyDays,
    w.hours.holidays,
    w.hours.twoDaysOff,
    w.hours.annualHolidays,
    w.hours.paidLeave,
  ],
  work: [
    w.work.workplace,
    w.work.station,
    w.work.transfer,
    w.work.carCommute,
    w.work.smoking,
    w.work.employmentType,
    w.work.term,
    w.work.renewal,
    w.work.renewalLimit,
    w.work.regularHire,
    w.work.dispatch,
    w.work.trialPeriod,
    w.work.trialConditions,
    w.work.age,
    w.work.education,
    w.work.experience,
    w.work.carLicence,
    w.work.licences,
  ],
  conditions: [
    w.conditions.insurance,
    w.conditions.corporatePension,
    w.conditions.retirementPay,
    w.conditions.retirementMutualAid,
    w.conditions.retirementAge,
    w.conditions.reemployment,
    w.conditions.housing,
    w.conditions.childcare,
  ],
  company: [w.company.total, w.company.workplace, w.company.foundedYear],
  header: [w.header.acceptedOn, w.header.deadlineOn, w.header.selfApplication, w.header.number],
});

/** These are a job's own: that they differ says nothing. */
const ownTo = (w: JobWords): readonly string[] => [w.header.number];

/** What stands beside each other; an item that no sheet says is no row. */
export const comparedGroups = (jobs: readonly Compared[], language: Language): ComparedGroup[] => {
  const w = jobWords(language);
  const wanted = compared(w);
  const sections = jobs.map(({ head, sheet }) => sheetSections(sheet, head, language));
  return (Object.keys(wanted) as Section['key'][]).flatMap((key) => {
    const written = (wanted[key] ?? []).map((label) =>
      row(
        label,
        sections.map((one) => linesOf(one, key, label)),
        ownTo(w),
      ),
    );
    const rows = [...(key === 'pay' ? [perHour(jobs, language)] : []), ...written].filter(({ cells }) =>
      cells.some((lines) => lines.length > 0),
    );
    return rows.length > 0 ? [{ key, title: w.sections[key], rows }] : [];
  });
};

const linesOf = (sections: readonly Section[], key: Section['key'], label: string): readonly Line[] =>
  sections.find((one) => one.key === key)?.items.find((one) => one.label === label)?.lines ?? [];

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

const row = (label: string, cells: readonly (readonly Line[])[], own: readonly string[]): ComparedRow => ({
  label,
  cells,
  differs: !own.includes(label) && new Set(cells.map(textOf)).size > 1,
});

/** Monthly and hourly wages beside each other: ａ＋ｂ for one hour, where the sheet says enough to know it. */
const perHour = (jobs: readonly Compared[], language: Language): ComparedRow => {
  const w = jobWords(language);
  const cells = jobs.map(({ sheet: { pay, hours, header } }) => {
    const parts = wageBreakdown(pay, header.workingTime);
    const amount = parts?.unit === 'month' ? hourlyWage(parts.regular, pay, hours) : parts?.regular;
    const line = amount && said(yen(amount, w));
    return line ? [line] : [];
  });
  return row(words(language).compare.rows.perHour, cells, []);
};
