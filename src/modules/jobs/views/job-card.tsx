import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, daysBetween, formatDay } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { Card } from '#ui/components/card.tsx';
import { type TagItem, TagList } from '#ui/components/tag.tsx';
import type { VisibleSheet } from '../disclosure.ts';
import type { JobHead } from '../job.ts';
import { tagsOf } from '../tags.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';
import { holidayText, hoursSystem, shiftText } from './hours-lines.ts';
import { figure } from './line.ts';
import { headlinePay } from './pay-lines.ts';
import { areaName } from './places.ts';
import { ageText } from './work-lines.ts';

export type JobCardProps = {
  language: Language;
  head: JobHead;
  /** What `visibleSheet` gave for this reader. */
  sheet: VisibleSheet;
  today: Day;
  level?: 2 | 3;
  /** Marks before the job's own: 閲覧済み, 終了 … */
  labels?: readonly TagItem[];
  /** Buttons and notes of the list it stands in. */
  footer?: ComponentChildren;
};

/**
 * One job in a list: the items of a result row (system-reference §3.5). Occupation, employer and pay are seen first; the
 * rest stands in two columns where there is room.
 */
export function JobCard({ language, head, sheet, today, level = 2, labels = [], footer }: JobCardProps): JSX.Element {
  const w = words(language);
  const { card } = w;
  const lang = language === 'en' ? 'ja' : undefined;
  const pay = headlinePay(sheet.pay, sheet.header.workingTime, w);
  return (
    <Card
      title={<span lang={lang}>{sheet.work.title}</span>}
      href={urls.job(language, head.number)}
      level={level}
      labels={<TagList items={[...labels, ...marks(head, sheet, today, w)]} />}
      footer={footer}
    >
      <div class="job-card">
        <p class="job-card-employer">
          <span class="visually-hidden">{card.establishment}: </span>
          {sheet.withheld ? card.withheld : <span lang={lang}>{sheet.establishment.name}</span>}
        </p>
        {pay && (
          <p class="job-card-pay">
            <span class="visually-hidden">{card.wage}: </span>
            {pay}
          </p>
        )}
        <dl class="job-card-facts">
          {facts(head, sheet, language, w)
            .filter(({ value }) => value !== undefined)
            .map(({ label, value }) => (
              <div class="job-card-fact" key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <p class="job-card-description" lang={lang}>
          {beginning(sheet.work.description)}
        </p>
        <div class="job-card-tags">
          <TagList items={tagsOfVisible(sheet).map((tag) => ({ label: w.tags[tag] }))} />
        </div>
        <p class="job-card-days">
          <span>{card.accepted(formatDay(head.acceptedOn, language))}　</span>
          <span>{card.deadline(formatDay(head.deadlineOn, language))}</span>
        </p>
      </div>
    </Card>
  );
}

/** Tags ask only what every reader may see, so the visible sheet answers them as the whole one does. */
const tagsOfVisible = (sheet: VisibleSheet) =>
  tagsOf({ ...sheet, establishment: { ...sheet.establishment, name: sheet.establishment.name ?? '' } });

/** 新着 for three days, as the list of 2026 says (system-reference §1.11). */
const marks = (head: JobHead, sheet: VisibleSheet, today: Day, w: Words): TagItem[] => [
  ...(daysBetween(head.acceptedOn, today) < 3 ? [{ label: w.card.new, tone: 'accent' as const, solid: true }] : []),
  { label: w.values.employmentType[sheet.work.employmentType], tone: 'info' },
  { label: w.values.workingTime[sheet.header.workingTime] },
];

/** The first 90 characters on one run of lines; the rest is on the page of the job. */
const beginning = (text: string): string => {
  const letters = [...text.replace(/\s*\n\s*|\s{2,}/gu, '　')];
  return letters.length > 90 ? `${letters.slice(0, 90).join('')}…` : letters.join('');
};

const facts = (head: JobHead, sheet: VisibleSheet, language: Language, w: Words) => {
  const { card } = w;
  const { work, hours, selection } = sheet;
  return [
    { label: card.workplace, value: placeText(sheet, language, w) },
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
    { label: card.age, value: ageText(work.age, w) },
    { label: w.selection.openings, value: selection.openings && w.phrases.people(figure(selection.openings)) },
    { label: card.number, value: <span class="no-break">{head.number}</span> },
  ];
};

/** Several facts under one label: a line ends between them rather than within. */
const joined = (parts: readonly (string | undefined)[]): JSX.Element[] | undefined => {
  const given = parts.filter((part) => part !== undefined && part !== '');
  if (given.length === 0) return undefined;
  return given.map((part, index) => (
    <span class="job-card-part" key={part}>
      {index < given.length - 1 ? `${part}　` : part}
    </span>
  ));
};

/** 都道府県＋市区町村 of the first place, and how many more there are. */
const placeText = (sheet: VisibleSheet, language: Language, w: Words): string | undefined => {
  const [first, ...more] = sheet.work.workplaces;
  const name =
    first && (areaName(first, language) ?? (first.kind === 'home' ? w.values.workplace.home : first.address));
  return name && more.length > 0 ? w.card.place(name, String(more.length)) : name;
};
