import { toFullWidth } from '#kernel/japanese.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { type Instant, wareki } from '#kernel/time.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { qrSvg } from '#ui/components/qr-code.tsx';
import type { VisibleSheet } from '../disclosure.ts';
import { ended } from '../job.ts';
import type { ReadableJob } from '../jobs.ts';
import { companyItems, conditionItems, establishmentItems, selectionItems } from '../views/employer-lines.ts';
import { hoursItems } from '../views/hours-lines.ts';
import { type Item, item, own, said } from '../views/line.ts';
import { disabilityItems, graduateItems, headerItems } from '../views/other-lines.ts';
import { payItems } from '../views/pay-lines.ts';
import { workItems } from '../views/work-lines.ts';
import { words } from '../words/words.ts';
import { headRows, sectionRows } from './job-sheet-layout.ts';
import { jobSheetTemplate } from './job-sheet-template.ts';

/** A box of the sheet; without a label it takes the whole row. */
type Cell = { label: string; lines: string[]; strong?: true };
/** `turns`: it begins the second page. */
type Section = { title: string; rows: Cell[][]; turns?: true };
type SheetOfPaper = {
  number: string;
  title: string;
  /** Leads to the page of the job. */
  code?: string;
  notices: string[];
  sections: Section[];
  remarks: string[];
};

/** What the template prints; a letter of platform/letters. The values are those `jobForReader` let this reader know. */
type JobSheetLetter = {
  template: string;
  data: {
    title: string;
    service: string;
    words: { number: string; code: string };
    cover?: { title: string; parts: { title: string; numbers: string[] }[] };
    sheets: SheetOfPaper[];
  };
};

/** Jobs that were asked for and are not among the sheets. */
export type LeftOut = { ended: readonly JobNumber[]; unknown: readonly string[] };

const w = words('ja');
const printed = {
  sheet: '求人票',
  code: 'この求人のページの二次元コード',
  several: (count: number) => `求人票（${count}件）`,
  ended: '次の求人は募集を終了したため、求人票を付けていません。',
  unknown: '次の求人番号の求人は見つかりませんでした。',
  draft: '※ 作成中の求人の見本です。ハローワークはまだ受理していません。',
  draftNumber: '（受理前）',
  contract:
    '※ 求人票は雇用契約書ではありません。採用されたときは、労働条件通知書などの書面で労働条件を確かめてください（労働基準法第15条）。',
  address: (address: string) => `※ 最新の内容は、右上の二次元コードまたは ${address} で確かめることができます。`,
};

/** The sheets of these jobs in one file, in the order given. */
export const jobSheetLetter = (
  jobs: readonly ReadableJob[],
  leftOut: LeftOut,
  settings: Pick<Settings, 'baseUrl' | 'siteName'>,
  now: Instant,
): JobSheetLetter => {
  const sheets = jobs.map((job) => sheetOfPaper(job, settings, now));
  const [only] = sheets;
  const title =
    sheets.length === 1 && only ? `${only.title}　${w.header.number} ${only.number}` : printed.several(sheets.length);
  const parts = [
    { title: printed.ended, numbers: [...leftOut.ended] },
    { title: printed.unknown, numbers: [...leftOut.unknown] },
  ].filter(({ numbers }) => numbers.length > 0);
  return {
    template: jobSheetTemplate,
    data: {
      title,
      service: settings.siteName,
      words: { number: w.header.number, code: printed.code },
      ...(parts.length > 0 ? { cover: { title: printed.several(sheets.length), parts } } : {}),
      sheets,
    },
  };
};

/** A sheet that no office has accepted yet: how it will look, without number, days and code. */
export const draftLetter = (sheet: VisibleSheet, { siteName }: Pick<Settings, 'siteName'>): JobSheetLetter => {
  const { workingTime } = sheet.header;
  const one: SheetOfPaper = {
    number: printed.draftNumber,
    title: `${printed.sheet}（${w.values.workingTime[workingTime]}）`,
    notices: [printed.draft],
    sections: [
      { title: w.sections.header, rows: cellsOf(headerItems(sheet.header, undefined, 'ja', w), w.header, headRows) },
      ...numbered({ sheet }),
    ],
    remarks: [printed.contract],
  };
  return {
    template: jobSheetTemplate,
    data: {
      title: `${one.title}　${one.number}`,
      service: siteName,
      words: { number: w.header.number, code: printed.code },
      sheets: [one],
    },
  };
};

