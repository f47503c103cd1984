import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, daysBetween, formatDay } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { Tag, type TagItem } from '#ui/components/tag.tsx';
import type { VisibleSheet } from '../disclosure.ts';
import type { JobHead } from '../job.ts';
import type { Amount, SheetPay, WorkingTime } from '../job-sheet.ts';
import { tagsOf } from '../tags.ts';
import { wageBreakdown } from '../wage.ts';
import type { Words } from '../words/ja.ts';
import { lifeWords } from '../words/life/words.ts';
import { words } from '../words/words.ts';
import { holidayText, hoursSystem, shiftText } from './hours-lines.ts';
import { figure, yen } from './line.ts';
import { headlinePay } from './pay-lines.ts';
import { areaName, stationLine } from './places.ts';
import { ageText } from './work-lines.ts';

type JobCardProps = {
  language: Language;
  /** Number and days; a job that is not accepted yet has none, and its card leads nowhere. */
  head?: JobHead;
  /** What `visibleSheet` gave for this reader. */
  sheet: VisibleSheet;
  today: Day;
  level?: 2 | 3;
  /** Where the card leads to; the page of the job unless said. */
  href?: string;
  /** Marks before the job's own: 閲覧済み, 終了 … */
  labels?: readonly TagItem[];
  /** Boxes, buttons and notes of the list it stands in. */
  footer?: ComponentChildren;
};

/**
 * One job in a list: the items of a result row (system-reference §3.5) by which people decide. Occupation, employer and
 * pay are seen first; what the work is like stands on its page. A page holds up to a hundred of them, so its marks carry few classes.
 */
export function JobCard(props: JobCardProps): JSX.Element {
  const { language, head, sheet, today, level = 2, href, labels = [], footer } = props;
  const w = words(language);
  const { card } = w;
  const lang = language === 'en' ? 'ja' : undefined;
  const { workingTime } = sheet.header;
  const pay = headlinePay(sheet.pay, workingTime, w);
  const sum = sumText(sheet.pay, workingTime, w);
  const tags = tagsOfVisible(sheet);
  const Title = `h${level}` as const;
  const to = href ?? (head && urls.job(language, head.number));
  return (
    <article class="card card-link job-card">
      <p>
        {[...labels, ...(head ? marksOf(head, today, language) : [])].map((mark, index) => (
          <Tag key={index} tone={mark.tone ?? 'plain'} solid={mark.solid ?? false}>
            {mark.label}
          </Tag>
        ))}
        {kindText(sheet, w)}
      </p>
      <Title class="card-title">
        {to ? (
          <a href={to} lang={lang}>
            {sheet.work.title}
          </a>
        ) : (
          <span lang={lang}>{sheet.work.title}</span>
        )}
      </Title>
      <p lang={sheet.withheld ? undefined : lang}>{sheet.withheld ? card.withheld : sheet.establishment.name}</p>
      {pay && <p class="job-card-pay">{pay}</p>}
      {sum && <p class="job-card-sum">{sum}</p>}
      <dl>
        {facts(sheet, language, w)
          .filter(({ value }) => value !== undefined)
          .map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
      {tags.length > 0 && <p class="job-card-tags">{tags.map((tag) => w.tags[tag]).join('　')}</p>}
      {head && (
        <p class="job-card-days">
          {[
            card.accepted(formatDay(head.acceptedOn, language)),
            card.deadline(formatDay(head.deadlineOn, language)),
            `${card.number} ${head.number}`,
          ].join('　')}
        </p>
      )}
      {footer && <div class="card-footer">{footer}</div>}
    </article>
  );
}

/** Tags ask only what every reader may see, so the visible sheet answers them as the whole one does. */
export const tagsOfVisible = (sheet: VisibleSheet) =>
  tagsOf({ ...sheet, establishment: { ...sheet.establishment, name: sheet.establishment.name ?? '' } });

/**
 * 募集中か確認中: the employer was asked and has not answered (H8). 新着 for three days, as the list of 2026 says
 * (system-reference §1.11). 画像あり (§3.5).
 */
const marksOf = ({ unconfirmed, acceptedOn, pictured }: JobHead, today: Day, language: Language): TagItem[] => {
  const { card } = words(language);
  return [
    ...(unconfirmed ? [{ label: lifeWords(language).question.mark, tone: 'warning' as const }] : []),
    ...(daysBetween(acceptedOn, today) < 3 ? [{ label: card.new, tone: 'accent' as const, solid: true }] : []),
    ...(pictured ? [{ label: card.pictured, tone: 'info' as const }] : []),
  ];
};

/** 正社員・フルタイム; パート is said once. */
const kindText = ({ work, header }: VisibleSheet, w: Words): string => {
  const type = w.values.employmentType[work.employmentType];
  const time = w.values.workingTime[header.workingTime];
  return type.includes(time) ? type : `${type}・${time}`;
};

/** What the written wage is the sum of: 基本給（ａ） 200,000円 ＋ 職務手当 15,000円 ＋ 固定残業代（ｃ） 30,000円（20時間分）. */
const sumText = (pay: SheetPay, workingTime: WorkingTime, w: Words): string | undefined => {
  const parts = wageBreakdown(pay, workingTime)?.parts ?? [];
  if (parts.length < 2) return undefined;
  const hours = pay.fixedOvertime?.hours;
  return parts
    .map(({ letter, name, amount }) => {
      const label = { a: w.pay.base, b: name ?? w.pay.allowances, c: w.pay.fixedOvertime }[letter];
      const overtime = letter === 'c' && hours !== undefined ? `（${w.phrases.fixedHours(figure(hours))}）` : '';
      return `${label} ${amountText(amount, w)}${overtime}`;
    })
    .join(' ＋ ');
};

/** One figure where both ends are the same. */
const amountText = (amount: Amount, w: Words): string | undefined =>
  amount.from !== undefined && amount.from === amount.to ? w.phrases.yen(figure(amount.from)) : yen(amount, w);

const facts = (sheet: VisibleSheet, language: Language, w: Words) => {
  const { card } = w;
  const { work, hours } = sheet;
  return [
    {
      label: card.workplace,
      value: joined([placeText(sheet, language, w), stationLine(work.workplaces[0]?.station, w)?.text]),
    },
    {
      label: card.hours,
      value: joined([hoursSystem(hours, w), ...(hours.shifts ?? []).map((shift, n) => shiftText(shift, n, w))]),
    },
    {
      label: card.holidays,
      value: joined([
        holidayText(hours.holidays, w),
        hours.twoDaysOff && card.twoDaysOff(w.values.twoDaysOff[hours.twoDaysOff]),
        hours.annualHolidays === undefined
          ? undefined
          : card.annualHolidays(w.phrases.days(figure(hours.annualHolidays))),
      ]),
    },
    // 不問 keeps nobody from applying.
    { label: card.age, value: work.age?.limited ? ageText(work.age, w) : undefined },
  ];
};

/** Several facts under one label. */
const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined && part !== '').join('　') || undefined;

/** 都道府県＋市区町村 of the first place, and how many more there are. */
const placeText = (sheet: VisibleSheet, language: Language, w: Words): string | undefined => {
  const [first, ...more] = sheet.work.workplaces;
  const name =
    first && (areaName(first, language) ?? (first.kind === 'home' ? w.values.workplace.home : first.address));
  return name && more.length > 0 ? w.card.place(name, String(more.length)) : name;
};
