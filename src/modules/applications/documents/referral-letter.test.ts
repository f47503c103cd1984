import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefused } from '#kernel/decision.ts';
import { jobNumber, seekerNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { type Letters, openLetters } from '#platform/letters/letters.ts';
import { threadFile } from '#src/threads.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { readPdf } from '#test/support/pdf.ts';
import type { Application } from '../application.ts';
import type { ReferralLetter } from '../referral-letters.ts';
import { referralLetterDocument } from './referral-letter.ts';

const { database } = testDatabase();
const settings = { baseUrl: 'https://mypage.example', siteName: 'お仕事マイページ' };
let letters: Letters;
let directory: string;
beforeAll(async () => {
  await readReference(database);
  directory = await mkdtemp(join(tmpdir(), 'referral-letters-'));
  const kept = { dataDir: directory, letterQueue: 10, letterSeconds: 60, letterCacheMb: 10 };
  letters = openLetters(kept, threadFile('letters-worker'));
});
afterAll(async () => {
  await letters.close();
  await rm(directory, { recursive: true, force: true });
});

const hostile = '#x$y$@z\\n*b*_i_<l>[c]{d}"e"';
const letter = (given: Partial<Application> = {}, name = '髙﨑　𠮷子'): ReferralLetter =>
  ({
    application: {
      route: 'counter-referral',
      state: 'applied',
      jobNumber: jobNumber('13010', '00000161'),
      letterNumber: '13010-26-000012',
      officeCode: '13010',
      appliedAt: instant('2026-11-20T10:00+09:00'),
      meeting: { on: '2026-11-30', atMinutes: 14 * 60, place: '本社２階', bring: '履歴書', contact: '採用　太郎' },
      ...given,
    } as unknown as Application,
    registration: {
      number: seekerNumber('13010', '00012361'),
      person: { name, nameKana: 'タカサキ　ヨシコ', birthDate: day('1990-11-21') },
    } as ReferralLetter['registration'],
    sheet: wholeSheet,
    deadlineOn: day('2027-01-31'),
    referredOn: day('2026-11-20'),
    referredBy: '窓口　一郎',
    code: '23456789ABCDEFGHJKMN',
  }) as ReferralLetter;
const read = async (one: ReferralLetter) => {
  const printed = await letters.print(referralLetterDocument(one, settings), { keep: false });
  if (isRefused(printed)) throw new Error(printed.refused);
  return readPdf(printed.accepted);
};

describe('a referral letter on paper', () => {
  it('has its official content on one page, and the result report on a second', async () => {
    const { fonts, language, outside, pages, roles, text, title } = await read(letter());
    expect(pages).toBe(2);
    expect(title).toBe('紹介状　13010-26-000012');
    expect(language).toBe('ja-JP');
    expect(outside).toEqual([]);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
    for (const said of [
      '紹介状番号13010-26-000012',
      '令和8年11月20日',
      'ハローワーク飯田橋',
      '担当窓口一郎',
      '13010-00012361',
      '髙﨑𠮷子',
      // The day before the birthday.
      '35歳',
      wholeSheet.work.title.replace(/\s/gu, ''),
      wholeSheet.establishment.name.replace(/\s/gu, ''),
      '令和8年11月30日14時00分',
      '本社２階',
      '履歴書',
      '令和9年1月31日',
      '選考結果通知（紹介結果通知）',
      '不採用',
      '23456-789AB-CDEFG-HJKMN',
    ])
      expect(text).toContain(said);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']));
  });

  it('says nothing of what the employer need not know', async () => {
    const { text } = await read(letter());
    for (const secret of ['1990', '11月21日', '障害', '通院']) expect(text).not.toContain(secret);
  });

  it('says that it was cancelled once the referral was given up', async () => {
    expect((await read(letter({ state: 'withdrawn' }))).text).toContain('発行の後に取り消されました');
    expect((await read(letter())).text).not.toContain('取り消されました');
  });

  it('prints what somebody typed as it was typed, and goes on without an interview or a code', async () => {
    const { text, pages } = await read(letter({ meeting: { place: hostile, bring: hostile } }, hostile));
    expect(text.split(hostile).length - 1).toBeGreaterThan(3);
    expect(pages).toBe(2);
    const bare = await read({ ...letter({ meeting: undefined }), code: undefined });
    expect(bare.text).toContain('未定（事業所からの連絡による）');
    expect(bare.roles).not.toContain('Figure');
  });

  it('lies on no disk afterwards', async () => {
    await read(letter());
    expect(await readdir(directory)).toEqual([]);
  });
});
