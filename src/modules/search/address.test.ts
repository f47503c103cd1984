import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Known, readAddress, type SearchLimits, type Upgrade, writeAddress } from './address.ts';
import { queries } from './contract/arbitrary.ts';
import { everything, type JobQuery } from './query.ts';

const known: Known = {
  prefecture: (code) => Number(code) >= 1 && (Number(code) <= 47 || code === '59'),
  municipality: (code) => /^\d{5}$/.test(code) && code !== '13999',
  occupation: (group, detail) => Number(group) >= 1 && Number(group) <= 14 && (detail === undefined || detail <= 15),
  classification: (code) => code !== '999',
  railway: (code) => Number(code) <= 214,
  industry: (code) => Number(code) >= 1,
  licence: () => true,
  mark: () => true,
};
const limits: SearchLimits = {
  prefectures: 3,
  municipalities: 5,
  groups: 3,
  classes: 3,
  industries: 3,
  licences: 3,
  numbers: 5,
  wordCharacters: 50,
};
const read = (address: string) => readAddress(new URLSearchParams(address), known, limits);
const where = (address: string) => read(address).query.where;

describe('the address of a search', () => {
  it('gives back every query that was written into it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const address = writeAddress(query).toString();
        expect(read(address)).toEqual({ query, unread: [] });
        expect(writeAddress(read(address).query).toString()).toBe(address);
      }),
      { numRuns: 500, seed: 20_261_121 },
    );
  });

  it('reads whatever stands in it without failing, and what it read can be written', () => {
    const names = fc.constantFrom(
      'place',
      'pref',
      'city',
      'work',
      'q',
      'not',
      'no',
      'est',
      'month',
      'from',
      'as',
      'v',
      'page',
    );
    const noise = fc.array(fc.tuple(names, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 12 });
    fc.assert(
      fc.property(noise, (pairs) => {
        const { query } = readAddress(new URLSearchParams(pairs), known, limits);
        expect(read(writeAddress(query).toString()).query).toEqual(query);
      }),
      { numRuns: 500, seed: 20_261_122 },
    );
  });

  it('is readable', () => {
    const query: JobQuery = {
      ...everything,
      where: {
        times: ['full-time'],
        places: [{ prefecture: '13', municipalities: ['13101', '13102'] }],
        wage: { monthly: 200_000, all: false },
      },
    };
    expect(writeAddress(query).toString()).toBe('v=1&time=full-time&place=13.13101.13102&month=200000');
    expect(writeAddress(everything).toString()).toBe('v=1');
  });

  it('takes the boxes of the form as they are sent, and leaves municipalities of a prefecture no longer chosen', () => {
    expect(where('pref=13&city=13101&city=27100&q=&month=&sort=newest').places).toEqual([
      { prefecture: '13', municipalities: ['13101'] },
    ]);
    expect(where('pref=27&city=13101').places).toEqual([{ prefecture: '27', municipalities: [] }]);
  });

  it('joins a group of occupations chosen as a whole and in parts into the whole', () => {
    expect(where('work=05.3&work=05.1&work=07').occupations).toEqual([
      { group: '05', details: [1, 3] },
      { group: '07', details: [] },
    ]);
    expect(where('work=05.3&work=05').occupations).toEqual([{ group: '05', details: [] }]);
  });

  it('takes job numbers pasted in any width, with any hyphen or none, and five of them', () => {
    const pasted = encodeURIComponent('１３０１０－１２３４５６７８、13010ー87654321\n1301012345678');
    expect(where(`no=${pasted}`).numbers).toEqual(['13010-12345678', '13010-87654321']);
    const six = [1, 2, 3, 4, 5, 6].map((serial) => `no=13010-${serial}`).join('&');
    expect(where(six).numbers).toHaveLength(5);
    expect(read(six).unread).toEqual([{ field: 'no', value: '13010-6', trouble: 'too-many' }]);
  });

  it('names what it cannot read beside its field and searches with the rest', () => {
    const { query, unread } = read(
      'v=1&time=sometimes&place=99&place=13.13999&work=05.99&month=たくさん&est=12&from=25:00&q=介護&sort=luck&page=0',
    );
    expect(query).toEqual({ ...everything, where: { words: { text: '介護', any: false, fields: [] } } });
    expect(unread).toEqual([
      { field: 'est', value: '12', trouble: 'unreadable' },
      { field: 'time', value: 'sometimes', trouble: 'unknown' },
      { field: 'place', value: '99', trouble: 'unknown' },
      { field: 'place', value: '13999', trouble: 'unknown' },
      { field: 'work', value: '99', trouble: 'unknown' },
      { field: 'month', value: 'たくさん', trouble: 'unreadable' },
      { field: 'from', value: '25:00', trouble: 'unreadable' },
      { field: 'sort', value: 'luck', trouble: 'unknown' },
      { field: 'page', value: '0', trouble: 'unreadable' },
    ]);
  });

  it('reads yen as people type them', () => {
    const yen = (typed: string) => where(`month=${encodeURIComponent(typed)}`).wage?.monthly;
    expect(['２０万', '20万5000', '20.5万', '200,000円', '１８０，０００'].map(yen)).toEqual([
      200_000, 205_000, 205_000, 200_000, 180_000,
    ]);
    expect(['20万5', '千円', '-1', '1e5'].map(yen)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('takes a place to be near to, and rounds a point so that it tells no house', () => {
    expect(where('near=13101').near).toEqual({ at: { municipality: '13101' }, km: 10 });
    expect(where('near=３５.６８１２３６,１３９.７６７１２５&km=５').near).toEqual({
      at: { latitude: 35.681, longitude: 139.767 },
      km: 5,
    });
    expect(where('km=5')).toEqual({});
    expect(read('near=東京駅&km=0').unread).toEqual([
      { field: 'near', value: '東京駅', trouble: 'unknown' },
      { field: 'km', value: '0', trouble: 'unreadable' },
    ]);
    expect(where('near=95.1,139')).toEqual({});
  });

  it('takes a day since when, and establishments to hide', () => {
    expect(where('since=2026-11-20&hide=1301-123456-7&hide=１３０１１２３４５６７').since).toBe('2026-11-20');
    expect(read('since=2026-02-30&hide=12').unread).toEqual([
      { field: 'hide', value: '12', trouble: 'unreadable' },
      { field: 'since', value: '2026-02-30', trouble: 'unreadable' },
    ]);
  });

  it('takes classes of every width', () => {
    expect(where('class=05&class=009&class=049-01').classes).toEqual(['009', '049-01', '05']);
  });

  it('leaves what is more than one search may ask, and says so', () => {
    const { query, unread } = read('place=01&place=13&place=14&place=27&work=01&work=02&work=03&work=05');
    expect(query.where.places?.map(({ prefecture }) => prefecture)).toEqual(['01', '13', '14']);
    expect(query.where.occupations?.map(({ group }) => group)).toEqual(['01', '02', '03']);
    expect(unread).toEqual([
      { field: 'place', value: '27', trouble: 'too-many' },
      { field: 'work', value: '05', trouble: 'too-many' },
    ]);
  });

  it('leaves names alone that no condition knows', () => {
    expect(read('v=1&utm_source=leaflet')).toEqual({ query: everything, unread: [] });
  });

  it('refuses more than fifty characters of free word, counted as people count', () => {
    expect(where(`q=${encodeURIComponent('𠮷'.repeat(50))}`).words?.text).toBe('𠮷'.repeat(50));
    expect(read(`q=${'介'.repeat(51)}`).unread).toEqual([{ field: 'q', value: '介'.repeat(51), trouble: 'too-long' }]);
  });

  it('has no condition where the words hold nothing to match', () => {
    expect(where('q=""&not=　')).toEqual({});
  });
});

describe('an address of an older version', () => {
  const older: Upgrade[] = [
    (old) => {
      const renamed = new URLSearchParams(old);
      for (const word of renamed.getAll('keyword')) renamed.append('q', word);
      renamed.delete('keyword');
      return renamed;
    },
    (old) => new URLSearchParams([...old].map(([name, value]) => [name, value === 'seishain' ? 'regular' : value])),
  ];

  it('still opens, through every step since', () => {
    const { query, unread } = readAddress(new URLSearchParams('v=1&keyword=介護&as=seishain'), known, limits, older);
    expect(unread).toEqual([]);
    expect(query.where).toEqual({ words: { text: '介護', any: false, fields: [] }, employmentTypes: ['regular'] });
    const second = readAddress(new URLSearchParams('v=2&q=介護&as=seishain'), known, limits, older);
    expect(second.query).toEqual(query);
  });

  it('and one of a version to come is named, with what can be read of it', () => {
    const { query, unread } = read('v=9&q=介護');
    expect(unread).toEqual([{ field: 'v', value: '9', trouble: 'unknown' }]);
    expect(query.where.words?.text).toBe('介護');
  });
});
