import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { routes } from './application.ts';
import { codeAlphabet, hasLetter, isLetterCode, letterNumber, letterStands } from './letter.ts';

describe('a referral letter', () => {
  it('has a number of its office and year', () => {
    expect(letterNumber('13010', 2026, 123)).toBe('13010-26-000123');
    expect(letterNumber('13010', 2105, 1_234_567)).toBe('13010-05-1234567');
  });

  it('exists once the referral is made, and never for a self-application', () => {
    const appliedAt = instant('2026-11-20T10:00+09:00');
    for (const route of routes) {
      expect(hasLetter({ route, letterNumber: '13010-26-000001', appliedAt })).toBe(route !== 'self-application');
      expect(hasLetter({ route, letterNumber: undefined, appliedAt })).toBe(false);
    }
  });

  it('stands until the referral is given up', () => {
    expect(letterStands({ state: 'applied' })).toBe(true);
    expect(letterStands({ state: 'hired' })).toBe(true);
    expect(letterStands({ state: 'rejected' })).toBe(true);
    expect(letterStands({ state: 'withdrawn' })).toBe(false);
    expect(letterStands({ state: 'offer-declined' })).toBe(false);
  });

  it('has a code of letters that nobody mistakes', () => {
    expect(isLetterCode('2345'.repeat(5))).toBe(true);
    expect(isLetterCode('2345'.repeat(4))).toBe(false);
    expect(isLetterCode(`${'2345'.repeat(4)}234O`)).toBe(false);
    for (const sign of '01OIL') expect(codeAlphabet).not.toContain(sign);
  });
});
