import { describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { castJobs, type StoryJob, type Wish } from './cast.ts';

const job = (serial: number, employer: string, occupation: string, prefecture = '13', partTime = false): StoryJob => ({
  number: jobNumber('13010', String(serial).padStart(8, '0')),
  establishmentId: employer,
  occupation,
  prefecture,
  partTime,
});
const wish = (key: string, looksFor: string[], given: Partial<Wish> = {}): Wish => ({
  key,
  looksFor,
  prefecture: '13',
  partTime: false,
  applies: 1,
  saves: 0,
  ...given,
});

describe('the cast of the demo', () => {
  it('applies for the work people look for, near where they live', () => {
    const jobs = [
      job(1, 'a', '023-00'),
      job(2, 'b', '034-01', '27'),
      job(3, 'c', '034-01'),
      job(4, 'd', '034-01', '13', true),
    ];
    const { applied } = castJobs(jobs, [wish('hanako', ['034'])], 10);
    expect(applied.get('hanako')?.map(({ establishmentId }) => establishmentId)).toEqual(['c']);
  });

  it('never applies twice for one job', () => {
    const jobs = [job(1, 'a', '034-01'), job(2, 'a', '034-01')];
    const { applied } = castJobs(jobs, [wish('hanako', ['034'], { applies: 3 })], 10);
    expect(applied.get('hanako')).toHaveLength(2);
  });

  it('spreads applications over employers until all logins have some, and then stays with them', () => {
    const jobs = [job(1, 'a', '034-01'), job(2, 'a', '034-01'), job(3, 'b', '034-01'), job(4, 'c', '034-01')];
    const wishes = ['one', 'two', 'three'].map((key) => wish(key, ['034']));
    const { applied, employers } = castJobs(jobs, wishes, 2);
    expect(employers).toEqual(['a', 'b']);
    expect([...applied.values()].flat().map(({ establishmentId }) => establishmentId)).toEqual(['a', 'b', 'a']);
  });

  it('fills the logins with employers nobody applied to, and keeps the nearest jobs', () => {
    const jobs = [job(1, 'a', '023-00'), job(2, 'b', '096-01'), job(3, 'c', '023-00')];
    const { employers, saved } = castJobs(jobs, [wish('asuka', ['023'], { applies: 0, saves: 2 })], 3);
    expect(employers).toEqual(['a', 'b', 'c']);
    expect(saved.get('asuka')?.map(({ establishmentId }) => establishmentId)).toEqual(['a', 'c']);
  });

  it('takes what there is when no job fits', () => {
    const { applied } = castJobs([job(1, 'a', '096-01', '01', true)], [wish('asuka', ['023'])], 10);
    expect(applied.get('asuka')).toHaveLength(1);
  });
});
