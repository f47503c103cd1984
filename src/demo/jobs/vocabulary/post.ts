import type { HoursKey, PartHoursKey } from './hours.ts';

/** How much a licence is asked for: always, in `share` of the jobs, and as a must or as a plus. */
type LicenceNeed = { code: string; need: 'must' | 'plus'; share: number };

/**
 * A post is a kind of work as an employer advertises it. Sentences may hold {place} (where the establishment works),
 * {goods} (what it makes, sells or carries) and {area} (how far it works).
 */
export type Post = {
  key: string;
  /** 厚生労働省編職業分類 (R4) 小分類. */
  occupation: string;
  titles: readonly string[];
  /** Single duties as noun phrases, for lists and enumerations. */
  duties: readonly string[];
  /** First sentences: what the work is. */
  about: readonly string[];
  /** Further sentences that are true of this post at any employer. */
  more: readonly string[];
  /** National middle of the lower wage: a month in yen, an hour in yen. */
  pay: readonly [monthly: number, hourly: number];
  /** Share of part-time jobs. */
  part: number;
  hours: readonly HoursKey[];
  partHours: readonly PartHoursKey[];
  licences: readonly LicenceNeed[];
  /** A licence the official list of codes does not name. */
  otherLicence?: string;
  /** Share of jobs that demand, and that welcome, an ordinary driving licence. */
  driving: readonly [must: number, plus: number];
  /** What experience is asked for, and in what share as a must and as a plus. */
  experience: { text: string; must: number; plus: number };
  pc: string;
  /** Share of full-time jobs that are 正社員. */
  regular: number;
  /** Dangerous or night work and the like: the lawful lower age, where the law sets one. */
  minors?: 'guard' | 'night';
};

type PostSource = {
  titles: string;
  duties: string;
  about: string;
  more?: string;
  pay: readonly [number, number];
  part?: number;
  hours: string;
  partHours?: string;
  /** `code+share` for a plus, `code!share` for a must; the share may be left out (1). */
  licences?: string;
  otherLicence?: string;
  driving?: readonly [number, number];
  experience?: readonly [text: string, must: number, plus: number];
  pc?: string;
  regular?: number;
  minors?: 'guard' | 'night';
};

/** Splits `a|b|c`. */
export const list = (text: string): readonly string[] =>
  text === '' ? [] : text.split('|').map((part) => part.trim());

const needs = (text: string): readonly LicenceNeed[] =>
  list(text).map((entry) => {
    const match = /^(\d{4})([!+])([\d.]*)$/.exec(entry);
    if (!match) throw new Error(`a licence need is written 4803!0.5 or 4803+, not «${entry}»`);
    return { code: match[1] ?? '', need: match[2] === '!' ? 'must' : 'plus', share: Number(match[3] || 1) };
  });

/** Makes a post from its short form. */
export const post = (key: string, occupation: string, source: PostSource): Post => ({
  key,
  occupation,
  titles: list(source.titles),
  duties: list(source.duties),
  about: list(source.about),
  more: list(source.more ?? ''),
  pay: source.pay,
  part: source.part ?? 0.2,
  hours: list(source.hours) as HoursKey[],
  partHours: list(source.partHours ?? 'day') as PartHoursKey[],
  licences: needs(source.licences ?? ''),
  driving: source.driving ?? [0.15, 0.1],
  experience: {
    text: source.experience?.[0] ?? '',
    must: source.experience?.[1] ?? 0,
    plus: source.experience?.[2] ?? 0,
  },
  pc: source.pc ?? '',
  regular: source.regular ?? 0.85,
  ...(source.otherLicence ? { otherLicence: source.otherLicence } : {}),
  ...(source.minors ? { minors: source.minors } : {}),
});
