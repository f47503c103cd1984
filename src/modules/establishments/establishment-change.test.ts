import { describe, expect, it } from 'vitest';
import { same } from '#kernel/same.ts';
import { laidOver, saysAnything, type Told } from './establishment-change.ts';

const record: Told = {
  name: '社会福祉法人　ひかり会',
  place: { prefecture: '13', address: '東京都千代田区飯田橋９－９' },
  record: { features: '駅から近い施設です。', capital: '1,000万円', telephone: '03-1111-1111' },
};
const with_ = (items: Partial<Told['record']>, rest: Partial<Told> = {}): Told => ({
  ...record,
  ...rest,
  record: { ...record.record, ...items },
});

describe('a change request', () => {
  it('lays only what it speaks of over the record as it stands by then', () => {
    const change = { before: record, asked: with_({ features: '新しい建物です。' }) };
    const now = with_({ capital: '2,000万円', telephone: '03-2222-2222' }, { name: '社会福祉法人　ひかりの里会' });
    expect(laidOver(change, now)).toEqual({ ...now, record: { ...now.record, features: '新しい建物です。' } });
  });

  it('takes away what it leaves out, and nothing else', () => {
    const { capital: _capital, ...rest } = record.record;
    const change = { before: record, asked: { ...record, record: rest } };
    expect(laidOver(change, with_({ fax: '03-3333-3333' })).record).toEqual({ ...rest, fax: '03-3333-3333' });
  });

  it('never speaks of telephones and contacts: those are true at once', () => {
    const change = { before: record, asked: with_({ telephone: '03-9999-9999', contacts: [{ name: '里山　花子' }] }) };
    expect(saysAnything(change, record)).toBe(false);
    expect(laidOver(change, record, []).record.telephone).toBe('03-9999-9999');
  });

  it('says nothing when the record already says it, in whatever order its keys are', () => {
    expect(same({ a: 1, b: { c: 2, d: undefined } }, { b: { c: 2 }, a: 1 })).toBe(true);
    const change = { before: record, asked: with_({ capital: '2,000万円' }) };
    expect(saysAnything(change, record)).toBe(true);
    expect(saysAnything(change, with_({ capital: '2,000万円' }))).toBe(false);
  });
});
