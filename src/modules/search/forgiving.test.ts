import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';

const anything = () => true;
const known = {
  prefecture: anything,
  municipality: anything,
  occupation: anything,
  classification: anything,
  railway: anything,
  industry: anything,
  licence: anything,
  mark: anything,
};
const limits = {
  prefectures: 3,
  municipalities: 5,
  groups: 3,
  classes: 3,
  industries: 3,
  licences: 3,
  numbers: 5,
  wordCharacters: 50,
};
const read = (given: Record<string, string>) => readAddress(new URLSearchParams(given), known, limits);

describe('what people type', () => {
  it.each([
    ['20万', 200_000],
    ['200,000', 200_000],
    ['２０００００', 200_000],
    ['20.5万円', 205_000],
    ['２０万５千円', 205_000],
    ['20万5000円以上', 205_000],
    ['¥205,000', 205_000],
    ['２０５千円', 205_000],
  ])('is read as a wage: %s', (typed, yen) => {
    expect(read({ month: typed })).toMatchObject({ query: { where: { wage: { monthly: yen } } }, unread: [] });
  });

  it.each([
    ['9:00', 540],
    ['９：００', 540],
    ['９時', 540],
    ['9時半', 570],
    ['9時30分', 570],
    ['0930', 570],
    ['930', 570],
    ['9', 540],
    ['午後5時', 1020],
    ['午後5時半', 1050],
    ['5pm', 1020],
    ['23:50', 1430],
  ])('is read as a time: %s', (typed, minutes) => {
    expect(read({ from: typed })).toMatchObject({ query: { where: { hours: { from: minutes } } }, unread: [] });
  });

  it.each(['13010-12345678', '１３０１０－１２３４５６７８', '13010ー12345678', '1301012345678', '13010‐12345678'])(
    'is read as a job number: %s',
    (typed) => {
      expect(read({ no: typed }).query.where.numbers).toEqual(['13010-12345678']);
    },
  );

  it('is read as several job numbers in a row, up to five', () => {
    const typed = '13010-1 13010-2、13010-3，１３０１０－４\n13010-5 13010-6';
    const { query, unread } = read({ no: typed });
    expect(query.where.numbers).toEqual(['13010-1', '13010-2', '13010-3', '13010-4', '13010-5']);
    expect(unread).toEqual([{ field: 'no', value: '13010-6', trouble: 'too-many' }]);
  });

  it.each([
    ['month', '20万5'],
    ['month', 'たくさん'],
    ['hour', '1.5円'],
    ['from', '25:00'],
    ['from', '9:75'],
    ['to', '夕方'],
    ['age', '三十'],
    ['no', '13010'],
  ])('is named where it cannot be read, and the rest searches: %s=%s', (field, typed) => {
    const { query, unread } = read({ [field]: typed, time: 'full-time' });
    expect(unread).toEqual([{ field, value: typed, trouble: 'unreadable' }]);
    expect(query.where).toEqual({ times: ['full-time'] });
  });
});
