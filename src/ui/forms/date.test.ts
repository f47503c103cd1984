import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const f = fields('ja');
const boxes = (year: string, month: string, date: string, era?: string) =>
  rawOf({
    'birth-year': year,
    'birth-month': month,
    'birth-day': date,
    ...(era === undefined ? {} : { 'birth-era': era }),
  });
const birth = f.date({ label: '生年月日', required: true, era: true, max: day('2011-04-01') });
const read = (...typed: Parameters<typeof boxes>) => {
  const found = birth.read(boxes(...typed), 'birth');
  return 'problem' in found ? found.problem : found.value.toString();
};

describe('a date in three boxes', () => {
  it.each([
    ['1985', '4', '1'],
    ['１９８５', '０４', '０１'],
    ['1985年', '4月', '1日'],
    [' 1985 ', ' 4', '1 '],
    ['昭和60', '4', '1'],
    ['S60', '4', '1'],
    ['ｓ６０', '4', '1'],
  ])('reads %s %s %s as 1 April 1985', (...typed) => {
    expect(read(...typed)).toBe('1985-04-01');
  });

  it('reads Japanese years under the calendar chosen', () => {
    expect(read('60', '4', '1', '昭和')).toBe('1985-04-01');
    expect(read('元', '1', '8', '平成')).toBe('1989-01-08');
    expect(read('1', '5', '1', '令和')).toContain('2011年4月1日以前');
    expect(read('64', '1', '7', '昭和')).toBe('1989-01-07');
  });

  it('tells which day it is where the era had ended', () => {
    expect(read('64', '1', '8', '昭和')).toBe('「生年月日」の年号を確認してください。この日は平成元年1月8日です');
  });

  it.each([
    ['', '', '', '「生年月日」を入力してください'],
    ['', '4', '1', '「生年月日」の「年」を入力してください'],
    ['1985', '', '1', '「生年月日」の「月」を入力してください'],
    ['1985', '4', ' ', '「生年月日」の「日」を入力してください'],
    ['85', '4', '1', '「生年月日」の「年」は西暦の数字4けたで入力してください。例：1985'],
    ['1985', '13', '1', '「生年月日」の「月」は1〜12で入力してください'],
    ['1985', '0', '1', '「生年月日」の「月」は1〜12で入力してください'],
    ['1985', '四', '1', '「生年月日」の「月」は数字で入力してください'],
    ['1985', '2', '29', '「生年月日」の「日」は1〜28で入力してください'],
    ['1984', '2', '30', '「生年月日」の「日」は1〜29で入力してください'],
    ['1985', '4', '-1', '「生年月日」の「日」は数字で入力してください'],
    ['1899', '4', '1', '「生年月日」は1900年1月1日以後の日付を入力してください'],
    ['2026', '4', '1', '「生年月日」は2011年4月1日以前の日付を入力してください'],
    ['99999', '9'.repeat(50), '1', '「生年月日」の「年」は西暦の数字4けたで入力してください。例：1985'],
    ['1985', '9'.repeat(50), '1', '「生年月日」の「月」は1〜12で入力してください'],
  ])('says what to mend in %s / %s / %s', (year, month, date, problem) => {
    expect(read(year, month, date)).toBe(problem);
  });

  it.each([
    ['0', '「生年月日」の「年」は1以上の数字で入力してください。1年目は「1」か「元」です'],
    ['1985', '「生年月日」の「年」は1以上の数字で入力してください。1年目は「1」か「元」です'],
    ['六十', '「生年月日」の「年」は1以上の数字で入力してください。1年目は「1」か「元」です'],
  ])('says what to mend in the Japanese year %s', (year, problem) => {
    expect(read(year, '4', '1', '昭和')).toBe(problem);
  });

  it('takes no calendar that is not offered, and none at all where only Western years are asked', () => {
    expect(read('60', '4', '1', '明治')).toBe('「生年月日」の年号は、画面に表示されている中から選択してください');
    expect(f.date({ label: '開始日' }).read(boxes('S60', '4', '1'), 'birth')).toHaveProperty('problem');
  });

  it('leads to the box that is wrong', () => {
    expect(birth.focus?.(boxes('1985', '13', '1'), 'birth')).toBe('birth-month');
    expect(birth.focus?.(boxes('', '', ''), 'birth')).toBe('birth');
    expect(birth.focus?.(boxes('85', '1', '1'), 'birth')).toBe('birth');
    expect(birth.focus?.(boxes('1985', '1', '1'), 'birth')).toBe('birth');
  });

  it('is one date, not two', () => {
    expect(
      birth.read(rawOf({ 'birth-year': ['1985', '1986'], 'birth-month': '1', 'birth-day': '1' }), 'birth'),
    ).toEqual({
      problem: '「生年月日」は1つだけ入力してください',
    });
  });

  it('may be left out where it is optional', () => {
    expect(f.date({ label: '開始日' }).read(boxes('', ' ', ''), 'birth')).toEqual({ value: undefined });
  });
});
