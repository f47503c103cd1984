import { describe, expect, it } from 'vitest';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { findingKey, mayOverride, standing } from './overriding.ts';

const wage: Finding = { rule: 'minimum-wage', tone: 'red', item: 'pay.base' };
const text: Finding = {
  rule: 'sex',
  tone: 'red',
  item: 'work.description',
  phrase: { text: '女性', from: 10, to: 12 },
};
const advice: Finding = { rule: 'short', tone: 'orange', item: 'work.description' };
const because = (finding: Finding, reason = '設備の説明で、応募者の条件ではない。') => ({
  finding: findingKey(finding),
  reason,
});

describe('overriding what the checker found', () => {
  it('is for phrases of a free text alone', () => {
    expect([wage, text, advice].map(mayOverride)).toEqual([false, true, false]);
  });

  it('needs a reason for each of them', () => {
    expect(standing([text, advice], [])).toEqual([text]);
    expect(standing([text, advice], [because(text, ' ')])).toEqual([text]);
    expect(standing([text, advice], [because(text)])).toEqual([]);
  });

  it('sets nothing aside that is forbidden by a figure', () => {
    expect(standing([wage, text], [because(wage), because(text)])).toEqual([wage]);
  });

  it('holds for the same phrase at the same item only', () => {
    const other: Finding = { ...text, phrase: { text: '女性限定', from: 30, to: 34 } };
    expect(standing([text, other], [because(text)])).toEqual([other]);
    expect(standing([{ ...text, item: 'notes' }], [because(text)])).toHaveLength(1);
  });
});
