import { describe, expect, it } from 'vitest';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { visibleSheet } from './disclosure.ts';
import type { JobSheet } from './job-sheet.ts';
import { sharedValues, withSharedValues } from './shared-values.ts';

const hikari: Establishment = {
  id: '1',
  state: 'registered',
  name: '社会福祉法人　ひかり会',
  place: { postcode: '102-0072', prefecture: '13', municipality: '13101', address: '東京都千代田区飯田橋９－９' },
  industry: { code: '854', name: '老人福祉・介護事業' },
  dispute: false,
  record: {
    features: '駅から近い施設です。',
    employees: { total: 320, workplace: 40, women: 30 },
    insurance: ['employment', 'accident', 'health', 'pension'],
    retirementAge: { exists: true, age: 60 },
    prMarks: ['くるみん'],
    message: '見学を歓迎します。',
    accessibility: { elevator: true },
    telephone: '03-0000-0000',
  },
};

const station = { name: '飯田橋駅', means: 'walk', minutes: 5 } as const;
const sheet = {
  header: { kind: 'general', workingTime: 'full-time', disclosure: 1, selfApplication: true, prMarks: ['くるみん'] },
  establishment: { name: hikari.name, address: '東京都千代田区飯田橋９－９' },
  work: {
    title: '介護職員',
    description: '介護',
    employmentType: 'regular',
    workplaces: [
      { kind: 'establishment', ...hikari.place, station },
      { kind: 'address', prefecture: '14', address: '神奈川県川崎市１－１' },
    ],
  },
  pay: { total: { from: 200_000, to: 250_000 } },
  hours: {},
  conditions: {
    insurance: ['employment', 'accident', 'health', 'pension'],
    retirementAge: { exists: true, age: 65 },
    housing: { single: true },
  },
  company: {
    features: '駅から近い施設です。',
    capital: '1,000万円',
    employees: { total: 320, workplace: 40, women: 12 },
  },
  selection: { openings: 2 },
  pr: { message: 'この職場だけの話です。' },
  disability: { elevator: true },
} satisfies JobSheet;

const changed = (change: Partial<Establishment>, items: Partial<Establishment['record']> = {}): JobSheet =>
  withSharedValues(sheet, hikari, { ...hikari, ...change, record: { ...hikari.record, ...items } });

describe('the values that jobs have from their establishment', () => {
  it('stand in the sections of the sheet, without what was not given and without its telephone', () => {
    expect(sharedValues(hikari)).toEqual({
      header: { industry: hikari.industry, prMarks: ['くるみん'] },
      establishment: {
        name: hikari.name,
        postcode: '102-0072',
        prefecture: '13',
        municipality: '13101',
        address: '東京都千代田区飯田橋９－９',
      },
      company: { employees: { total: 320, workplace: 40, women: 30 }, features: '駅から近い施設です。' },
      conditions: { insurance: hikari.record.insurance, retirementAge: { exists: true, age: 60 } },
      pr: { message: '見学を歓迎します。' },
      disability: { elevator: true },
    });
  });
});

describe('a job whose establishment has changed', () => {
  it('takes over name, features and marks, whatever it said before', () => {
    const now = changed({ name: '社会福祉法人　ひかりの里会' }, { features: '新しい建物です。', prMarks: ['もにす'] });
    expect(now.establishment.name).toBe('社会福祉法人　ひかりの里会');
    expect(now.company.features).toBe('新しい建物です。');
    expect(now.header.prMarks).toEqual(['もにす']);
    expect(now.header.industry).toEqual(hikari.industry);
  });

  it('remembers what it was called, so that its texts stay masked', () => {
    const again = withSharedValues(changed({ name: '社会福祉法人　ひかりの里会' }), hikari, {
      ...hikari,
      name: '新しい会',
    });
    expect(again.establishment.formerly).toEqual(['社会福祉法人　ひかり会', '社会福祉法人　ひかりの里会']);
    const text = '社会福祉法人　ひかり会で働きませんか。';
    const seen = visibleSheet({ ...again, notes: text, header: { ...again.header, disclosure: 3 } }, 3, 'public');
    expect(seen?.notes).not.toContain('ひかり会');
    expect(JSON.stringify(seen)).not.toMatch(/ひかり|新しい会/);
  });

  it('takes over what it had taken over, and keeps what it said for itself', () => {
    const now = changed(
      {},
      {
        insurance: ['employment', 'accident'],
        retirementAge: { exists: true, age: 62 },
        message: '新しい呼びかけ',
        employees: { total: 400, workplace: 50, women: 31 },
        accessibility: { elevator: false, braille: true },
      },
    );
    expect(now.conditions).toEqual({
      insurance: ['employment', 'accident'],
      retirementAge: { exists: true, age: 65 },
      housing: { single: true },
    });
    expect(now.pr?.message).toBe('この職場だけの話です。');
    expect(now.company.employees).toEqual({ total: 400, workplace: 50, women: 12 });
    expect(now.disability).toEqual({ elevator: false, braille: true });
  });

  it('loses what the establishment no longer says, and keeps what it never said', () => {
    const now = withSharedValues(sheet, hikari, { ...hikari, record: { employees: { total: 320 } } });
    expect(now.header.prMarks).toBeUndefined();
    expect(now.company).toEqual({ capital: '1,000万円', employees: { total: 320, women: 12 } });
  });

  it('moves its workplace along when that is the establishment, and no other', () => {
    const place = { postcode: '113-0033', prefecture: '13', municipality: '13105', address: '東京都文京区本郷１－１' };
    expect(changed({ place }).work.workplaces).toEqual([{ kind: 'establishment', ...place }, sheet.work.workplaces[1]]);
    const near = { ...hikari.place, address: '東京都千代田区飯田橋１－１' };
    expect(changed({ place: near }).work.workplaces[0]).toEqual({
      kind: 'establishment',
      ...near,
      station,
    });
  });

  it('is equal when nothing has changed, and never loses a section that every sheet has', () => {
    const { header, ...rest } = withSharedValues(sheet, hikari, hikari);
    expect(rest).toEqual({
      ...sheet,
      header: undefined,
      establishment: { ...sharedValues(hikari).establishment },
    });
    expect(header).toEqual({ ...sheet.header, industry: hikari.industry });
  });
});
