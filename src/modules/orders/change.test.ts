import { describe, expect, it } from 'vitest';
import { changedItems } from '#modules/jobs/changed-items.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { isSmall, newFindings, takesEffectAtOnce } from './change.ts';

const items = (after: Partial<JobSheet>) => changedItems(cleanSheet, { ...cleanSheet, ...after });
const [first] = cleanSheet.work.workplaces;
const moved = (place: object): Partial<JobSheet> => ({
  work: { ...cleanSheet.work, workplaces: [{ ...first, kind: 'establishment', ...place }] },
});

describe('what a change changes', () => {
  it('is nothing between a sheet and its copy, in whatever order the keys are', () => {
    const turned = Object.fromEntries(Object.entries(cleanSheet.pay).reverse()) as JobSheet['pay'];
    expect(items({ pay: turned })).toEqual([]);
    expect(changedItems(wholeSheet, structuredClone(wholeSheet))).toEqual([]);
  });

  it('is nothing where what was not given is given as empty', () => {
    expect(items({ notes: '', pr: { message: '', branches: [] }, disability: {} })).toEqual([]);
  });

  it('is named by section and item, also what comes and goes', () => {
    expect(items({ notes: '見学できます。' })).toEqual(['notes']);
    expect(items({ pr: { message: '一緒に働きませんか。' } })).toEqual(['pr.message']);
    const { raise: _, ...pay } = cleanSheet.pay;
    expect(items({ pay: { ...pay, base: { from: 250_000 } } })).toEqual(['pay.base', 'pay.raise']);
  });

  it('is deep: one shift, one workplace', () => {
    expect(items({ hours: { ...cleanSheet.hours, shifts: [{ from: 540, to: 1081 }] } })).toEqual(['hours.shifts']);
    expect(items(moved({ address: '東京都千代田区飯田橋９丁目１０番' }))).toEqual(['work.workplaces']);
  });
});

describe('what the office has to look at', () => {
  const small = (after: Partial<JobSheet>) =>
    items(after).map((item) => isSmall(item, cleanSheet, { ...cleanSheet, ...after }));

  it('is not whom to reach, nor how the selection goes', () => {
    const { selection } = cleanSheet;
    expect(small({ selection: { ...selection, contact: { name: '空野　緑' }, schedule: { kind: 'later' } } })).toEqual([
      true,
      true,
    ]);
  });

  it('is not the way from the station, but the place itself', () => {
    expect(small(moved({ station: { name: '九段下駅', means: 'walk', minutes: 9 } }))).toEqual([true]);
    expect(small(moved({ address: '東京都新宿区神楽坂９丁目' }))).toEqual([false]);
  });

  it('is every working condition, what applicants are asked for, and who sees the job', () => {
    for (const section of ['pay', 'hours', 'conditions'] as const)
      for (const item of changedItems({ ...cleanSheet, [section]: {} } as JobSheet, cleanSheet))
        expect([item, isSmall(item, cleanSheet, cleanSheet)]).toEqual([item, false]);
    for (const item of ['work.title', 'work.age', 'header.disclosure', 'header.selfApplication', 'notes'])
      expect([item, isSmall(item, cleanSheet, cleanSheet)]).toEqual([item, false]);
    for (const item of ['selection.documents', 'selection.methods', 'selection.openings', 'graduates.training'])
      expect([item, isSmall(item, cleanSheet, cleanSheet)]).toEqual([item, false]);
  });

  it('is what this table does not know, whatever an object calls its own', () => {
    for (const item of ['constructor', 'toString.call', '__proto__.length', ''])
      expect([item, isSmall(item, cleanSheet, cleanSheet)]).toEqual([item, false]);
  });
});

describe('a change that takes effect at once', () => {
  const finding = (tone: Finding['tone']): Finding => ({ rule: 'phrase', tone, item: 'selection.note' });
  const after = { ...cleanSheet, selection: { ...cleanSheet.selection, note: '筆記用具をお持ちください。' } };
  const atOnce = (changed: readonly string[], findings: readonly Finding[]) =>
    takesEffectAtOnce(changed, cleanSheet, after, findings);

  it('changes small things alone, and the checker has nothing new to ask', () => {
    expect(atOnce(['selection.note'], [])).toBe(true);
    expect(atOnce(['selection.note'], [finding('grey')])).toBe(true);
    expect(atOnce(['selection.note'], [finding('orange')])).toBe(false);
    expect(atOnce(['selection.note', 'pay.base'], [])).toBe(false);
  });

  it('answers for new findings only', () => {
    const old = finding('orange');
    const phrase: Finding = { ...old, phrase: { text: '女性', from: 0, to: 2 } };
    const found = (...findings: Finding[]) => ({ wording: wordingOf(cleanSheet), findings });
    expect(newFindings(found(old), found(old, phrase))).toEqual([phrase]);
    const later = { ...phrase, phrase: { text: '女性', from: 7, to: 9 } };
    expect(newFindings(found(phrase), found(later))).toEqual([]);
  });

  it('answers anew for a phrase that stops where its text was edited', () => {
    const red: Finding = { ...finding('red'), phrase: { text: '女性限定', from: 0, to: 4 } };
    const asks: Finding = { ...red, tone: 'orange' };
    const sweet = { ...cleanSheet, selection: { ...cleanSheet.selection, note: '「女性限定プリン」の店です。' } };
    const worse = { ...cleanSheet, selection: { ...cleanSheet.selection, note: '女性限定です。' } };
    const before = { wording: wordingOf(sweet), findings: [red, asks] };
    expect(newFindings(before, { ...before, wording: wordingOf({ ...sweet, notes: '別の項目です。' }) })).toEqual([]);
    expect(newFindings(before, { ...before, wording: wordingOf(worse) })).toEqual([red]);
  });
});
