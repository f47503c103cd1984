import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefused } from '#kernel/decision.ts';
import { threadFile } from '#src/threads.ts';
import { readPdf } from '#test/support/pdf.ts';
import { type Letters, letterDirectory, openLetters } from './letters.ts';

const template = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, date: none)
#set text(font: ("BIZ UDGothic", "Noto Sans JP"), lang: "ja", region: "JP", fallback: false, cjk-latin-spacing: none)
#data.text
`;

let directory: string;
let letters: Letters;
const settings = { letterQueue: 10, letterSeconds: 60, letterCacheMb: 1 };
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'letters-'));
  letters = openLetters({ ...settings, dataDir: directory }, threadFile('letters-worker'));
});
afterAll(async () => {
  await letters.close();
  await rm(directory, { recursive: true, force: true });
});

const printed = async (text: string, from = letters): Promise<Uint8Array> => {
  const answer = await from.print({ template, data: { title: '題', text } });
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer.accepted;
};
const textOf = async (text: string): Promise<string> => (await readPdf(await printed(text))).text;

describe('a letter', () => {
  it('shows the characters of names, however rare', async () => {
    const rows = ['kanji_beyond_jisx0208.csv', 'cjk_compat_ideographs.csv'].flatMap((file) =>
      readFileSync(`data/names/${file}`, 'utf8').trim().split('\n').slice(1),
    );
    const names = `髙﨑𠮷田塚𠮟①㈱㍻㋿㎡Ⅲ～－―ｱ｡${rows.map((row) => row.split(',')[0]).join('')}`;
    expect(rows.length).toBeGreaterThan(3_800);
    const shown = await textOf(names);
    expect(shown).not.toContain('〓');
    expect([...names].filter((letter) => !shown.includes(letter))).toEqual([]);
  });

  it('draws with the fonts it brings along and no other, the second only where the first has no picture', async () => {
    const plain = await readPdf(await printed('髙橋'));
    expect(plain.fonts).toEqual([{ name: expect.stringMatching(/\+BIZUDGothic-Regular$/), embedded: true }]);
    const rare = await readPdf(await printed('𠮷田'));
    expect(rare.fonts.map(({ name }) => name.replace(/.*\+/, '')).sort()).toEqual([
      'BIZUDGothic-Regular',
      'NotoSansJP-Regular',
    ]);
  });

  it.each([
    ['what no font has becomes 〓, one for what is seen as one', '한👨‍👩‍👧❤️们', '〓〓〓〓'],
    ['loose marks are joined', 'か\u3099は\u309ae\u0301', 'がぱé'],
    ['a form of a name is kept', '塚﨑\ufa10', '塚﨑\ufa10'],
    ['an unknown variant becomes its plain character', '葛\u{e01ef}', '葛'],
    ['invisible characters go', 'a\u200bb\u202ec\ufeffd\u0000e\u0007f\u00adg', 'abcdefg'],
    ['half of a character is none', 'x\ud800y', 'x〓y'],
    ['private characters are none', 'x\ue000y', 'x〓y'],
  ])('%s', async (_, given, shown) => {
    expect(await textOf(given)).toBe(shown);
  });

  it('keeps a variant that the font knows', async () => {
    expect(await textOf('葛\u{e0100}城')).toMatch(/^葛\u{e0100}?城$/u);
  });

  it('prints markup as it was typed', async () => {
    const typed =
      '#panic("x")$x^2$@label<label>*b*_i_\\nurl`raw`//c/*c*/[]{}=h-#import"@preview/x:1.0.0":*#read("/etc/passwd")"';
    expect(await textOf(typed)).toBe(typed);
  });

  it('can reach no file and no package from its template', async () => {
    for (const source of ['#read("/etc/hostname")', '#include "../x.typ"', '#import "@preview/cetz:0.3.0": *'])
      await expect(letters.print({ template: source, data: {} })).rejects.toThrow('was not printed');
    expect(await textOf('still here')).toBe('stillhere');
  });
});

describe('a printed letter', () => {
  const names = async () => (await readdir(letterDirectory(directory))).toSorted();

  it('is kept under a hash and not printed again', async () => {
    const first = await printed('once');
    const before = await names();
    const second = await Promise.all([printed('once'), printed('once')]);
    expect(second.map((pdf) => Buffer.compare(pdf, first))).toEqual([0, 0]);
    expect(await names()).toEqual(before);
    for (const name of before) expect(name).toMatch(/^[0-9a-f]{64}\.pdf$/);
  });

  it('is the same to the byte when it is printed again', async () => {
    const first = await printed('the same');
    await rm(letterDirectory(directory), { recursive: true });
    expect(Buffer.compare(await printed('the same'), first)).toBe(0);
  });

  it('is printed again when the file was cut short', async () => {
    const known = new Set(await names());
    const whole = await printed('cut');
    const [name = ''] = (await names()).filter((one) => !known.has(one));
    await truncate(join(letterDirectory(directory), name), 100);
    expect(Buffer.compare(await printed('cut'), whole)).toBe(0);
  });
});
