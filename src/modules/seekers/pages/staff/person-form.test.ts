import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import type { Registration, RegistrationRecord } from '../../registration.ts';
import { answersOf, applied, differences, type PersonAnswers, personForm } from './person-form.ts';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const record: RegistrationRecord = {
  basic: {
    postcode: '112-0004',
    prefecture: '13',
    municipality: '13105',
    address: '後楽９－９－９',
    telephone: '03-5555-0100',
    mobile: '090-5555-0101',
    status: 'unemployed',
    leftOn: '2026-09-30',
  },
  sharing: { openToEmployers: true, sharedWith: 'both' },
  wishes: {
    occupations: [
      { occupation: '050-01', description: '介護の仕事', yearsOfExperience: 3 },
      { description: '事務の仕事' },
    ],
    workingTimes: ['full-time'],
    overtime: false,
    note: '夜勤なし',
  },
  placeAndPay: {
    places: [{ prefecture: '13', municipality: '13105' }, { prefecture: '14' }],
    commuteMinutes: 40,
    pay: { unit: 'month', yen: 220_000 },
  },
  education: { licences: [{ name: '介護福祉士' }] },
  career: { posts: [{ employer: '前の勤め先', occupation: '介護職員' }] },
  disability: { considerations: '通院のため週に一度の早退' },
  appeal: { appeal: '明るく働きます' },
};
const person: Registration['person'] = {
  name: '髙橋　花子',
  nameKana: 'タカハシ　ハナコ',
  birthDate: day('1990-04-15'),
  sex: 'female',
};
const asked = (changes: Partial<PersonAnswers> = {}): PersonAnswers => ({
  ...(answersOf({ person, record }) as PersonAnswers),
  ...changes,
});

describe('the counter’s form', () => {
  it('asked again and left as it is loses nothing of the eight tabs', () => {
    const after = applied(asked(), { record });
    expect(after.person).toEqual(person);
    expect(after.record).toEqual({ ...record, basic: { ...record.basic, address: '文京区後楽９－９－９' } });
    expect(applied(asked(), after)).toEqual(after);
  });

  it('changes what is answered and nothing beside it', () => {
    const after = applied(asked({ note: undefined, place: '14', sex: undefined, workingTimes: [] }), { record });
    expect(after.person).not.toHaveProperty('sex');
    expect(after.record.wishes).toEqual({
      occupations: record.wishes.occupations,
      workingTimes: [],
      overtime: false,
    });
    expect(after.record.placeAndPay.places).toEqual([{ prefecture: '14' }, { prefecture: '14' }]);
    expect(after.record.disability).toEqual(record.disability);
  });

  it('forgets the municipality of somebody who moved', () => {
    const after = applied(asked({ address: '新宿区山吹町９－９' }), { record });
    expect(after.record.basic).not.toHaveProperty('municipality');
    expect(after.record.basic.address).toBe('新宿区山吹町９－９');
  });

  it('says where two versions differ, in the words of the form', () => {
    const fields = personForm(testNow);
    expect(differences(fields, asked(), answersOf({ person, record }))).toEqual([]);
    const mine = asked({ telephone: '03-5555-0999', birthDate: day('1990-04-16'), note: 'なし' });
    const theirs = answersOf({ person, record: { ...record, wishes: { ...record.wishes, note: '' } } });
    expect(differences(fields, mine, theirs).map(({ label, value }) => [label, value])).toEqual([
      ['生年月日', expect.anything()],
      ['電話番号', '03-5555-0100'],
      ['仕事についての希望', '（登録なし）'],
    ]);
  });
});
