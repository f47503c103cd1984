import { describe, expect, it } from 'vitest';
import { keep, moved, nameOf } from './saved-condition.ts';

describe('keeping a search', () => {
  const given = { active: true, conditions: 1, kept: 0, limit: 20 };

  it('is for active seekers, with a condition, up to the limit', () => {
    expect(keep(given)).toEqual({ accepted: true });
    expect(keep({ ...given, kept: 20 })).toEqual({ refused: 'limit' });
    expect(keep({ ...given, conditions: 0 })).toEqual({ refused: 'nothing-asked' });
    expect(keep({ ...given, active: false, conditions: 0 })).toEqual({ refused: 'inactive' });
  });
});

describe('the order', () => {
  it('moves one by a place and stays at its ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('a name made of conditions', () => {
  it('is cut at whole characters', () => {
    expect(nameOf(['東京都', '介護'], '・')).toBe('東京都・介護');
    expect(nameOf(['𠮷'.repeat(50)], '・')).toBe(`${'𠮷'.repeat(39)}…`);
  });
});
