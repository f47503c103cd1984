import { beforeAll, describe, expect, it } from 'vitest';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { typeAll, typedFor } from '#test/support/typed-steps.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { type Step, steps } from '../../step.ts';

const web = testWeb();
let world: World;
let works: Establishment;
let owner: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  const found = await establishment(web.act({ kind: 'system', task: 'test' }), world.hikari.id);
  if (!found) throw new Error('the world has no such establishment');
  works = found;
  owner = await signedIn(web, 'employer', world.hikari.owner);
});

const begin = async (visitor: Visitor): Promise<string> => {
  await visitor.open('/employer/orders/new');
  await visitor.press('新しい求人を作る');
  return /orders\/([0-9a-f-]{36})$/.exec(visitor.path)?.[1] ?? '';
};
const at = (id: string, rest = '') => `/employer/orders/${id}${rest}`;
const fillStep = async (visitor: Visitor, id: string, step: Step): Promise<void> => {
  await visitor.open(at(id, `/steps/${step}`));
  const typed = typedFor(cleanSheet, works)[step];
  typeAll(visitor, typed);
  if (step !== 'work') return;
  // A class of occupation is offered after a word was searched.
  typeAll(visitor, { 'occupations-1-word': ['一般事務'] });
  await visitor.press('職業分類1の候補を探す');
  typeAll(visitor, { 'occupations-1-class': ['2022:034-01'] });
};
/** 次へ進む, and once more where something is asked twice. */
const goOn = async (visitor: Visitor): Promise<void> => {
  const before = visitor.path;
  await visitor.press('次へ進む');
  if (visitor.status === 200 && visitor.path === before) await visitor.press('次へ進む');
};

describe('a whole order', () => {
  it('names what is still to be entered, each with the way to its question', async () => {
    const id = await begin(owner);
    owner.see('必須の項目のうち、まだ入力していないもの');
    await owner.follow('公開範囲');
    expect(owner.path).toBe(at(id, '/steps/kind'));
    await fillStep(owner, id, 'kind');
    await goOn(owner);
    await owner.open(at(id));
    expect(owner.document.querySelector('.disclosure')?.textContent).not.toContain('公開範囲');
    owner.see('月平均労働日数');
  });

  it('is written through the eight steps, interrupted, resumed on another device, and sent', async () => {
    const id = await begin(owner);
    owner.see('未入力', '8 選考方法');
    for (const step of ['kind', 'establishment', 'work'] as const) {
      await fillStep(owner, id, step);
      await goOn(owner);
      expect(owner.path, `${step}: ${owner.text.slice(0, 600)}`).not.toContain(`/steps/${step}`);
    }
    await owner.open(at(id, '/steps/pay'));
    await owner.fill('基本給（ａ）の下限', '２４０，０００').press('保存する');
    owner.see('保存しました');
    const other = await signedIn(web, 'employer', world.hikari.recruiter);
    await other.open('/employer/orders');
    await other.follow('一般事務');
    other.see('入力中');
    for (const step of steps.slice(3)) {
      await fillStep(other, id, step);
      await goOn(other);
      expect(other.path, `${step}: ${other.text.slice(0, 600)}`).not.toContain(`/steps/${step}`);
    }
    expect(other.path).toBe(at(id));
    await other.open(at(id, '/look'));
    other.see('一般事務', '仕事の内容の最初の90文字');
    await other.open(at(id, '/send'));
    other.see('だれでも見ることができます', '窓口へお越しいただく必要があります');
    await other.fill('ハローワークへの連絡事項', '急いでいます。').press('申し込む');
    expect(other.path).toBe(at(id, '/done'));
    other.see('申し込みました', '2026年12月4日までにお越しください');
  });
});
