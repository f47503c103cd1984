import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { marked, navigation } from './navigation.ts';

const staff: StaffActor = {
  kind: 'staff',
  accountId: 'a',
  officeCode: '13010',
  department: 'employers',
  manager: false,
};
const atSeekers: StaffActor = { ...staff, department: 'seekers' };

const named = (actor: StaffActor) =>
  navigation('staff', 'ja', actor).map((entry) =>
    'ways' in entry ? `${entry.label}：${entry.ways.map(({ label }) => label).join('・')}` : entry.label,
  );

const currentAt = (path: string, actor = staff) =>
  marked(navigation('staff', 'ja', actor), path)
    .flatMap((entry) => [entry, ...('items' in entry ? entry.items : [])])
    .filter(({ current }) => current)
    .map(({ label }) => label);

describe('The navigation of staff', () => {
  it('has the work of the department first and the rest in groups', () => {
    expect(named(staff)).toEqual([
      'ホーム',
      '求人受理',
      '求人：求人情報検索・募集中かの確認・法令に合わない求人・求人についての連絡',
      '事業所：事業所を探す・事業所の確認・画像の確認',
      '求職者：求職登録・本人確認を待つオンライン登録・紹介の状況・紹介の希望・選考結果',
      'メッセージ',
      '館内のパソコン',
    ]);
  });

  it('makes no group of one page, and offers the counter for seekers no page of the other department', () => {
    expect(named(atSeekers)).toEqual([
      'ホーム',
      '求職登録',
      '求人情報検索',
      '求職者：本人確認を待つオンライン登録・紹介の状況・紹介の希望・選考結果',
      '求人についての連絡',
      'メッセージ',
      '館内のパソコン',
    ]);
  });

  it('offers a manager of either department the pages of both, each once', () => {
    const labels = (actor: StaffActor) =>
      navigation('staff', 'ja', actor).flatMap((entry) =>
        'ways' in entry ? entry.ways.map(({ label }) => label) : [entry.label],
      );
    const both = labels({ ...atSeekers, manager: true });
    expect(both.toSorted()).toEqual(labels({ ...staff, manager: true }).toSorted());
    expect(new Set(both).size).toBe(both.length);
    expect(both).toContain('職員');
  });

  it('marks the page and its group, and of a page that no entry leads to the entry it belongs to', () => {
    expect(currentAt('/staff')).toEqual(['ホーム']);
    expect(currentAt('/staff/orders/1/acceptance')).toEqual(['求人受理']);
    expect(currentAt('/staff/establishments/1/number')).toEqual(['事業所', '事業所を探す']);
    expect(currentAt('/staff/jobs/13010-00000161')).toEqual(['求人']);
    expect(currentAt('/staff/applications/1')).toEqual(['求職者']);
    expect(currentAt('/staff/message-templates')).toEqual(['メッセージ']);
    expect(currentAt('/staff/security')).toEqual([]);
  });
});
