import { describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { mailOf, type ToldJob } from './told-job.ts';

const job = (id: string): ToldJob => ({
  id,
  number: jobNumber('13010', id),
  title: id,
  employer: undefined,
  place: undefined,
  workingTime: 'full-time',
  pay: undefined,
  acceptedOn: day('2026-11-20'),
  renewedFrom: undefined,
});
const alert = (name: string, jobIds: string[], total = jobIds.length) => ({
  name,
  address: 'v=1',
  from: day('2026-11-20'),
  total,
  jobIds,
});
const brief = (mail: ReturnType<typeof mailOf>) =>
  mail.map(({ name, jobs, more }) => [name, jobs.map(({ id }) => id), more]);

describe('what stands in one mail', () => {
  it('are the jobs of every alert, and how many more there are', () => {
    expect(brief(mailOf([alert('a', ['1', '2'], 9), alert('b', ['3'])], (_, id) => job(id), 60))).toEqual([
      ['a', ['1', '2'], 7],
      ['b', ['3'], 0],
    ]);
  });

  it('leaves room for every alert', () => {
    const many = Array.from({ length: 20 }, (_, index) => `m${index}`);
    expect(brief(mailOf([alert('a', many, 500), alert('b', ['1', '2'])], (_, id) => job(id), 4))).toEqual([
      ['a', ['m0', 'm1'], 498],
      ['b', ['1', '2'], 0],
    ]);
  });

  it('names a job once, under the first alert that found it', () => {
    expect(
      brief(mailOf([alert('a', ['1', '2']), alert('b', ['2', '3']), alert('c', ['1'])], (_, id) => job(id), 60)),
    ).toEqual([
      ['a', ['1'], 0],
      ['b', ['2', '3'], 0],
    ]);
  });

  it('leaves out what has ended or may not be known, and the alert that has nothing else', () => {
    const known = (alert: number, id: string) => (alert === 1 || id === '2' ? undefined : job(id));
    expect(brief(mailOf([alert('a', ['1', '2'], 5), alert('b', ['3'], 7)], known, 60))).toEqual([['a', ['1'], 3]]);
  });
});
