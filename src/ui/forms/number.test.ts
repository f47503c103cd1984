import { describe, expect, it } from 'vitest';
import { fields } from './fields.ts';
import { numberIn } from './number.ts';
import { rawOf } from './raw.ts';

it.each([
  ['200000', 200_000],
  ['２０００００', 200_000],
  ['200,000', 200_000],
  ['２００，０００円', 200_000],
  ['￥200,000', 200_000],
  ['20万', 200_000],
  ['20万円', 200_000],
  ['20万5千', 205_000],
  ['20万5000', 205_000],
  ['1.5万', 15_000],
  ['1.1万', 11_000],
  ['5千', 5_000],
  ['5千200', 5_200],
  ['1億2000万', 120_000_000],
  ['7.5', 7.5],
  ['-3', -3],
  ['−3', -3],
  ['0', 0],
  ['-0', 0],
  ['007', 7],
])('reads %s as %d', (typed, value) => {
  expect(numberIn(typed)).toBe(value);
});

it.each([
  '',
  '円',
  '20万5',
  '5千20',
  '二十万',
  '1,,000',
  ',1',
  '1,',
  '1.2.3',
  '.5',
  '5.',
  '1e5',
  '0x10',
  'NaN',
  'Infinity',
  '1-2',
  '--1',
  '9'.repeat(17),
  '20〜25万',
])('reads no number in %s', (typed) => {
  expect(numberIn(typed)).toBeUndefined();
});

it('takes the unit of the question with the number', () => {
  expect(numberIn('８時間', '時間')).toBe(8);
  expect(numberIn('8日', '時間')).toBeUndefined();
});

describe('a number of something', () => {
  const hours = fields('ja').number({ label: '時間', required: true, min: 1, max: 24, decimals: 1, unit: '時間' });
  const read = (typed: string) => hours.read(rawOf({ hours: typed }), 'hours');

  it('keeps to its bounds and places', () => {
    expect(read('7.5')).toEqual({ value: 7.5 });
    expect(read('7.25')).toEqual({ problem: '「時間」の小数点より下は1けたまでです' });
    expect(read('0')).toEqual({ problem: '「時間」は1時間以上で入力してください' });
    expect(read('25')).toEqual({ problem: '「時間」は24時間以下で入力してください' });
    expect(read('八')).toEqual({ problem: '「時間」は数字で入力してください。例：1' });
  });

  it('is whole and not negative unless said otherwise', () => {
    const people = fields('ja').number({ label: '人数' });
    expect(people.read(rawOf({ p: '1.5' }), 'p')).toEqual({ problem: '「人数」は小数点を使わずに入力してください' });
    expect(people.read(rawOf({ p: '-1' }), 'p')).toEqual({ problem: '「人数」は0以上で入力してください' });
    expect(people.read(rawOf({ p: '999999999999' }), 'p')).toEqual({
      problem: '「人数」は999,999,999以下で入力してください',
    });
  });

  it('is shown with its unit', () => {
    expect(hours.show(7.5)).toBe('7.5時間');
    expect(fields('ja').money({ label: '賃金' }).show(214_000)).toBe('214,000円');
    expect(fields('en').money({ label: 'Wage' }).show(214_000)).toBe('214,000 yen');
    expect(
      fields('ja')
        .money({ label: '賃金', min: 1_000 })
        .read(rawOf({ w: '300' }), 'w'),
    ).toEqual({
      problem: '「賃金」は1,000円以上で入力してください',
    });
  });
});
