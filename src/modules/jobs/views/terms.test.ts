import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { words } from '../words/words.ts';
import { sheetSections } from './sheet-sections.tsx';
import { termOf } from './terms.ts';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});
const head = {
  number: jobNumber('13010', '00000161'),
  acceptedOn: day('2026-11-02'),
  deadlineOn: day('2027-01-31'),
  officeCode: '13010',
};

describe.each(languages)('the explained terms in %s', (language) => {
  const w = words(language);
  const explained = Object.entries(w.terms).flatMap(([section, items]) =>
    Object.entries(items).map(([item, text]) => ({ section, item, text })),
  );

  it('each stand on the page of a whole sheet', () => {
    const onPage = sheetSections(wholeSheet, head, language).flatMap(({ key, items }) =>
      items.flatMap(({ label }) => termOf(key, label, w) ?? []),
    );
    expect(onPage.toSorted()).toEqual(explained.map(({ text }) => text).toSorted());
  });

  it('are told in a sentence or a few', () => {
    for (const { section, item, text } of explained) {
      expect(`${section}.${item} ${/[。.]$/.test(text)}`).toBe(`${section}.${item} true`);
      expect([...text].length, `${section}.${item}`).toBeLessThan(320);
    }
  });
});
