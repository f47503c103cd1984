import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '#kernel/language.ts';
import { day } from '#kernel/time.ts';
import { municipalityCode } from '#modules/reference/municipality-name.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import type { RegistrationRecord } from '../../registration.ts';
import { tabs } from '../../tab.ts';
import { nothingTold, registrationTold, type Told, toldBy } from '../../told.ts';
import { readMonth, writeMonth } from './months.ts';
import type { On, Who } from './tab-form.ts';
import { tabForms } from './tab-forms.ts';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const on = (who: Who = 'new', language: Language = 'ja'): On => ({
  who,
  language,
  now: testNow,
  textMost: 600,
  licencesMost: 10,
});

/** A registration in which every item of §2.3 says something. */
const person = { name: '青井　空', nameKana: 'アオイ　ソラ', birthDate: day('1999-01-02'), sex: 'female' as const };
const record: RegistrationRecord = {
  basic: {
    postcode: '231-0017',
    prefecture: '14',
    municipality: '14104',
    address: '港町９－９',
    station: { line: '根岸線', name: '関内', means: 'walk', minutes: 5 },
    telephone: '045-999-0000',
    mobile: '090-0000-0001',
    fax: '045-999-0001',
    contactWish: 'mobile',
    contactByOffice: true,
    status: 'unemployed',
    leftOn: '2026-09-30',
  },
  sharing: { openToEmployers: true, sharedWith: 'municipalities', parts: ['education', 'appeal'] },
  wishes: {
    occupations: [{ occupation: '03', description: '一般事務', yearsOfExperience: 3 }, { description: '経理の補助' }],
    workingTimes: ['full-time', 'part-time'],
    regularOnly: false,
    dispatchAccepted: true,
    startMinutes: 540,
    endMinutes: 1035,
    overtime: false,
    nightWork: false,
    daysOff: [6, 7, 8],
    twoDaysOffAWeek: true,
    daysAWeek: 5,
    hoursAWeek: 40,
    term: 'unlimited',
    remote: true,
    note: '落ち着いた職場\nを希望します。',
  },
  placeAndPay: {
    places: [
      { prefecture: '14', municipality: '14104' },
      { prefecture: '13', line: '中央線' },
    ],
    commuteMinutes: 60,
    byCar: false,
    moving: false,
    returning: true,
    pay: { unit: 'month', yen: 220_000 },
  },
  education: {
    last: { school: '大学', course: '文学部', ended: 'graduated', yearMonth: '2021-03' },
    training: '簿記の訓練（2022年）',
    licences: [{ name: '日商簿記２級', code: '3624', yearMonth: '2022-06' }],
    carLicence: 'automatic',
    computer: '表計算',
    languages: '英語',
  },
  career: {
    posts: [
      {
        employer: '有限会社　空色',
        occupation: '事務',
        employment: '正社員',
        from: '2021-04',
        to: '2026-09',
        reasonOfLeaving: '自己都合',
        pay: '月額21万円',
      },
    ],
    mainExperience: '伝票の入力',
  },
  disability: { certificate: '療育手帳', grade: 'B2', considerations: '通院のための休み' },
  appeal: { appeal: '几帳面です。', message: '長く働きたいです。' },
};

const roundTrip = (told: Told, asked: On): Told =>
  tabs.reduce((so, tab) => {
    const form = tabForms[tab];
    const read = form.read(asked, form.write(asked, told), so);
    expect(read.problems, tab).toEqual({});
    return read.told;
  }, nothingTold);

describe('the eight tabs', () => {
  it.each(languages)('ask for every item of a registration and read it back (%s)', (language) => {
    const told = roundTrip(toldBy({ person, record }), on('new', language));
    expect(registrationTold(told)).toEqual({ person, record });
  });

  it('leave what no list offers as the office wrote it', () => {
    const odd: RegistrationRecord = {
      ...record,
      education: { ...record.education, last: { school: '旧制中学', ended: 'graduated' } },
      career: {
        posts: [{ employer: '前の勤め先', occupation: '介護職員', employment: '嘱託', reasonOfLeaving: '転居' }],
      },
      disability: { certificate: '被爆者健康手帳' },
    };
    for (const tab of ['education', 'career', 'disability'] as const) {
      const told = toldBy({ person, record: odd });
      const form = tabForms[tab];
      const after = form.read(on('counter'), form.write(on('counter'), told), told).told;
      expect(registrationTold(after)?.record[tab]).toEqual(odd[tab]);
    }
  });

  it('do not ask an office registrant for name, birth date, sex and address, and keep them letter by letter', () => {
    const written = { ...record, basic: { ...record.basic, address: '横浜市中区　港町９の９' } };
    const told = toldBy({ person, record: written });
    const { read, write, fields } = tabForms.basic;
    const asked = on('office');
    expect(Object.keys(fields(asked, {}))).not.toContain('name');
    const forged = { ...write(asked, told), name: ['別人'], address: ['別の町'] };
    expect(read(asked, forged, told).told).toMatchObject({ person, basic: written.basic });
  });

  it.each(languages)('call no two questions alike (%s)', (language) => {
    for (const tab of tabs) {
      const typed = {
        occupations: ['1', '2', '3'],
        places: ['1', '2', '3'],
        licences: ['1', '2'],
        posts: ['1', '2', '3'],
      };
      const labels = Object.values(tabForms[tab].fields(on('new', language), typed)).map(({ label }) => label);
      expect(new Set(labels).size, `${tab} ${labels}`).toBe(labels.length);
    }
  });

  it('need on the web what the office needs, and at the counter only who it is', () => {
    const needed = (who: Who) =>
      tabs.flatMap((tab) =>
        Object.entries(tabForms[tab].fields(on(who), {})).flatMap(([name, { required }]) => (required ? [name] : [])),
      );
    expect(needed('new')).toEqual([
      'name',
      'nameKana',
      'birthDate',
      'prefecture',
      'municipality',
      'address',
      'status',
      'openToEmployers',
      'sharedWith',
      'workingTimes',
      'places-1-prefecture',
    ]);
    expect(needed('counter')).toEqual(['name', 'nameKana', 'birthDate']);
  });
});

describe('a month', () => {
  it.each([
    ['2017年4月', '2017-04'],
    ['２０１７／４', '2017-04'],
    ['2017-04', '2017-04'],
    ['平成29年4月', '2017-04'],
    ['H29.4', '2017-04'],
    ['令和元年5月', '2019-05'],
    ['2017年13月', undefined],
    ['29年4月', undefined],
    ['4月', undefined],
  ])('%s is read as %s', (typed, month) => {
    expect(readMonth(typed)).toBe(month);
  });

  it('is written as on paper', () => {
    expect(writeMonth('2017-04')).toBe('2017年4月');
  });
});

describe('a municipality', () => {
  it.each([
    ['13', '千代田区', '13101'],
    ['14', '横浜市中区', '14104'],
    ['01', '余市町', '01408'],
    ['01', '余市郡余市町', '01408'],
    ['13', '札幌市', undefined],
    ['13', '', undefined],
  ])('of %s, %s is %s', (prefecture, typed, code) => {
    expect(municipalityCode(prefecture, typed)).toBe(code);
  });
});
