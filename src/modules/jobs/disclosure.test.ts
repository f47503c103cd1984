import { describe, expect, it } from 'vitest';
import { searchKey } from '#kernel/japanese.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { readerClass, seesEmployer, seesJob, visibleSheet, withoutEmployer } from './disclosure.ts';
import type { Disclosure } from './job-sheet.ts';

const readers = ['public', 'seeker', 'staff'] as const;

describe('disclosure', () => {
  it.each([
    [1, 'yes yes yes', 'yes yes yes'],
    [2, 'yes yes yes', 'no yes yes'],
    [3, 'yes yes yes', 'no no yes'],
    [4, 'no no yes', 'no no yes'],
  ] as const)('%s shows the job to public, seeker, staff: %s; and the employer: %s', (disclosure, job, employer) => {
    const answers = (asked: (reader: (typeof readers)[number]) => boolean) =>
      readers.map((reader) => (asked(reader) ? 'yes' : 'no')).join(' ');
    expect(answers((reader) => seesJob(disclosure, reader))).toBe(job);
    expect(answers((reader) => seesEmployer(disclosure, reader))).toBe(employer);
    expect(answers((reader) => visibleSheet(wholeSheet, disclosure, reader)?.establishment.name !== undefined)).toBe(
      employer,
    );
  });

  it('reads a signed-in employer as the public', () => {
    expect(readerClass({ kind: 'visitor' })).toBe('public');
    expect(readerClass({ kind: 'employer', accountId: 'a', establishmentId: 'e', role: 'owner' })).toBe('public');
    expect(readerClass({ kind: 'seeker', accountId: 'a', registrationId: 'r' })).toBe('seeker');
    expect(readerClass({ kind: 'system', task: 'index' })).toBe('staff');
  });

  it.each([
    [2, 'seekers-only'],
    [3, 'at-the-office'],
  ] as const)('%s says why the employer is withheld', (disclosure, why) => {
    expect(visibleSheet(wholeSheet, disclosure as Disclosure, 'public')?.withheld).toBe(why);
    expect(visibleSheet(wholeSheet, disclosure as Disclosure, 'staff')?.withheld).toBeUndefined();
  });
});

describe('a sheet without its employer', () => {
  const shown = withoutEmployer(wholeSheet);
  const everything = searchKey(JSON.stringify(shown));

  it.each([
    'ひかりの里',
    'ヒカリカイ',
    'ひかり会',
    '1301-123456-8',
    '飯田橋９丁目',
    '102-0072',
    '九段北',
    'hikari-no-sato',
    '里山',
    '光野',
    '9999',
    '1234567890123',
    '派13-999999',
    '千代田区役所',
    'ひかり企画',
    'ひかりデイサービス',
    '本館３階',
    '139.75',
  ])('names it nowhere: %s', (secret) => {
    expect(everything).not.toContain(searchKey(secret));
  });

  it('keeps what a person needs to decide', () => {
    expect(shown.work.title).toBe('介護職員（○○）');
    expect(shown.work.description).toContain('食事、入浴、移動の介助');
    expect(shown.work.workplaces[0]).toEqual({
      kind: 'establishment',
      prefecture: '13',
      municipality: '13101',
      station: { name: 'ＪＲ総武線　飯田橋駅', means: 'walk', minutes: 7 },
    });
    expect(shown.pay).toEqual(wholeSheet.pay);
    expect(shown.hours).toEqual(wholeSheet.hours);
    expect(shown.header).toEqual(wholeSheet.header);
    expect(shown.company.employees).toEqual(wholeSheet.company.employees);
    expect(shown.selection.openings).toBe(3);
  });

  it('drops an item that nobody has decided about', () => {
    const wider = { ...wholeSheet, work: { ...wholeSheet.work, newItem: 'ひかりの里' } };
    expect(withoutEmployer(wider).work).not.toHaveProperty('newItem');
  });
});
