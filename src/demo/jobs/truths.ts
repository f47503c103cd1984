import type { DemoEstablishment } from './establishments.ts';
import type { Random } from './random.ts';
import type { FullPost } from './registry.ts';
import type { WorkingTime } from './working-time.ts';

/** What is true of a job, so that no sentence says otherwise. */
export type Truths = {
  post: FullPost;
  employer: DemoEstablishment;
  time: WorkingTime;
  /** Where the work is done and what is handled there, as sentences say it. */
  setting: string;
  goods: string;
  area: string;
  site: string;
  regular: boolean;
  nonRegularName: string | undefined;
  drives: boolean;
  novice: boolean;
  /** Codes of the licences demanded. */
  demanded: readonly string[];
  oldest: number | undefined;
  anyAge: boolean;
  remote: boolean;
  selfApplication: boolean;
  carCommute: boolean;
  walk: number | undefined;
  municipality: string;
  bonus: boolean;
};

/** Heavy vehicles are driven here, so that no sentence may speak of small vans. */
const heavy = new Set(['4801', '4802', '4817']);

/** Conditions that stand in square brackets before a phrase of the vocabulary: `[night]`, `[has:1803]`, `[in:病院]`. */
const conditions: Record<string, (truths: Truths, word: string) => boolean> = {
  /** Asks for the licence of this code. */
  has: ({ demanded }, code) => demanded.includes(code),
  /** Done in, made of, or sent to what is called so. */
  in: ({ setting }, word) => setting.includes(word),
  of: ({ goods }, word) => goods.includes(word),
  at: ({ site }, word) => site.includes(word),
  night: ({ time }) => time.night,
  day: ({ time }) => !time.night,
  early: ({ time }) => (time.sheet.shifts?.[0]?.from ?? 720) < 420,
  drive: ({ drives }) => drives,
  nodrive: ({ drives }) => !drives,
  nomedium: ({ demanded }) => !demanded.some((code) => heavy.has(code)),
  novice: ({ novice }) => novice,
  unlicensed: ({ demanded }) => demanded.length === 0,
  part: ({ time }) => time.partTime,
  full: ({ time }) => !time.partTime,
  regular: ({ regular }) => regular,
  remote: ({ remote }) => remote,
  senior: ({ oldest }) => oldest === undefined || oldest >= 64,
  big: ({ employer }) => employer.trade.size >= 12,
};

/** The phrases whose condition holds, without their brackets. */
export const fitFor = (phrases: readonly string[], truths: Truths): string[] =>
  phrases.flatMap((phrase) => {
    if (!phrase.startsWith('[')) return [phrase];
    const end = phrase.indexOf(']');
    const [name = '', word = ''] = phrase.slice(1, end).split(':');
    const holds = conditions[name];
    if (!holds) throw new Error(`no such condition: ${phrase}`);
    return holds(truths, word) ? [phrase.slice(end + 1)] : [];
  });

/** Puts the employer's own words into a phrase. */
export const filled = (random: Random, text: string, { employer, setting, goods, area, site }: Truths): string => {
  if (!text.includes('{')) return text;
  const { trade } = employer;
  return text
    .replaceAll('{place}', setting)
    .replaceAll('{goods}', goods)
    .replaceAll('{area}', area)
    .replaceAll('{site}', site)
    .replaceAll('{firm}', trade.firm)
    .replace(/\{clerical\}/gu, () => random.pick(trade.business.clerical));
};
