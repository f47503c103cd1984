import { isHoliday as isHolidayOfPackage } from '@holiday-jp/holiday_jp';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, compareDays, day } from '#kernel/time.ts';
import { openDatabase } from '#platform/database/database.ts';
import { freshDatabase, testNow } from '#test/support/database.ts';
import {
  codeList,
  industry,
  isHoliday,
  isOpenDay,
  licence,
  loadReference,
  minimumWage,
  municipalitiesOf,
  municipality,
  neighbours,
  occupation,
  occupationsByWord,
  occupationsUnder,
  prefecture,
  prefectures,
  reference,
  wishGroups,
} from './reference.ts';

const { owner } = freshDatabase();

beforeAll(async () => {
  const database = openDatabase({ connection: owner() });
  await loadReference(database, testNow);
  await database.destroy();
});

describe('places', () => {
  it('are 47 prefectures with their municipalities', () => {
    expect(prefectures()).toHaveLength(47);
    expect(prefecture('13')).toMatchObject({ name: '東京都', nameEn: 'Tokyo' });
    expect(prefectures().reduce((sum, { code }) => sum + municipalitiesOf(code).length, 0)).toBe(1_918);
    expect(municipality('13101')).toMatchObject({ fullName: '千代田区', type: '特別区', parentCode5: undefined });
    expect(municipality('01101')).toMatchObject({ type: '政令市区', parentCode5: '01100' });
    expect(municipality('99999')).toBeUndefined();
  });

  it('give neighbours within a distance, nearest first', () => {
    const near = neighbours('13101', 5);
    expect(near.length).toBeGreaterThan(2);
    expect(near.map(({ km }) => km)).toEqual(near.map(({ km }) => km).toSorted((a, b) => a - b));
    expect(near.every(({ km }) => km <= 5)).toBe(true);
    expect(neighbours('13101', 1_000)).toHaveLength(10);
  });

  it('are neighbours of each other at the same distance wherever both are among the nearest ten', () => {
    const all = reference().neighbours;
    let mutual = 0;
    let pairs = 0;
    for (const [code5, near] of all)
      for (const { code5: other, km } of near) {
        pairs += 1;
        const back = all.get(other)?.find((entry) => entry.code5 === code5);
        if (!back) continue;
        mutual += 1;
        // Distances were computed on a plane through the one end and rounded to 100 m.
        expect(Math.abs(back.km - km)).toBeLessThan(0.15 + km * 0.02);
      }
    expect(pairs).toBe(18_920);
    expect(mutual / pairs).toBeGreaterThan(0.75);
  });
});

describe('occupations', () => {
  it('form a tree in both editions', () => {
    expect(occupationsUnder()).toHaveLength(15);
    expect(occupationsUnder(undefined, 2011)).toHaveLength(11);
    expect(occupation('009')?.parentCode).toBe('02');
    expect(occupationsUnder('009').map(({ code }) => code)).toContain('009-03');
    expect(occupation('104', 2011)?.level).toBe('小');
  });

  it('keep an unknown name empty', () => {
    expect(occupation('001-01')).toMatchObject({ name: undefined, examples: ['起業、創業', '会社経営者'] });
    expect(occupation('003-01')?.name).toBe('管理的公務員');
  });

  it.each([
    ['プログラマ', 2022, '009-03'],
    ['プログラマー', 2022, '009-03'],
    ['ﾌﾟﾛｸﾞﾗﾏｰ', 2022, '009-03'],
    ['看護師', 2022, '023-00'],
    ['トラック運転手', 2022, '083-01'],
    ['介護福祉士', 2022, '051-01'],
    ['プログラマ', 2011, '10404'],
    ['看護師', 2011, '13301'],
    ['トラック運転手', 2011, '66301'],
  ] as const)('are found by %s in %d: %s', (word, edition, code) => {
    expect(occupationsByWord(word, edition, 5).map(({ occupation: found }) => found.code)).toContain(code);
  });

  it('are found by 事務 at the head of the list as the classes of clerical work', () => {
    const found = occupationsByWord('事務', 2022, 20).map(({ occupation: one }) => one);
    expect(found.slice(0, 5).map(({ code }) => code)).toContain('06');
    expect(found.filter(({ code, parentCode }) => code === '06' || parentCode === '06').length).toBeGreaterThan(3);
  });

  it('are not found by nothing', () => {
    expect(occupationsByWord('')).toEqual([]);
    expect(occupationsByWord('　')).toEqual([]);
    expect(occupationsByWord('ぬるぽ')).toEqual([]);
  });
});

describe('codes', () => {
  it('name industries, licences and wishes', () => {
    expect(industry('854')?.name).toBe('老人福祉・介護事業');
    expect(licence('1001')?.name).toBe('家畜人工授精師');
    expect(licence('0000')).toBeUndefined();
    expect(wishGroups()).toHaveLength(14);
    expect(wishGroups().flatMap(({ occupations }) => occupations)).toHaveLength(179);
  });

  it('say how each entry of a list is known, and have no code where none is known', () => {
    expect(codeList('full-or-part')?.items.map(({ code, label }) => `${code} ${label}`)).toEqual([
      '1 フルタイム',
      '2 パート',
    ]);
    expect(codeList('disclosure')?.items.map(({ evidence }) => evidence)).toEqual(['site', 'site', 'site', 'memory']);
    expect(codeList('wage-form')?.items[0]).toEqual({ position: 1, code: undefined, label: '月給', evidence: 'data' });
    const labels = [...reference().codeLists.values()].flatMap(({ items }) => items.map(({ label }) => label));
    expect(labels.some((label) => label.includes('MEMORY'))).toBe(false);
  });
});

describe('the minimum wage', () => {
  it.each([
    ['09', '2025-09-30', 1_004],
    ['09', '2025-10-01', 1_068],
    ['13', '2025-10-02', 1_163],
    ['13', '2025-10-03', 1_226],
    ['05', '2026-03-30', 951],
    ['05', '2026-03-31', 1_031],
    ['13', '2026-11-20', 1_226],
  ])('of prefecture %s on %s is %d yen', (code, on, yen) => {
    expect(minimumWage(code, day(on))?.yenPerHour).toBe(yen);
  });

  it('is unknown before the first row and for an unknown prefecture', () => {
    expect(minimumWage('13', day('2002-09-30'))).toBeUndefined();
    expect(minimumWage('59', day('2026-01-01'))).toBeUndefined();
  });
});

describe('the calendar', () => {
  it('knows holidays and the days the offices are open', () => {
    expect(isHoliday(day('2026-11-23'))).toBe(true);
    expect(isOpenDay(day('2026-11-20'))).toBe(true);
    expect(isOpenDay(day('2026-11-21'))).toBe(false);
    expect(isOpenDay(day('2026-12-29'))).toBe(false);
    expect(isOpenDay(day('2027-01-04'))).toBe(true);
  });

  it('agrees with the package on every day from 2000 to 2036', () => {
    const different: string[] = [];
    for (let on = day('2000-01-01'); compareDays(on, day('2037-01-01')) < 0; on = addDays(on, 1))
      if (isHoliday(on) !== isHolidayOfPackage(new Date(on.year, on.month - 1, on.day))) different.push(on.toString());
    expect(different).toEqual([]);
  });
});
