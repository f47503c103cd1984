import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import type { Tab } from './tab.ts';
import { foundIn, tabRules } from './tab-rules.ts';
import { nothingTold, registrationTold, type Told } from './told.ts';

const today = day('2026-11-21');
const keys = (tab: Tab, told: Partial<Told>, tone: 'red' | 'orange' = 'orange'): string[] =>
  foundIn(tab, { ...nothingTold, ...told }, today)[tone].map(({ key }) => key);

const reachable = { mobile: '090-0000-0000' };

describe('orange', () => {
  it.each([
    ['no telephone at all', 'basic', {}, ['no-telephone']],
    ['a mobile telephone is one', 'basic', { basic: reachable }, []],
    ['fourteen years old', 'basic', { basic: reachable, person: { birthDate: day('2011-11-22') } }, ['too-young']],
    ['fifteen today', 'basic', { basic: reachable, person: { birthDate: day('2011-11-21') } }, []],
    ['a hundred years old', 'basic', { basic: reachable, person: { birthDate: day('1926-11-21') } }, []],
    ['a hundred and one', 'basic', { basic: reachable, person: { birthDate: day('1925-11-21') } }, ['too-old']],
    ['no call by the office', 'basic', { basic: { ...reachable, contactByOffice: false } }, ['no-contact']],
    ['out of work since when', 'basic', { basic: { ...reachable, status: 'unemployed' } }, ['no-day-of-leaving']],
    [
      'out of work from tomorrow',
      'basic',
      { basic: { ...reachable, status: 'unemployed', leftOn: '2026-11-22' } },
      ['not-left-yet'],
    ],
    [
      'left and still employed',
      'basic',
      { basic: { ...reachable, status: 'employed', leftOn: '2026-11-20' } },
      ['left-and-employed'],
    ],
    ['no wish', 'wishes', {}, ['no-occupation']],
    [
      'half a time, and part-time without days',
      'wishes',
      { wishes: { occupations: [{ description: '介護' }], workingTimes: ['part-time'], startMinutes: 540 } },
      ['hours-half', 'part-time-without-days'],
    ],
    [
      'a day that ends before it begins',
      'wishes',
      { wishes: { occupations: [{ description: '介護' }], workingTimes: [], startMinutes: 1320, endMinutes: 360 } },
      ['hours-backwards'],
    ],
    ['a commute of nothing', 'place-and-pay', { placeAndPay: { places: [], commuteMinutes: 0 } }, ['commute-zero']],
    ['a commute of two hours', 'place-and-pay', { placeAndPay: { places: [], commuteMinutes: 120 } }, []],
    ['a longer one', 'place-and-pay', { placeAndPay: { places: [], commuteMinutes: 121 } }, ['commute-long']],
    [
      'a wage of a month by the hour',
      'place-and-pay',
      { placeAndPay: { places: [], pay: { unit: 'hour', yen: 220_000 } } },
      ['pay-unusual'],
    ],
    ['no school', 'education', {}, ['no-school']],
    [
      'left school next year',
      'education',
      { education: { last: { school: '大学', ended: 'graduated', yearMonth: '2027-03' }, licences: [] } },
      ['school-not-ended-yet'],
    ],
    ['no work so far', 'career', {}, ['no-career']],
    ['no work so far, as a student', 'career', { basic: { status: 'student' } }, []],
    [
      'a certificate of no grade',
      'disability',
      { disability: { certificate: '療育手帳' } },
      ['certificate-without-grade'],
    ],
    ['an appeal nobody reads', 'appeal', { appeal: { appeal: '明るい' } }, ['nobody-reads']],
    ['nothing for those who read', 'appeal', { sharing: { sharedWith: 'both' } }, ['nothing-to-read']],
    ['nothing, read by nobody', 'appeal', {}, []],
  ] satisfies [string, Tab, Partial<Told>, string[]][])('asks about %s', (_what, tab, told, found) => {
    expect(keys(tab, told)).toEqual(found);
  });
});

describe('red', () => {
  it('is a wage of which nobody knows whether it is of a month or an hour', () => {
    expect(keys('place-and-pay', { placeAndPay: { places: [], pay: { yen: 1200 } } }, 'red')).toEqual([
      'pay-without-unit',
    ]);
    expect(keys('place-and-pay', { placeAndPay: { places: [], pay: { unit: 'hour', yen: 1200 } } }, 'red')).toEqual([]);
  });

  it('is a post that ends before it begins, told at that post', () => {
    const posts = [
      { employer: 'A', occupation: '', from: '2020-04', to: '2021-03' },
      { employer: 'B', occupation: '', from: '2020-04', to: '2020-03' },
    ];
    const found = foundIn('career', { ...nothingTold, career: { posts } }, today).red;
    expect(found).toEqual([{ key: 'period-backwards-2', field: 'posts.1.to' }]);
  });
});

describe('the table', () => {
  it('gives every rule a name of its own', () => {
    expect(new Set(tabRules.map(({ key }) => key)).size).toBe(tabRules.length);
  });
});

describe('a registration', () => {
  const person = { name: '青井　空', nameKana: 'アオイ　ソラ', birthDate: day('1999-01-02') };

  it('is none without a name or a day of birth', () => {
    expect(registrationTold({ ...nothingTold, person: { ...person, name: '' } })).toBeUndefined();
    expect(registrationTold(nothingTold)).toBeUndefined();
  });

  it('is open to nobody and shared with nobody unless the person says so', () => {
    expect(registrationTold({ ...nothingTold, person })?.record.sharing).toEqual({
      openToEmployers: false,
      sharedWith: 'none',
    });
  });

  it('holds no disability that nobody told of', () => {
    expect(registrationTold({ ...nothingTold, person })?.record).not.toHaveProperty('disability');
  });
});
