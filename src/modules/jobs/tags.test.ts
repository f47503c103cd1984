import { describe, expect, it } from 'vitest';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import type { JobSheet } from './job-sheet.ts';
import { type Tag, tagsOf } from './tags.ts';

const empty: JobSheet = {
  header: { kind: 'general', workingTime: 'part-time', disclosure: 1, selfApplication: false },
  establishment: { name: '株式会社さくら商事' },
  work: { title: '事務', description: '事務', employmentType: 'part-time', workplaces: [{ kind: 'establishment' }] },
  pay: { total: {} },
  hours: {},
  conditions: {},
  company: {},
  selection: {},
};
const work = (changes: Partial<JobSheet['work']>): JobSheet => ({ ...empty, work: { ...empty.work, ...changes } });
const at = (station: NonNullable<JobSheet['work']['workplaces'][number]['station']>) =>
  work({ workplaces: [{ kind: 'address', station }] });
const hours = (given: JobSheet['hours']): JobSheet => ({ ...empty, hours: given });
const header = (changes: Partial<JobSheet['header']>): JobSheet => ({
  ...empty,
  header: { ...empty.header, ...changes },
});

describe('the tags of a job', () => {
  it('say nothing about items that were not given', () => {
    expect(tagsOf(empty)).toEqual([]);
  });

  const cases: [Tag, JobSheet, JobSheet][] = [
    [
      'no-experience',
      work({ experience: { requirement: 'none' } }),
      work({ experience: { requirement: 'preferred' } }),
    ],
    ['no-education', work({ education: { requirement: 'none' } }), work({ education: { requirement: 'required' } })],
    ['no-licence', work({ licences: { none: true } }), work({ licences: { car: { requirement: 'preferred' } } })],
    ['no-overtime', hours({ overtime: { exists: false } }), hours({ overtime: { exists: true } })],
    [
      'weekends-off',
      hours({ twoDaysOff: 'every-week', holidays: { days: ['sat', 'sun'] } }),
      hours({ twoDaysOff: 'other', holidays: { days: ['sat', 'sun'] } }),
    ],
    ['no-transfer', work({ transfer: { possible: false } }), work({ transfer: { possible: true } })],
    [
      'no-document-screening',
      { ...empty, selection: { methods: { interview: true } } },
      { ...empty, selection: { methods: { interview: true, documents: true } } },
    ],
    [
      'commuting-paid',
      { ...empty, pay: { total: {}, commuting: { kind: 'flat' } } },
      { ...empty, pay: { total: {}, commuting: { kind: 'none' } } },
    ],
    ['near-station', at({ name: '駅', means: 'walk', minutes: 10 }), at({ name: '駅', means: 'walk', minutes: 11 })],
    ['near-station', at({ name: '駅', means: 'walk', minutes: 1 }), at({ name: '駅', means: 'car', minutes: 5 })],
    ['car-commute', work({ carCommute: { allowed: true } }), work({ carCommute: { allowed: false } })],
    ['regular-hire', work({ regularHire: { offered: true } }), work({ regularHire: { offered: false } })],
    ['remote', work({ workplaces: [{ kind: 'home' }] }), work({ workplaces: [{ kind: 'address' }] })],
    ['trial', header({ trialEmployment: ['trial'] }), header({ trialEmployment: [] })],
    ['uij', work({ uijTurn: true }), work({ uijTurn: false })],
    ['self-application', header({ selfApplication: true }), header({ selfApplication: true, disclosure: 3 })],
  ];
  it.each(cases)('%s stands by its rule alone', (tag, holding, failing) => {
    expect(tagsOf(holding)).toEqual([tag]);
    expect(tagsOf(failing)).not.toContain(tag);
  });

  it('keep the order of the table', () => {
    expect(tagsOf(wholeSheet)).toEqual([
      'weekends-off',
      'commuting-paid',
      'near-station',
      'car-commute',
      'regular-hire',
      'remote',
      'trial',
      'uij',
      'self-application',
    ]);
  });
});
