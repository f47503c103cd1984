import { describe, expect, it } from 'vitest';
import { establishmentNumber, jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { visibleSheet } from '#modules/jobs/disclosure.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { establishmentOf, hide, hiding } from './hidden-establishment.ts';
import { isNewSince } from './seen-job.ts';

const a = establishmentNumber('1301', '000001');
const b = establishmentNumber('1301', '000002');

describe('hiding an establishment', () => {
  const given = { active: true, already: false, hidden: 3, limit: 200 };

  it('is for active seekers, up to a limit, and twice is once', () => {
    expect(hide(given)).toEqual({ accepted: 'hide' });
    expect(hide({ ...given, active: false })).toEqual({ refused: 'inactive' });
    expect(hide({ ...given, hidden: 200 })).toEqual({ refused: 'limit' });
    expect(hide({ ...given, already: true, active: false, hidden: 200 })).toEqual({ accepted: 'hidden' });
  });

  it('needs an establishment that the reader may know', () => {
    const number = wholeSheet.establishment.number;
    expect(establishmentOf(wholeSheet)).toEqual({ number, name: wholeSheet.establishment.name });
    for (const [disclosure, reader] of [
      [2, 'public'],
      [3, 'seeker'],
    ] as const) {
      const sheet = visibleSheet(wholeSheet, disclosure, reader);
      expect(sheet && establishmentOf(sheet)).toBeUndefined();
    }
    expect(establishmentOf({ establishment: { name: '番号のない会社' } })).toBeUndefined();
  });

  it('adds to the conditions of a search, not to one for numbers, and nothing where nothing is hidden', () => {
    expect(hiding({ bonus: true }, [b, a])).toEqual({ bonus: true, hiddenEstablishments: [a, b] });
    expect(hiding({ hiddenEstablishments: [a] }, [a, b])).toEqual({ hiddenEstablishments: [a, b] });
    for (const where of [{ establishment: a }, { numbers: [jobNumber('13010', '1')] }])
      expect(hiding(where, [a])).toBe(where);
    const where = {};
    expect(hiding(where, [])).toBe(where);
  });
});

describe('what is new since the last visit', () => {
  it('was accepted that day or later, and has not been opened', () => {
    const before = day('2026-11-18');
    expect(isNewSince(before, { acceptedOn: day('2026-11-18') }, false)).toBe(true);
    expect(isNewSince(before, { acceptedOn: day('2026-11-17') }, false)).toBe(false);
    expect(isNewSince(before, { acceptedOn: day('2026-11-19') }, true)).toBe(false);
    expect(isNewSince(undefined, { acceptedOn: day('2026-11-19') }, false)).toBe(false);
  });
});
