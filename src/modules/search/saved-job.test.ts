import { describe, expect, it } from 'vitest';
import { day, instant } from '#kernel/time.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { daysLeft, inOrder, save, saveEach } from './saved-job.ts';

describe('saving a job', () => {
  const given = { active: true, open: true, already: false, saved: 3, limit: 200 };

  it('is possible for an active seeker and an open job', () => {
    expect(save(given)).toEqual({ accepted: 'save' });
  });
  it('is refused while the registration is inactive', () => {
    expect(save({ ...given, active: false })).toEqual({ refused: 'inactive' });
  });
  it('is refused when the job is not open any more', () => {
    expect(save({ ...given, open: false })).toEqual({ refused: 'closed' });
  });
  it('is refused at the limit and not before', () => {
    expect(save({ ...given, saved: 199 })).toEqual({ accepted: 'save' });
    expect(save({ ...given, saved: 200 })).toEqual({ refused: 'limit' });
  });
  it('twice leaves it kept, whatever has changed since', () => {
    expect(save({ ...given, already: true, active: false, open: false, saved: 200 })).toEqual({ accepted: 'kept' });
  });
});

describe('saving several jobs', () => {
  it('takes the first until the list is full, counts none twice, and says of each what became of it', () => {
    const open = { open: true, already: false };
    const jobs = [open, { open: true, already: true }, { open: false, already: false }, open, open];
    const told = saveEach(jobs, { active: true, saved: 198, limit: 200 });
    expect(told.map(({ outcome }) => outcome)).toEqual(['saved', 'kept', 'closed', 'saved', 'limit']);
  });
});

describe('the days left', () => {
  it.each([
    ['2026-11-21', 0],
    ['2026-11-28', 7],
    ['2026-11-29', undefined],
    ['2026-11-20', undefined],
  ])('until %s are told only when they are few', (deadline, left) => {
    expect(daysLeft(day(deadline), day('2026-11-21'))).toBe(left);
  });
});

describe('the own list', () => {
  const kept = (
    jobId: string,
    at: string,
    deadline: string,
    yen: number,
    more: { part?: true; ended?: true } = {},
  ) => ({
    jobId,
    savedAt: instant(at),
    ended: more.ended ?? false,
    job: {
      head: { deadlineOn: day(deadline) },
      sheet: {
        header: { ...wholeSheet.header, workingTime: more.part ? ('part-time' as const) : ('full-time' as const) },
        pay: { ...wholeSheet.pay, total: { from: yen } },
      },
    },
  });
  const list = [
    kept('a', '2026-11-01T00:00:00Z', '2027-01-31', 200_000),
    kept('b', '2026-11-03T00:00:00Z', '2026-12-31', 1_900, { part: true }),
    kept('c', '2026-11-02T00:00:00Z', '2026-11-30', 250_000, { ended: true }),
    kept('d', '2026-11-03T00:00:00Z', '2026-12-31', 250_000),
  ];
  const ids = (sort: Parameters<typeof inOrder>[1]) => inOrder(list, sort).map(({ jobId }) => jobId);

  it('stands newest first, by what can still be applied for, or by wages that can be compared', () => {
    expect(ids('saved')).toEqual(['b', 'd', 'c', 'a']);
    expect(ids('deadline')).toEqual(['b', 'd', 'a', 'c']);
    expect(ids('wage')).toEqual(['d', 'c', 'a', 'b']);
  });
});
