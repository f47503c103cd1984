import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { registrationFrom } from './person-form.ts';

const answers = {
  name: '髙橋　花子',
  nameKana: 'タカハシ　ハナコ',
  birthDate: day('1990-04-15'),
  sex: undefined,
  postcode: '112-0004',
  prefecture: '13',
  address: '文京区後楽９－９－９',
  telephone: undefined,
  mobile: '090-5555-0101',
  status: 'unemployed',
  occupation: '介護の仕事',
  workingTimes: ['full-time'],
  place: '13',
  pay: 220_000,
  payUnit: 'month',
  note: undefined,
} as const;

describe('the counter’s form', () => {
  it('makes a registration of what was answered, and nothing beside it', () => {
    const { person, record } = registrationFrom({ ...answers, workingTimes: ['full-time'] });
    expect(person).toEqual({ name: '髙橋　花子', nameKana: 'タカハシ　ハナコ', birthDate: day('1990-04-15') });
    expect(record.basic).toEqual({
      postcode: '112-0004',
      prefecture: '13',
      address: '文京区後楽９－９－９',
      mobile: '090-5555-0101',
      status: 'unemployed',
    });
    expect(record.wishes).toEqual({ occupations: [{ description: '介護の仕事' }], workingTimes: ['full-time'] });
    expect(record.placeAndPay).toEqual({ places: [{ prefecture: '13' }], pay: { unit: 'month', yen: 220_000 } });
    expect(record.sharing).toEqual({ openToEmployers: false, sharedWith: 'none' });
  });

  it('knows no wage without its unit, and no place that was not said', () => {
    const { record } = registrationFrom({ ...answers, workingTimes: [], payUnit: undefined, place: undefined });
    expect(record.placeAndPay).toEqual({ places: [] });
  });
});
