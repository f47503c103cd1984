import { describe, expect, it } from 'vitest';
import { addressControls, withPlace } from './addresses.ts';
import { given } from './controls.ts';
import { keptForms } from './kept-form.ts';

type On = { language: 'ja' };
type Told = {
  overtime?: { hours?: number; note?: string };
  places: { address?: string; liveIn?: boolean; rent?: number }[];
};

const form = keptForms<On, { none: string }, 'all', Told>({
  words: () => ({ none: '未選択' }),
  unselected: ({ none }) => none,
})({
  places: [
    { title: 'all', names: ['overtime', 'hours', 'special', 'note'] },
    { title: 'all', part: 'places' },
  ],
  fields: ({ kit }) => ({
    overtime: kit.yesNo({ label: '時間外労働', required: true }),
    hours: kit.number({ label: '月平均時間', required: true, min: 0, max: 99 }),
    special: kit.yesNo({ label: '特別条項' }),
    note: kit.text({ label: '特別な事情', required: true, max: 10 }),
  }),
  parts: {
    places: {
      most: () => 3,
      title: (_w, number) => `就業場所${number}`,
      fields: ({ kit }) => ({
        postcode: kit.postal({ label: '郵便番号' }),
        address: kit.text({ label: '所在地', max: 40 }),
        liveIn: kit.yesNo({ label: '住込み' }),
        rent: kit.money({ label: '家賃', required: true }),
      }),
    },
  },
  shownWhen: {
    hours: { field: 'overtime', is: ['yes'] },
    special: { field: 'overtime', is: ['yes'] },
    note: { field: 'special', is: ['yes'] },
    'places.rent': { field: 'places.liveIn', is: ['yes'] },
  },
  addresses: { 'places.postcode': { address: 'address' } },
  told: ({ hours, note }, { places }) => ({
    ...(hours === undefined ? {} : { overtime: { hours, ...given({ note }) } }),
    places: places.map(({ address, liveIn, rent }) => given({ address, liveIn, rent })),
  }),
  asked: ({ places }) => ({ values: {}, blocks: { places: places.map((place) => given(place)) } }),
});

const on: On = { language: 'ja' };
const read = (typed: Record<string, string>) =>
  form.read(on, Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.split(',')])), {
    places: [],
  });

describe('a question that hangs on another answer', () => {
  it('is missed only where that answer was given', () => {
    expect(Object.keys(read({ overtime: 'no', places: '1', 'places-1-liveIn': 'no' }).problems)).toEqual([]);
    const yes = read({ overtime: 'yes', special: 'yes', places: '1', 'places-1-liveIn': 'yes' });
    expect(Object.keys(yes.problems)).toEqual(['hours', 'note', 'places-1-rent']);
  });

  it('says nothing where it does not concern, whatever was typed into it before', () => {
    const { told, problems } = read({ overtime: 'no', hours: 'many', special: 'yes', note: '決算期' });
    expect({ told, problems }).toEqual({ told: { places: [] }, problems: {} });
  });

  it('is asked of each block by its own answer', () => {
    const { problems, told } = read({
      overtime: 'no',
      places: '1,2',
      'places-1-liveIn': 'no',
      'places-1-rent': '30000',
      'places-2-liveIn': 'yes',
      'places-2-rent': '20000',
    });
    expect(problems).toEqual({});
    expect(told.places).toEqual([{ liveIn: false }, { liveIn: true, rent: 20_000 }]);
  });
});

describe('a postal code', () => {
  const place = { prefecture: '14', prefectureName: '神奈川県', municipality: '横浜市中区', town: '港町' };

  it('fills in the one box of the address beside it, and keeps what was typed there', () => {
    const controls = addressControls(form, 'places-2-postcode');
    if (!controls) throw new Error('has no button');
    const typed = withPlace({ 'places-2-address': ['９－９'] }, controls, place);
    expect(typed['places-2-address']).toEqual(['神奈川県横浜市中区港町９－９']);
    expect(withPlace(typed, controls, place)).toEqual(typed);
  });

  it('has no button where nothing is filled in', () => {
    expect(addressControls(form, 'places-2-address')).toBeUndefined();
    expect(addressControls(form, 'postcode')).toBeUndefined();
  });
});
