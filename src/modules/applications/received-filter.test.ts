import { describe, expect, it } from 'vitest';
import { readReceivedFilter, receivedQuery } from './received-filter.ts';

const read = (text: string) => readReceivedFilter(new URLSearchParams(text));

describe('the address of a list of applicants', () => {
  it('says nothing of what is as usual, and everything else', () => {
    expect(receivedQuery(read(''))).toBe('');
    expect(
      receivedQuery(read('show=all&attention=overdue&job=13010-00100161&route=online-referral&order=waiting'), 2),
    ).toBe('?show=all&attention=overdue&job=13010-00100161&route=online-referral&order=waiting&page=2');
  });

  it('opens whatever is written in it', () => {
    expect(read('show=x&attention=__proto__&job=１３０１０－００１００１６１&route=&order=drop')).toEqual({
      show: 'open',
      attention: undefined,
      job: '13010-00100161',
      route: undefined,
      order: 'newest',
    });
  });
});
