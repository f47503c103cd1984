import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateJobs } from '#demo/jobs/generate.ts';
import { readMaterial } from '#demo/jobs/material.ts';
import { isRefused } from '#kernel/decision.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { type Letters, openLetters } from '#platform/letters/letters.ts';
import { threadFile } from '#src/threads.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { readPdf } from '#test/support/pdf.ts';
import { shippedReference } from '#test/support/shipped-reference.ts';
import type { NewJob } from '../job.ts';
import { type JobSheet, textLimits } from '../job-sheet.ts';
import type { ReadableJob } from '../jobs.ts';
import { words } from '../words/words.ts';
import { headRows, notPrinted, sectionRows } from './job-sheet-layout.ts';
import { jobSheetLetter } from './job-sheet-letter.ts';

const { database } = testDatabase();
const settings = { baseUrl: 'https://mypage.example', siteName: 'お仕事マイページ' };
const now = instant('2026-11-21T12:00+09:00');
let letters: Letters;
let directory: string;
beforeAll(async () => {
  await readReference(database);
  directory = await mkdtemp(join(tmpdir(), 'sheets-'));
  const kept = { dataDir: directory, letterQueue: 10, letterSeconds: 60, letterCacheMb: 0 };
  letters = openLetters(kept, threadFile('letters-worker'));
});
afterAll(async () => {
  await letters.close();
  await rm(directory, { recursive: true, force: true });
});

const job = (sheet: JobSheet, given: Partial<NewJob> = {}): ReadableJob => ({
  head: {
    id: '00000000-0000-7000-8000-000000000001',
    version: 1,
    number: jobNumber('13010', '00000161'),
    state: 'active',
    establishmentId: '00000000-0000-7000-8000-000000000002',
    officeCode: '13010',
    acceptedOn: day('2026-11-02'),
    deadlineOn: day('2027-01-31'),
    extended: false,
    disclosure: sheet.header.disclosure,
    selfApplication: true,
    ...given,
  },
  sheet,
  reader: 'staff',
});
const read = async (...jobs: ReadableJob[]) => {
  const printed = await letters.print(jobSheetLetter(jobs, { ended: [], unknown: [] }, settings, now));
  if (isRefused(printed)) throw new Error(printed.refused);
  return readPdf(printed.accepted);
};

describe('the layout of the sheet', () => {
  it('has one box for every item of the official form', () => {
    const w = words('ja');
    const placed = Object.entries({ header: headRows, ...sectionRows }).map(([key, rows]) => [
      key,
      rows.flat().toSorted(),
    ]);
    const expected = ['header', ...Object.keys(sectionRows)].map((key) => [
      key,
      Object.keys(w[key as keyof typeof sectionRows])
        .filter((item) => !(notPrinted as readonly string[]).includes(item) && item !== 'withheld')
        .toSorted(),
    ]);
    expect(placed).toEqual(expected);
  });

  it('names no two boxes of a section alike', () => {
    const w = words('ja');
    for (const key of ['header', ...Object.keys(sectionRows)] as ('header' | keyof typeof sectionRows)[]) {
      const labels = Object.values(w[key]);
      expect([key, new Set(labels).size]).toEqual([key, labels.length]);
    }
  });
});

/** Every text of a sheet with this behind it; days and codes stay. */
const everywhere = (value: unknown, added: string, key = ''): unknown => {
  if (typeof value === 'string')
    return /^[\d-]+$|^[a-z-]+$/.test(value) || /^(prMarks|capital)$/.test(key) ? value : value + added;
  if (Array.isArray(value)) return value.map((one) => everywhere(one, added, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, everywhere(one, added, name)]));
};

describe('the sheet on paper', () => {
  it('takes two pages for made-up jobs of every kind, and never fails', async () => {
    const made = generateJobs({
      count: 40,
      seed: 'letters',
      today: day('2026-11-21'),
      reference: shippedReference(),
      material: readMaterial(),
    });
    for (const one of made.jobs) {
      const { pages, text } = await read(job(one.sheet, one));
      expect([one.number, pages]).toEqual([one.number, 2]);
      expect(text).toContain(one.sheet.work.title.replace(/\s/gu, ''));
      expect(text).not.toContain('〓');
    }
  }, 60_000);

  it('prints whatever was typed in whatever item as it was typed', async () => {
    const added = '#x$y$@z\\n*b*_i_<l>[c]{d}"e"~`f`//g';
    const hostile = job(everywhere(wholeSheet, added) as JobSheet);
    const { data } = jobSheetLetter([hostile], { ended: [], unknown: [] }, settings, now);
    const count = (text: string, part: string): number => text.split(part).length - 1;
    const given = count(JSON.stringify(data), JSON.stringify(added).slice(1, -1));
    expect(given).toBeGreaterThan(60);
    expect(count((await read(hostile)).text, added)).toBe(given);
  });

  it('cuts nothing of the longest texts: they go on over the pages', async () => {
    const long = (mark: string, length: number) => `${'長い文章です。'.repeat(200).slice(0, length - 3)}${mark}終`;
    const sheet: JobSheet = {
      ...wholeSheet,
      work: { ...wholeSheet.work, description: long('イ', textLimits.description) },
      pay: { ...wholeSheet.pay, otherAllowances: long('ロ', textLimits.other) },
      hours: { ...wholeSheet.hours, note: long('ハ', textLimits.other) },
      notes: long('ニ', textLimits.notes),
      selection: {
        ...wholeSheet.selection,
        note: 'W'.repeat(200),
        otherDocuments: '…'.repeat(150),
        otherSending: '☆'.repeat(150),
      },
      company: { ...wholeSheet.company, features: 'っ'.repeat(150), representative: 'あ\u00a0'.repeat(75) },
    };
    const { text, pages, outside } = await read(job(sheet));
    for (const mark of ['イ', 'ロ', 'ハ', 'ニ']) expect(text).toContain(`${mark}終`);
    const counts = ['W', '…', '☆', 'っ'].map((sign) => text.split(sign).length - 1);
    expect(counts).toEqual([200, 150, 150, 150]);
    expect(outside).toEqual([]);
    expect(pages).toBeLessThan(6);
  });

  it('is printed with almost nothing given', async () => {
    const { text, pages } = await read(
      job({
        header: { kind: 'general', workingTime: 'part-time', disclosure: 1, selfApplication: false },
        establishment: { name: '髙﨑𠮷商店' },
        work: { title: '店員', description: 'レジ', employmentType: 'part-time', workplaces: [] },
        pay: { total: { from: 1_300 } },
        hours: {},
        conditions: {},
        company: {},
        selection: {},
      }),
    );
    expect(text).toContain('髙﨑𠮷商店');
    expect(text).toContain('求人票（パート）');
    expect(pages).toBeLessThan(3);
  });
});
