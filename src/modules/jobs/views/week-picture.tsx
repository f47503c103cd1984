import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { SheetHours } from '../job-sheet.ts';
import { type Block, blocksOf, type DayKind, hoursShown, type Span, type Week, type WeekBar, weekOf } from '../week.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';
import { figure } from './line.ts';

/** A week of work as a small picture, and the same in sentences below it. */
export function WeekPicture({ language, hours }: { language: Language; hours: SheetHours }): JSX.Element | null {
  const week = weekOf(hours);
  if (!week) return null;
  const w = words(language);
  const system = hours.system && w.week.systems[hours.system];
  return (
    <div class="week">
      <h3 class="week-title">{w.week.title}</h3>
      <div class="week-columns">
        <Picture week={week} w={w} />
        <ul class="week-notes">
          {sentencesOf(week, hours, w).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {system && <li>{system}</li>}
        </ul>
      </div>
    </div>
  );
}

// ── the picture ─────────────────────────────────────────────────────────────────────────────────────────────────

const left = 30;
const top = 22;
const columnWidth = 40;
const height = 176;
const width = left + 7 * columnWidth + 2;

/**
 * Days stand beside each other, hours below each other. Sizes are attributes, because the policy knows no inline style;
 * readings have no place in a picture.
 */
function Picture({ week, w }: { week: Week; w: Words }): JSX.Element {
  const shown = hoursShown(week);
  const y = (minute: number) => tenths(top + ((minute - shown.from) / (shown.to - shown.from)) * height);
  const marks = Array.from({ length: (shown.to - shown.from) / 180 + 1 }, (_, index) => shown.from + index * 180);
  return (
    <svg class="week-picture" viewBox={`0 0 ${width} ${top + height + 8}`} role="img" aria-label={w.week.picture}>
      {nightsIn(shown).map(({ from, to }) => (
        <rect
          key={from}
          class="week-night"
          x={left}
          y={y(from)}
          width={7 * columnWidth}
          height={tenths(y(to) - y(from))}
        />
      ))}
      {marks.map((minute) => (
        <g key={minute}>
          <line class="week-line" x1={left} x2={left + 7 * columnWidth} y1={y(minute)} y2={y(minute)} />
          <text class="week-hour" x={left - 5} y={y(minute) + 4}>
            {minute / 60}
          </text>
        </g>
      ))}
      {week.days.map(({ day, kind }, column) => (
        <g key={day}>
          <text class={`week-day week-day-${kind}`} x={left + (column + 0.5) * columnWidth} y={15}>
            {shortName(w.values.weekday[day])}
          </text>
          {kind === 'off' && (
            <text class="week-off" x={left + (column + 0.5) * columnWidth} y={top + height / 2 + 5}>
              {withoutReadings(w.week.offShort)}
            </text>
          )}
        </g>
      ))}
      {blocksOf(week).map((block) => (
        <Shift key={`${block.column} ${block.lane} ${block.continued}`} block={block} week={week} y={y} />
      ))}
    </svg>
  );
}

function Shift({ block, week, y }: { block: Block; week: Week; y: (minute: number) => number }): JSX.Element {
  const lane = (columnWidth - 6) / week.bars.length;
  const x = left + block.column * columnWidth + 3 + block.lane * lane;
  const bar = week.bars[block.bar];
  const loose = block.kind === 'some' || week.free || bar?.number === undefined;
  const numbered = week.bars.length > 1 && bar?.number !== undefined && !block.continued;
  return (
    <g class={`week-shift week-shift-${(block.bar % 3) + 1}${loose ? ' week-shift-loose' : ''}`}>
      <rect
        x={tenths(x + 0.5)}
        y={y(block.from)}
        width={tenths(lane - 1)}
        height={tenths(Math.max(2, y(block.to) - y(block.from)))}
        rx={2}
      />
      {numbered && (
        <text x={tenths(x + lane / 2)} y={y(block.from) + 13}>
          {bar.number}
        </text>
      )}
    </g>
  );
}

/** 月 of 月曜日, Mon of Monday. */
const shortName = (name: string): string => {
  const plain = withoutReadings(name);
  return plain.slice(0, /^[a-z]/i.test(plain) ? 3 : 1);
};

/** A tenth of a point is less than anybody sees. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** 22:00–5:00, as far as the picture shows it. */
const nightsIn = ({ from, to }: Span): Span[] =>
  [
    { from: 0, to: 300 },
    { from: 1320, to: 1440 },
  ]
    .map((night) => ({ from: Math.max(from, night.from), to: Math.min(to, night.to) }))
    .filter((night) => night.to > night.from);

// ── the sentences ───────────────────────────────────────────────────────────────────────────────────────────────

const sentencesOf = (week: Week, hours: SheetHours, w: Words): string[] => {
  const { bars, daysAWeek, dayMinutes, weekMinutes } = week;
  const { week: say } = w;
  const off = [...namesOf(week, 'off', w), ...(hours.holidays?.publicHolidays ? [w.phrases.publicHoliday] : [])];
  return [
    ...sentence(namesOf(week, 'work', w), say.days, w),
    ...sentence(namesOf(week, 'some', w), say.someDays, w),
    ...(daysAWeek ? [say.daysAWeek(spanText(daysAWeek, figure, w))] : []),
    ...sentence(off, say.offDays, w),
    ...bars.map((bar) => barText(bar, w)),
    ...(bars.length > 1 ? [say.one] : []),
    ...(dayMinutes === undefined ? [] : [say.dayHours(duration(dayMinutes, w))]),
    ...(weekMinutes ? [say.weekHours(spanText(weekMinutes, (minutes) => duration(minutes, w), w))] : []),
    ...bars
      .filter(({ night }) => night > 0)
      .map((bar) => say.night(bar.number === undefined ? barText(bar, w) : `(${bar.number})`, duration(bar.night, w))),
    ...(week.free ? [say.free] : []),
  ];
};

const namesOf = ({ days }: Week, kind: DayKind, w: Words): string[] =>
  days.filter((one) => one.kind === kind).map(({ day }) => w.values.weekday[day]);

const sentence = (names: readonly string[], write: (names: string) => string, w: Words): string[] =>
  names.length > 0 ? [write(names.join(w.phrases.and))] : [];

const spanText = ({ from, to }: Span, write: (value: number) => string, w: Words): string =>
  from === to ? write(from) : w.week.range(write(from), write(to));

const barText = ({ number, from, to }: WeekBar, w: Words): string => {
  const end = to > 1440 ? w.week.nextDay(time(to - 1440)) : time(to);
  return number === undefined ? w.week.window(time(from), end) : w.week.bar(String(number), time(from), end);
};

const time = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const duration = (minutes: number, w: Words): string => {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return rest === 0 ? w.week.hours(figure(hours)) : w.week.duration(figure(hours), figure(rest));
};
