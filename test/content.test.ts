import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, unread, withoutReadings, withReadings } from '#ui/readings/readings.ts';

const root = new URL('..', import.meta.url);
const folders = readdirSync(new URL('src/', root), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /[/\\]words$/.test(entry.parentPath) && /^(ja|easy|en)\.ts$/.test(entry.name))
  .map(({ parentPath }) => parentPath.replaceAll('\\', '/').replace(/^.*?\/src\//, 'src/'));
const places = [...new Set(folders)].sort();

/** A piece of text with the way to it: `opening.steps.0`. */
type Sentence = { at: string; text: string };

/** What stands for the arguments of a word: letters of the private use area, which no text of ours holds. */
const holders = (count: number, from: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(from + index));

const called = (write: (...given: string[]) => unknown, from = 0xe800): unknown =>
  write(...holders(Math.max(write.length, 1), from));

const sentences = (words: unknown, at = ''): Sentence[] => {
  if (typeof words === 'string') return [{ at, text: words }];
  if (typeof words === 'function') return sentences(called(words as () => unknown), `${at}()`);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, one]) => sentences(one, at ? `${at}.${key}` : key));
};

const functions = (words: unknown, at = ''): { at: string; write: (...given: string[]) => unknown }[] => {
  if (typeof words === 'function') return [{ at, write: words as () => unknown }];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, one]) => functions(one, at ? `${at}.${key}` : key));
};

const wordsOf = async (place: string, language: 'ja' | 'easy' | 'en'): Promise<unknown> => {
  const file: Record<string, unknown> = await import(new URL(`${place}/${language}.ts`, root).pathname);
  return file[language];
};

const pairs = ['「」', '『』', '（）', '【】', '()', '“”'] as const;

/** The first bracket that does not close, or closes without being open. */
const unmatched = (text: string): string | undefined => {
  const open: string[] = [];
  for (const letter of text) {
    const pair = pairs.find((one) => one.includes(letter));
    if (!pair) continue;
    if (letter === pair[0]) open.push(pair);
    else if (open.pop() !== pair) return letter;
  }
  return open.at(-1)?.[0];
};

const halfWritten = /TODO|FIXME|TBD|XXX|xxx|lorem|undefined|\[object|NaN|\?\?\?|？？？|○○|\$\{|\{\{/;
const japanese = /[\u3005\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/u;

it('words stand in many places, each in three languages', async () => {
  expect(places.length).toBeGreaterThan(10);
  for (const place of places) {
    for (const language of ['ja', 'easy', 'en'] as const) {
      expect(sentences(await wordsOf(place, language)), `${place}/${language}.ts`).not.toEqual([]);
    }
  }
});

describe.each(places)('the words of %s', (place) => {
  it('give a reading to every kanji of やさしい日本語', async () => {
    const missing = sentences(await wordsOf(place, 'easy'))
      .map(({ at, text }) => ({ at, letters: unread(text).join(''), text }))
      .filter(({ letters }) => letters !== '');
    expect(missing).toEqual([]);
  });

  it('have readings wherever they are asked for, also out of functions', async () => {
    const annotated = sentences(withReadings(await wordsOf(place, 'easy')));
    expect(annotated.map(({ text }) => text)).toEqual(annotated.map(({ text }) => annotate(withoutReadings(text))));
  });

  it.each(['ja', 'easy', 'en'] as const)('hold nothing half-written in %s', async (language) => {
    const found = sentences(await wordsOf(place, language))
      .map(({ at, text }) => ({ at, text, wrong: halfWritten.exec(text)?.[0] ?? unmatched(text) }))
      .filter(({ wrong }) => wrong !== undefined);
    expect(found).toEqual([]);
  });

  it('hold Japanese in English only as a quoted name or in parentheses', async () => {
    const found = sentences(await wordsOf(place, 'en'))
      .filter(({ at }) => !/(^|\.)language\.(ja|easy)$/.test(at))
      .filter(({ text }) => japanese.test(text.replace(/「[^」]*」|\([^)]*\)|（[^）]*）/gu, '')));
    expect(found).toEqual([]);
  });

  it.each(['ja', 'easy', 'en'] as const)('only put in what they are given in %s', async (language) => {
    for (const { at, write } of functions(await wordsOf(place, language))) {
      const first = JSON.stringify(called(write, 0xe800));
      const second = JSON.stringify(called(write, 0xe900));
      const shifted = first.replace(/[\ue800-\ue8ff]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0x100));
      expect(second, `${place}/${language}.ts ${at}`).toBe(shifted);
    }
  });
});
