import { beforeAll, describe, expect, it, vi } from 'vitest';
import { generateJobs } from '#demo/jobs/generate.ts';
import { day, instant } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase } from '#test/support/database.ts';
import { shippedReference } from '#test/support/shipped-reference.ts';
import { cellsOf } from './cells-of.ts';
import { columnsFor } from './columns.ts';
import { writeCsv } from './csv-file.ts';
import { exampleDraft } from './example.ts';
import { judgeFor } from './judged-row.ts';
import { readTable } from './read-file.ts';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const now = instant('2026-11-21T12:00:00+09:00');
const { jobs: stream, establishments } = generateJobs({
  count: 20,
  seed: 'demo',
  today: day('2026-11-20'),
  reference: shippedReference(),
});
const employers = new Map([...establishments].map((one) => [one.id, one as Establishment]));
const jobs = [...stream].map(({ sheet, establishmentId }) => {
  const establishment = employers.get(establishmentId);
  if (!establishment) throw new Error(`no establishment ${establishmentId}`);
  return { sheet, establishment };
});
const [first] = jobs;
if (!first) throw new Error('no job was made');
const { establishment } = first;
const given = { establishment, now };
const judge = (cells: Record<string, string>, of = establishment) =>
  judgeFor({ establishment: of, now, language: 'ja' })(cells);
const example = (changes: Record<string, string> = {}): Record<string, string> => ({
  ...cellsOf(exampleDraft, columnsFor(given), given),
  ...changes,
});
const red = (cells: Record<string, string>) =>
  judge(cells)
    .notes.filter(({ tone }) => tone === 'red')
    .map(({ column, text }) => `${column?.key} ${text}`);

describe('the columns of the table', () => {
  it('ask for every step and have headings of their own', () => {
    const columns = columnsFor(given);
    const headings = columns.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(new Set(columns.map(({ step }) => step)).size).toBe(9);
    expect(columns.length).toBeGreaterThan(150);
    expect(columns.length).toBeLessThan(400);
    expect(columns.find(({ key }) => key === 'work.title')).toMatchObject({ heading: '職種', needed: 'always' });
    expect(columns.find(({ key }) => key === 'insurance.retirementAgeAt')?.needed).toBe('sometimes');
  });
});

describe('a row of the table', () => {
  it('of the example has nothing to mend', () => {
    expect(red(example())).toEqual([]);
    expect(judge(example()).sheet?.work.title).toBe('一般事務');
    expect(judge(example()).counts.red).toBe(0);
  });

  it('says what the steps of twenty made-up jobs say', () => {
    for (const { sheet, establishment: of } of jobs) {
      const at = { establishment: of, now };
      const { sheet: read } = judge(cellsOf(sheet, columnsFor(at), at), of);
      expect(read?.pay.total).toEqual(sheet.pay.total);
      expect(read?.hours).toEqual(sheet.hours);
      expect(read?.selection).toEqual(sheet.selection);
      expect(read?.work.title).toBe(sheet.work.title);
      expect(read?.conditions).toEqual(sheet.conditions);
      expect(read?.notes).toBe(sheet.notes);
    }
  });

  it('reads labels in any width, several answers in a cell, and dates as spreadsheets write them', () => {
    const told = judge(
      example({ 'insurance.insurance': '雇用，労災', 'kind.workingTime': 'ﾌﾙﾀｲﾑ', 'insurance.retirementAge': 'あり ' }),
    );
    expect(told.notes.filter(({ tone }) => tone === 'red')).toEqual([]);
    expect(told.sheet?.conditions.insurance).toEqual(['employment', 'accident']);
    expect(told.sheet?.conditions.retirementAge).toEqual({ exists: true, age: 60 });
  });

  it('takes what another cell implies, and tells of a cell that is not asked', () => {
    const { 'insurance.retirementAge': _said, ...rest } = example();
    expect(judge(rest).sheet?.conditions.retirementAge).toEqual({ exists: true, age: 60 });
    const { notes, sheet } = judge(example({ 'pr.graduationYear': '2027' }));
    expect(notes.find(({ column }) => column?.key === 'pr.graduationYear')?.tone).toBe('grey');
    expect(sheet?.graduates).toBeUndefined();
  });

  it('folds an endless cell a few times, not once for each name of a list', () => {
    const cells = {
      ...example(),
      'work.licences-1-code': 'が'.repeat(9_000),
      'insurance.insurance': '、'.repeat(9_000),
    };
    const folding = vi.spyOn(String.prototype, 'normalize');
    judge(cells);
    const long = folding.mock.contexts.filter((text) => String(text).length > 5_000).length;
    folding.mockRestore();
    expect(long).toBeLessThan(20);
  });

  it('carries a wished day and a note to the office, with the checks of the page of sending', () => {
    const wished = (cell: string) => judge(example({ 'send.wishedDeadline': cell, 'send.note': '電話は午後に。' }));
    expect(wished('2026-12-25')).toMatchObject({ counts: { red: 0 }, wishes: { note: '電話は午後に。' } });
    expect(wished('令和8年12月25日').wishes.wishedDeadline?.toString()).toBe('2026-12-25');
    const red = (cell: string) => wished(cell).notes.find(({ tone }) => tone === 'red');
    expect(red('2026-11-21')).toMatchObject({ text: '今日よりあとの日を入力してください。', value: '2026-11-21' });
    expect(red('2027-02-01')?.column?.heading).toBe('希望する紹介期限日');
    expect(red('年末')?.column?.key).toBe('send.wishedDeadline');
    expect(judge(example({ 'send.note': 'あ'.repeat(601) })).counts.red).toBe(1);
  });

  it('names the cell, what was typed and what is wrong', () => {
    const cells = example({ 'kind.kind': '普通', 'selection.openings': '二人', 'work.title': '' });
    const { notes, counts, sheet } = judge(cells);
    const wrong = notes.filter(({ tone }) => tone === 'red').map(({ column, value }) => [column?.heading, value]);
    expect(wrong).toEqual(
      expect.arrayContaining([
        ['求人区分', '普通'],
        ['採用人数', '二人'],
        ['職種', ''],
      ]),
    );
    expect(counts.red).toBeGreaterThanOrEqual(3);
    expect(sheet).toBeUndefined();
  });

  it('keeps what is wrong as it was typed, for its step', () => {
    expect(judge(example({ 'selection.openings': '二人' })).typed.selection.openings).toEqual(['二人']);
    expect(judge(example()).typed.selection.openings).toEqual(['1']);
  });

  it('begins with what the establishment has registered', () => {
    const { 'selection.contact': _name, 'selection.telephone': _telephone, ...rest } = example();
    const bare = Object.fromEntries(
      Object.entries(rest).filter(([key]) => !/^selection\.(contact|section|extension|fax|mail)/u.test(key)),
    );
    const { sheet } = judge(bare);
    expect(sheet?.selection.place?.address).toBe(establishment.place.address);
    expect(sheet?.selection.contact).toEqual(establishment.record.contacts?.[0]);
    const own = judge({ ...bare, 'selection.contact': '別の　人', 'selection.telephone': '03-0000-0000' });
    expect(own.sheet?.selection.contact).toEqual({ name: '別の　人', telephone: '03-0000-0000' });
  });
});

