import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, daysBetween, formatDay } from '#kernel/time.ts';
import { payUnit } from '#modules/jobs/job.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { holidayText, hoursSystem, shiftText } from '#modules/jobs/views/hours-lines.ts';
import { tagsOfVisible } from '#modules/jobs/views/job-card.tsx';
import { figure, yen } from '#modules/jobs/views/line.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { wageBreakdown } from '#modules/jobs/wage.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { TagList } from '#ui/components/tag.tsx';
import { words } from './words/words.ts';

/** What decides, before everything else: pay and what it is the sum of, place, hours, days off, how long it is open. */
export function Decides({ language, job, today }: { language: Language; job: ReadableJob; today: Day }): JSX.Element {
  const w = words(language).decides;
  const tags = tagsOfVisible(job.sheet);
  const all = jobWords(language);
  return (
    <section class="job-decides" aria-label={w.label}>
      <Pay language={language} job={job} />
      <dl class="job-decides-facts">
        {factsOf(language, job, today).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {tags.length > 0 && <TagList items={tags.map((tag) => ({ label: all.tags[tag] }))} />}
    </section>
  );
}

function Pay({ language, job: { sheet } }: { language: Language; job: ReadableJob }): JSX.Element | null {
  const w = words(language).decides;
  const { pay, header } = sheet;
  const amount = yen(pay.total, jobWords(language));
  if (amount === undefined) return null;
  const letters = [...new Set(wageBreakdown(pay, header.workingTime)?.parts.map(({ letter }) => letter))];
  const form = pay.form && jobWords(language).values.payForm[pay.form];
  const how =
    letters.length === 0
      ? w.wageWritten
      : letters.length === 1
        ? w.wageBase
        : w.wageParts(letters.map(wide).join('＋'));
  return (
    <p class="job-decides-pay">
      <span class="job-decides-unit">{w.wageIs[payUnit(header.workingTime)]}</span> <strong>{amount}</strong>
      <span class="job-decides-how">{[form, how].filter(Boolean).join(' · ')}</span>
    </p>
  );
}

/** ａ as the sheet writes its parts. */
const wide = (letter: 'a' | 'b' | 'c'): string => ({ a: 'ａ', b: 'ｂ', c: 'ｃ' })[letter];

type Fact = { label: string; value: ComponentChildren };

const factsOf = (language: Language, { head, sheet }: ReadableJob, today: Day): Fact[] => {
  const w = words(language).decides;
  const all = jobWords(language);
  const { work, hours } = sheet;
  const [first, ...more] = work.workplaces;
  const place = first && (areaName(first, language) ?? all.values.workplace[first.kind]);
  const station = first?.station;
  const holidays = [
    holidayText(hours.holidays, all),
    hours.annualHolidays === undefined ? undefined : w.annualHolidays(all.phrases.days(figure(hours.annualHolidays))),
  ].filter((part) => part !== undefined);
  const left = daysBetween(today, head.deadlineOn);
  const lines: { label: string; parts: readonly (string | undefined)[] }[] = [
    {
      label: w.place,
      parts: [
        place && more.length > 0 ? `${place} ${w.more(String(more.length))}` : place,
        station && language !== 'en' ? [station.name, minutesText(station, all)].filter(Boolean).join(' ') : undefined,
      ],
    },
    {
      label: w.hours,
      parts: [hoursSystem(hours, all), ...(hours.shifts ?? []).map((one, n) => shiftText(one, n, all))],
    },
    { label: w.holidays, parts: holidays },
    {
      label: w.deadline,
      parts: [
        formatDay(head.deadlineOn, language),
        left > 0 ? w.daysLeft(String(left)) : left === 0 ? w.lastDay : undefined,
      ],
    },
    { label: w.accepted, parts: [formatDay(head.acceptedOn, language)] },
  ];
  return lines.flatMap(({ label, parts }) => {
    const given = parts.filter((part) => part !== undefined && part !== '');
    return given.length > 0 ? [{ label, value: given.map((part) => <span key={part}>{part}</span>) }] : [];
  });
};

const minutesText = (
  { means, minutes }: { means?: keyof ReturnType<typeof jobWords>['values']['means']; minutes?: number },
  w: ReturnType<typeof jobWords>,
): string | undefined =>
  means === undefined
    ? undefined
    : `${w.values.means[means]}${minutes === undefined ? '' : w.phrases.minutes(String(minutes))}`;