const sheetOfPaper = (job: ReadableJob, { baseUrl }: Pick<Settings, 'baseUrl'>, now: Instant): SheetOfPaper => {
  const { head, sheet } = job;
  const address = absolute(baseUrl, urls.job('ja', head.number));
  const end = ended(head, now);
  const stopped = head.state === 'suspended' && !end;
  return {
    number: head.number,
    title: `${printed.sheet}（${w.values.workingTime[sheet.header.workingTime]}）`,
    code: qrSvg(address),
    notices: [
      ...(end ? [`${w.page.goneTitle}。${w.page.gone[end]}`] : []),
      ...(stopped ? [w.page.refusal.suspended] : []),
      ...(sheet.withheld ? [w.page.withheld[sheet.withheld], w.page.withheldShown] : []),
    ],
    sections: [{ title: w.sections.header, rows: cellsOf(headItems(job), w.header, headRows) }, ...numbered(job)],
    remarks: [printed.contract, printed.address(address)],
  };
};

/** The office writes its days in the years of the era. */
const headItems = ({ head, sheet }: ReadableJob): Item[] =>
  headerItems(sheet.header, head, 'ja', w).map((one) => {
    if (one.label === w.header.acceptedOn) return item(one.label, said(wareki(head.acceptedOn)));
    if (one.label === w.header.deadlineOn) return item(one.label, said(wareki(head.deadlineOn)));
    return one;
  });

const numbered = ({ sheet }: Pick<ReadableJob, 'sheet'>): Section[] => {
  const items: Record<keyof typeof sectionRows, readonly Item[]> = {
    establishment: establishmentItems(sheet, w),
    work: workItems(sheet.work, 'ja', w),
    pay: payItems(sheet.pay, sheet.header.workingTime, w),
    hours: hoursItems(sheet.hours, w),
    conditions: conditionItems(sheet.conditions, w),
    company: companyItems(sheet.company, w),
    selection: selectionItems(sheet.selection, w),
    notes: [item('', own(sheet.notes))],
    disability: disabilityItems(sheet.disability ?? {}, w),
    graduates: graduateItems(sheet.graduates ?? {}, 'ja', w),
  };
  return (Object.keys(sectionRows) as (keyof typeof sectionRows)[])
    .map((key) => ({
      title: w.sections[key],
      ...(key === 'hours' ? { turns: true as const } : {}),
      rows: cellsOf(items[key], key === 'notes' ? { notes: '' } : w[key], sectionRows[key]),
    }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, ...rest }, index) => ({ ...rest, title: `${toFullWidth(String(index + 1))}　${title}` }));
};

/** What people look for first stands out. */
const strong: ReadonlySet<string> = new Set([w.header.number, w.work.title, w.pay.total]);

/** One under another however short they are; elsewhere a few short values share a line, as in the boxes of the form. */
const stacked: ReadonlySet<string> = new Set([
  w.work.occupations,
  w.work.workplace,
  w.work.station,
  w.work.licences,
  w.pay.allowances,
  w.hours.hours,
]);

const cellsOf = (
  items: readonly Item[],
  labels: Readonly<Record<string, string>>,
  rows: readonly (readonly string[])[],
): Cell[][] => {
  const byLabel = new Map(items.map((one) => [one.label, one]));
  const cell = (key: string): Cell => {
    const label = labels[key] ?? '';
    const given = (byLabel.get(label)?.lines ?? []).flatMap(({ text }) => broken(text));
    const lines = stacked.has(label) || given.join('').length > 36 || given.length < 2 ? given : [given.join('　')];
    return { label, lines, ...(strong.has(label) ? { strong: true } : {}) };
  };
  return rows.map((row) => row.map(cell)).filter((row) => row.some(({ lines }) => lines.length > 0));
};

/** As on the page: a run of full-width blanks is where the employer had ended a line. */
const broken = (text: string): string[] => text.split(/\u3000{2,}|\r?\n/u).filter((part) => part !== '');
