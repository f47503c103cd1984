import { renderToString as render } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { visibleSheet } from '../disclosure.ts';
import type { JobSheet } from '../job-sheet.ts';
import { SheetSections, sheetSections } from './sheet-sections.tsx';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const head = {
  number: jobNumber('13010', '00000161'),
  acceptedOn: day('2026-11-02'),
  deadlineOn: day('2027-01-31'),
  officeCode: '13010',
};
const show = (sheet: JobSheet) => render(<SheetSections language="ja" sheet={sheet} head={head} />);

type Path = readonly (string | number)[];
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [path];

const without = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return undefined;
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== key)
      : value.map((inner, index) => (index === key ? without(inner, rest) : inner));
  }
  const { [key]: gone, ...kept } = value as Record<string, unknown>;
  return rest.length === 0 ? kept : { ...kept, [key]: without(gone, rest) };
};

/** Needed to draw anything, or shown by other words: codes and points of places stand behind their address. */
const notShownAlone =
  /^(header\.(kind|workingTime|disclosure|graduateKind|industry\.code)|establishment\.(prefecture|municipality|point)|work\.employmentType|.*\.point\.|work\.workplaces\.\d\.(kind|prefecture|municipality)$|work\.(occupations|licences)\..*(edition|code)|.*\.requirement$|hours\.(shifts|or)\.|selection\.(place|postTo)\.address|pr\.turnover|graduates\.(hires|childcareLeave)|work\.term\.kind|work\.renewal\.kind|pay\.(closing|payday)\.kind|.*\.(kind|measure)$)/;

describe('a job sheet on the page', () => {
  it('stands in the official sections and order', () => {
    const titles = sheetSections(wholeSheet, head, 'ja').map(({ title }) => title);
    expect(titles).toEqual([
      '求人の基本情報',
      '求人事業所',
      '仕事内容',
      '賃金・手当',
      '労働時間',
      'その他の労働条件等',
      '会社の情報',
      '選考等',
      '求人に関する特記事項',
      '求人・事業所PR情報',
      '障害者に対する配慮に関する状況',
      '青少年雇用情報・学卒求人の項目',
    ]);
  });

  it('leaves no item of the sheet out', () => {
    const whole = show(wholeSheet);
    const silent = leaves(wholeSheet)
      .filter((path) => !notShownAlone.test(path.join('.')))
      .filter((path) => show(without(wholeSheet, path) as JobSheet) === whole)
      .map((path) => path.join('.'));
    expect(silent).toEqual([]);
  });

  it.each([
    ['月額 235,000円～290,000円'],
    ['処遇改善手当　20,000円～30,000円'],
    ['賞与月数　計 3.5ヶ月分（前年度実績）'],
    ['賞与金額　300,000 円 ～ 500,000 円（前年度実績）'],
    ['変形労働時間制（1か月単位）'],
    ['(1)8時30分～17時30分'],
    ['(2)16時30分～9時00分'],
    ['又は 9時00分～18時00分の間の6時間以上'],
    ['月平均5時間'],
    ['土日祝日その他'],
    ['雇用　労災　公災　健康　厚生　財形　その他'],
    ['ＪＲ総武線　飯田橋駅　から　徒歩7分'],
    ['制限あり　18歳～59歳以下'],
    ['あり（一律 60歳）'],
    ['面接（予定2回）　書類選考　筆記試験　その他'],
    ['書類到着後 5日以内'],
    ['03-9999-9999（内線 123）'],
    ['固定（月末以外）　翌月 25日'],
    ['あり（勤続 3年以上）'],
  ])('writes as the official page does: %s', (text) => {
    expect(show(wholeSheet)).toContain(text);
  });

  it('shows only what was given', () => {
    const { header, establishment, work, pay } = wholeSheet;
    const bare: JobSheet = {
      header: { kind: header.kind, workingTime: 'part-time', disclosure: 1, selfApplication: false },
      establishment: { name: establishment.name },
      work: { title: work.title, description: work.description, employmentType: 'part-time', workplaces: [] },
      pay: { total: { from: 1_200 }, ...(pay.form && { form: 'hourly' }) },
      hours: {},
      conditions: {},
      company: {},
      selection: {},
    };
    const items = sheetSections(bare, undefined, 'ja').flatMap(({ items }) => items.map(({ label }) => label));
    expect(items).toEqual([
      '求人区分',
      'オンライン自主応募の受付',
      '公開範囲',
      '事業所名',
      '職種',
      '仕事内容',
      '雇用形態',
      'ａ ＋ ｂ（固定残業代がある場合はａ ＋ ｂ ＋ ｃ）',
      '賃金形態等',
    ]);
    expect(show(bare)).toContain('時間額 1,200円～');
  });

  it('says that the employer is withheld, and nothing of it', () => {
    const seen = visibleSheet(wholeSheet, 3, 'seeker');
    const html = seen && render(<SheetSections language="ja" sheet={seen} head={head} />);
    expect(html).toContain('（事業所の意向により公開していません）');
    expect(html).toContain('東京都千代田区');
    expect(html).not.toMatch(/ひかり|飯田橋９丁目|9999|光野|里山|hikari/);
  });

  it('marks the employer’s own words as Japanese on an English page', () => {
    const html = render(<SheetSections language="en" sheet={wholeSheet} head={head} />);
    expect(html).toContain('<p class="job-sheet-line" lang="ja">介護職員（ひかりの里）</p>');
    expect(html).toContain('Non-regular employee');
    expect(html).toContain('235,000 to 290,000 yen a month');
    expect(html).toContain('2 November 2026');
  });

  it('gives back the lines that the feed had run together', () => {
    const sheet = { ...wholeSheet, notes: '一行目　　二行目\n三行目' };
    expect(show(sheet)).toContain('一行目<br/>二行目<br/>三行目');
  });

  it('makes no link of anything but a web address', () => {
    const sheet = {
      ...wholeSheet,
      establishment: { ...wholeSheet.establishment, website: 'javascript:alert(1)' },
    };
    expect(show(sheet)).not.toContain('href="javascript');
    expect(show(wholeSheet)).toContain('href="https://www.hikari-no-sato.example.jp/saiyo"');
  });

  it.each(languages)('can be drawn in %s', (language) => {
    const html = render(<SheetSections language={language} sheet={wholeSheet} head={head} />);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
});
