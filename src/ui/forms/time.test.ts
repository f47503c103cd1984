import { expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';
import { timeIn } from './time.tsx';

it.each([
  ['9:00', '09:00'],
  ['９：００', '09:00'],
  ['９時', '09:00'],
  ['9時半', '09:30'],
  ['9時5分', '09:05'],
  ['0900', '09:00'],
  ['900', '09:00'],
  ['９００', '09:00'],
  ['9', '09:00'],
  ['17.30', '17:30'],
  ['午後5時15分', '17:15'],
  ['午後12:10', '12:10'],
  ['午前12時', '00:00'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
])('reads %s as %s', (typed, time) => {
  expect(timeIn(typed)).toBe(time);
});

it.each(['24:00', '9:60', '2360', '午後17時', '朝', '9:0', '-1', '12345', '9:30:00', ':30', '9時半半'])(
  'reads no time in %s',
  (typed) => {
    expect(timeIn(typed)).toBeUndefined();
  },
);

it('says what to type and shows a time as people write it', () => {
  const starts = fields('ja').time({ label: '始業', required: true });
  expect(starts.read(rawOf({ starts: '24:00' }), 'starts')).toEqual({
    problem: '「始業」は0:00〜23:59の時刻を入力してください。例：9:30',
  });
  expect(starts.show('09:05')).toBe('9:05');
  expect(starts.show('10:05')).toBe('10:05');
  expect(starts.show('00:05')).toBe('0:05');
});
