import { countedNumbers, counters } from './counters.ts';
import { dictionary } from './dictionary.ts';

/**
 * Readings (ふりがな) over the words of やさしい日本語. A sentence is written plainly; the dictionary adds the readings.
 * In a text they stand as Unicode interlinear annotation – U+FFF9 base U+FFFA reading U+FFFB – which `withRuby` turns
 * into <ruby> when the page is written. What people type never holds these characters: the edge strips them.
 */
export const annotationStart = '\ufff9';
export const annotationSeparator = '\ufffa';
export const annotationEnd = '\ufffb';

const kanji = /[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u;

/** A digit, or a text put into a sentence: before 日, 人, 分 it can only be a number. */
const number = /[0-9\ue000-\uf8ff]/u;

type Entries = ReadonlyMap<string, readonly (readonly [string, string])[]>;
const byFirstLetter = (...words: Record<string, string>[]): Entries =>
  Map.groupBy(
    words.flatMap((some) => Object.entries(some)).sort(([a], [b]) => b.length - a.length),
    ([word]) => word[0] ?? '',
  );
const everywhere = byFirstLetter(dictionary, countedNumbers);
/** Behind a number the counters go before words of the same length. */
const counted = byFirstLetter(counters, dictionary);

/** `行う` おこなう → base 行, reading おこな, rest う: kana shared at the end stays outside. */
const split = (word: string, reading: string): string => {
  let end = 0;
  while (end < word.length - 1 && end < reading.length - 1 && word.at(-1 - end) === reading.at(-1 - end)) end += 1;
  const base = word.slice(0, word.length - end);
  return (
    annotationStart +
    base +
    annotationSeparator +
    reading.slice(0, reading.length - end) +
    annotationEnd +
    word.slice(word.length - end)
  );
};

/** The sentence with a reading over every word of the dictionary, the longest word first. */
export const annotate = (sentence: string): string => {
  const folded = sentence.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  let annotated = '';
  for (let at = 0; at < sentence.length; ) {
    const letter = folded[at] ?? '';
    const afterNumber = number.test(folded[at - 1] ?? '');
    // Inside of a number no shorter one begins: 12日 is not 2日.
    const words = afterNumber ? (number.test(letter) ? undefined : counted) : everywhere;
    const found = words?.get(letter)?.find(([word]) => folded.startsWith(word, at));
    const length = found ? found[0].length : 1;
    const written = sentence.slice(at, at + length);
    annotated += found ? split(written, found[1]) : written;
    at += length;
  }
  return annotated;
};

/** Kanji of a sentence that no word of the dictionary covers; the content test wants none. */
export const unread = (sentence: string): string[] => {
  const rest = annotate(sentence).replace(/\ufff9[^\ufffb]*\ufffb/gu, ' ');
  return [...rest].filter((letter) => kanji.test(letter));
};

/** A word function gets its texts as placeholders, so that a name or a title is never given a reading by chance. */
const annotateCall =
  (write: (...given: unknown[]) => unknown) =>
  (...given: unknown[]): unknown => {
    const texts: string[] = [];
    const held = given.map((one) =>
      typeof one === 'string' ? String.fromCharCode(0xe000 + texts.push(one) - 1) : one,
    );
    return eachText(write(...held), (text) =>
      annotate(text).replace(/[\ue000-\ue0ff]/gu, (mark) => texts[mark.charCodeAt(0) - 0xe000] ?? mark),
    );
  };

/** Every text in what words are made of: sentences, lists and records of them; functions become annotating ones. */
const eachText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return annotateCall(value as (...given: unknown[]) => unknown);
  if (Array.isArray(value)) return value.map((one) => eachText(one, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, change)]));
  }
  return value;
};

/** Adds readings to a whole set of words. */
export const withReadings = <W>(words: W): W => eachText(words, annotate) as W;

/** Without readings: for mails, subjects and everything that is not a page. */
export const withoutReadings = (text: string): string =>
  text.replace(/\ufff9([^\ufffa\ufffb]*)\ufffa[^\ufffb]*\ufffb/gu, '$1');