describe('a file', () => {
  const read = (bytes: Uint8Array, mostRows = 10) => readTable(bytes, { ...given, mostRows });

  it('is written with formulas made harmless, and read back letter by letter', () => {
    const columns = columnsFor(given);
    const row = example({ 'work.description': '=HYPERLINK("http://evil.example")\n２行目' });
    const file = writeCsv([columns.map(({ heading }) => heading), columns.map(({ key }) => row[key] ?? '')]);
    expect(new TextDecoder().decode(file)).toContain(`"'=HYPERLINK(`);
    expect([...file.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(read(file)).toEqual({ unknownHeadings: [], rows: [{ line: 2, cells: row }] });
  });

  it('may be Shift_JIS, with columns in another order and headings of its own', () => {
    // 採用人数,memo,職種 and 2,x,事務 in cp932.
    const bytes = Buffer.from('8dcc9770906c90942c6d656d6f2c90458eed0d0a322c782c8e9696b10d0a', 'hex');
    expect(read(bytes)).toEqual({
      unknownHeadings: ['memo'],
      rows: [{ line: 2, cells: { 'selection.openings': '2', 'work.title': '事務' } }],
    });
  });

  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), { unreadable: 'not-text' }],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x77, 0x80]), { unreadable: 'encoding' }],
    ['a million columns', text(`職種\n${','.repeat(1_000_000)}`), { unreadable: 'too-many-columns', figure: '1000' }],
    ['1,001 columns', text(`職種\n${','.repeat(1_000)}`), { unreadable: 'too-many-columns', figure: '1000' }],
    ['too many rows', text(`職種\n${'事務\n'.repeat(11)}`), { unreadable: 'too-many-rows', figure: '10' }],
    ['an endless cell', text(`職種\n${'あ'.repeat(10_001)}`), { unreadable: 'too-long', figure: '10000' }],
    ['an open quotation mark', text('職種\n"事務'), { unreadable: 'quotes', figure: '2' }],
    ['nothing', text(''), { unreadable: 'no-rows' }],
    ['headings alone', text('職種,採用人数\n,\n'), { unreadable: 'no-rows' }],
    ['no heading of ours', text('a,b\n1,2'), { unreadable: 'headings' }],
    ['a heading twice', text('職種,職 種\n1,2'), { unreadable: 'twice', figure: '職種' }],
  ])('with %s is refused', (_what, bytes, refused) => {
    expect(read(bytes)).toMatchObject(refused);
  });
});
