import { describe, expect, test } from 'vitest';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { visibleSheet } from './disclosure.ts';
import { keepSheet, sheetsAtHand, visibleAtHand } from './kept-sheets.ts';

const sheet = () => structuredClone(wholeSheet);

describe('sheets at hand', () => {
  test('are known by the hash of their content only, so a changed one is read anew', () => {
    keepSheet('job 1', 'hash of the first', sheet());
    expect([...sheetsAtHand(['job 1', 'job 2']).keys()]).toEqual(['hash of the first']);
    keepSheet('job 1', 'hash of the second', sheet());
    expect([...sheetsAtHand(['job 1']).keys()]).toEqual(['hash of the second']);
  });

  test('can be changed by nobody who reads them', () => {
    const kept = keepSheet('job 3', 'hash', sheet());
    expect(() => Object.assign(kept.work, { title: 'changed' })).toThrow(TypeError);
  });

  test('are forgotten, those first that nobody asked for, before they fill the memory', () => {
    keepSheet('first', 'first', sheet());
    keepSheet('second', 'second', sheet());
    keepSheet('first', 'first', sheet());
    for (let more = 0; more < 1_999; more += 1) keepSheet(`more ${more}`, 'more', wholeSheet);
    expect([...sheetsAtHand(['first', 'second']).keys()]).toEqual(['first']);
    keepSheet('one more', 'more', wholeSheet);
    expect(sheetsAtHand(['first']).size).toBe(0);
  });

  test('show every class of reader what the disclosure shows, the first time and again', () => {
    const kept = keepSheet('job 4', 'hash', sheet());
    for (const time of ['first', 'again']) {
      for (const disclosure of [1, 2, 3, 4] as const) {
        for (const reader of ['public', 'seeker', 'staff'] as const) {
          expect([time, disclosure, reader, visibleAtHand(kept, disclosure, reader)]).toEqual([
            time,
            disclosure,
            reader,
            visibleSheet(sheet(), disclosure, reader),
          ]);
        }
      }
    }
  });
});
