import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { withdrawOrder } from '#modules/orders/orders.ts';
import { json } from '#platform/database/database.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { employerActor, knownEmployer, sendAgain, sentOrder, titled } from '#test/support/world-orders.ts';

const web = testWeb();
let world: World;
let staff: Visitor;
let colleague: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  await knownEmployer(web, world);
  staff = await signedIn(web, 'staff', world.counter.employers);
  colleague = await signedIn(web, 'staff', world.counter.manager);
});

const sent = (title: string, more: Parameters<typeof titled>[1] = {}) =>
  sentOrder(web, world.hikari, titled(title, more));
const at = (id: string, part = '') => `/staff/orders/${id}${part}`;
const stateOf = async (id: string) =>
  (await web.database.selectFrom('job_orders').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

describe('a clean order', () => {
  it('is accepted with five clicks at most, the last of which opens the next one', async () => {
    const order = await sent('受付事務　日勤');
    await sent('受付事務　遅番');
    let clicks = 0;
    const click = async (what: Promise<Visitor>) => {
      clicks += 1;
      await what;
    };
    (await staff.open('/staff')).see('待っている', '2件', 'すべて本日届きました');
    await click(staff.follow('届いた順に始める'));
    expect(staff.heading).toBe('受付事務 日勤');
    await click(staff.press('受理に進む'));
    staff.see('紹介期限日', '2027年1月31日', '受付月の翌々月の末日', '受理と同時に公開されます');
    await click(staff.press('受理する'));
    staff.see('受理しました。求人者に知らせました。', '求人番号', '13010-');
    await click(staff.follow('次の求人申込みへ（待ち 1件）'));
    expect(staff.heading).toBe('受付事務 遅番');
    expect(clicks).toBeLessThanOrEqual(5);
    expect(await stateOf(order.id)).toBe('accepted');
    await staff.open('/staff/orders?box=ended');
    staff.see('受付事務　日勤', '受理');
  });

  it('with a wished deadline says so before it is accepted', async () => {
    const { id } = await sentOrder(web, world.hikari, titled('総務事務'), {
      wishedDeadline: day('2026-12-20'),
      note: '急いでいます。\n電話をください。',
    });
    (await staff.open(at(id))).see('急いでいます。', '希望する紹介期限日', '2026年12月20日', '03-9999-9999');
    (await staff.press('受理に進む')).see('2026年12月20日', '求人者の希望する日');
  });
});

describe('a correction request', () => {
  it('carries the comments at their items, and comes back with a comparison before it is accepted', async () => {
    const { id } = await sent('配達助手');
    await staff.open(at(id));
    await staff.follow('コメント（職種）');
    expect(staff.path).toContain('item=work.title');
    await staff.fill('「職種」へのコメント', '何を配達するかを書いてください。').press('保存する');
    staff.see('コメントを保存しました', '何を配達するかを書いてください。', '未送付', 'あなたが作業中です');
    await staff.follow('全体にコメントする');
    await staff.fill('「全体」へのコメント', '消すコメント').press('保存する');
    (await staff.press('消す（全体）')).see('コメントを消しました。').dontSee('消すコメント');
    await staff.press('修正を依頼する');
    staff.see('何を配達するかを書いてください。', '回答期限');
    expect(staff.valueOf('求人者への文')).toContain('ご担当者様');
    (await staff.fillDate('回答期限', '2026-11-20').press('求人者に修正を依頼する'))
      .seeStatus(422)
      .see('回答期限は、明日以降の日にしてください。');
    (await staff.fillDate('回答期限', '2026-12-04').press('求人者に修正を依頼する')).see('修正を依頼しました');
    (await staff.open('/staff/orders?box=correction')).see('配達助手', '2026年12月4日');

    await sendAgain(web, world.hikari, id, titled('配達助手（食品）'));
    await staff.open('/staff/orders');
    staff.see('再送1回目');
    await staff.follow('配達助手（食品）');
    staff.see('前回の送信との違い', '1項目に違いがあります', '［追加］', '再送で回答', '変更あり');
    await staff.press('受理に進む');
    (await staff.press('受理する')).see('受理しました');
  });

  it('can ask for an item that was not told, and keeps what is typed when it is too long', async () => {
    const { id } = await sent('検品');
    await staff.open(at(id));
    await staff.choose('項目', 'その他の労働条件等：企業年金').press('コメントを書く');
    (await staff.fill('「企業年金」へのコメント', 'あ'.repeat(1_001)).press('保存する')).seeStatus(422);
    expect(staff.valueOf('「企業年金」へのコメント')).toHaveLength(1_001);
    (await staff.fill('「企業年金」へのコメント', '<script>企業年金をお書きください。').press('保存する'))
      .see('<script>企業年金をお書きください。', '企業年金')
      .dontSee('<script>企業年金');
  });

  it('knows no item that the sheet does not have', async () => {
    const { id } = await sent('梱包');
    await staff.open(`${at(id)}?item=__proto__`);
    expect(staff.html).not.toContain('order-comment-form');
  });
});

describe('a refusal', () => {
  it('names one of the six grounds, asks once more, and stays in the record of the establishment', async () => {
    const { id } = await sent('夜間警備');
    await staff.open(at(id));
    await staff.press('不受理にする');
    staff.see('第1号', '第6号', '職業安定法第5条の6第1項');
    (await staff.press('確認画面へ進む')).seeStatus(422);
    staff
      .choose('不受理の理由（職業安定法第5条の6第1項）', '第4号　労働条件が明示されていない')
      .fill('求人者への説明', '労働時間の明示がありません。')
      .fill('判断の根拠（安定所の記録）', '電話で三度確認した。');
    (await staff.press('確認画面へ進む')).see('この求人申込みを不受理にしますか', '電話で三度確認した。');
    expect(await stateOf(id)).toBe('reviewing');
    expect((await staff.press('直す')).valueOf('求人者への説明')).toBe('労働時間の明示がありません。');
    await staff.press('確認画面へ進む');
    (await staff.press('不受理にする')).see('不受理にしました', '第4号', '労働時間の明示がありません。', '判断の根拠');
    expect(await stateOf(id)).toBe('refused');

    await staff.follow('求人者の申し出（記録）');
    (await staff.fill('求人者の申し出（記録）', '書いたつもりだった。').press('記録する')).see('書いたつもりだった。');

    const next = await sent('巡回警備');
    await staff.open(at(next.id));
    (await staff.follow('1件')).see('夜間警備', '電話で三度確認した。', '書いたつもりだった。', 'ハローワーク飯田橋');
    const far = await signedIn(web, 'staff', world.otherOffice.seekers);
    (await far.open(`/staff/establishments/${world.hikari.id}/refusals`)).seeStatus(403);
  });
});

describe('two of the staff', () => {
  it('see who has an order in work; taking it over warns, and the first one is told with nothing done', async () => {
    const { id } = await sent('経理');
    await staff.open(at(id));
    await staff.press('受理に進む');
    const acceptance = staff.tab();
    (await colleague.open('/staff/orders')).see('作業中：求人 二郎');
    await colleague.open(at(id));
    (await colleague.see('求人 二郎さんが作業中です').press('受理に進む')).see(
      'この求人申込みは、求人　二郎さんが',
      '声をかけてから引き継いでください',
    );
    (await colleague.press('引き継いで作業する')).see('受理は取り消せません');
    (await acceptance.press('受理する')).seeStatus(409).see('統括 三郎さんが作業を引き継ぎました。');
    expect(await stateOf(id)).toBe('reviewing');
    (await colleague.press('受理する')).see('受理しました');
    (await acceptance.follow('今の内容を見る')).see('受理');
  });

  it('keep what one of them was writing while the other took over', async () => {
    const { id } = await sent('秘書');
    await staff.open(at(id));
    await staff.follow('コメント（職種）');
    await colleague.open(at(id));
    await colleague.press('作業を始める');
    (await staff.fill('「職種」へのコメント', '書きかけの文').press('保存する'))
      .seeStatus(409)
      .see('統括 三郎さんが作業中です。引き継いでから保存してください。');
    expect(staff.valueOf('「職種」へのコメント')).toBe('書きかけの文');
    await colleague.open(at(id));
    (await colleague.press('作業をやめる（待ちに戻す）')).see('待ちに戻しました。');
    (await staff.press('保存する')).see('コメントを保存しました');
  });

  it('accept once, however often the button is pressed', async () => {
    const { id } = await sent('庶務');
    await staff.open(at(id));
    await staff.press('受理に進む');
    const twin = staff.tab();
    (await staff.press('受理する')).see('受理しました');
    await twin.press('受理する');
    expect(await stateOf(id)).toBe('accepted');
    const { count } = await web.database
      .selectFrom('job_order_events')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('order_id', '=', id)
      .where('action', '=', 'accept')
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(1);
  });
});

describe('an employer', () => {
  it('who withdraws while staff accept is told on a plain page, and no job begins', async () => {
    const { id } = await sent('司書');
    await staff.open(at(id));
    await staff.press('受理に進む');
    const withdrawn = await withdrawOrder(web.act(employerActor(world.hikari)), id);
    expect(withdrawn).toHaveProperty('accepted');
    (await staff.press('受理する')).seeStatus(409).see('求人者が申込みを取り下げました。');
    expect(await stateOf(id)).toBe('withdrawn');
    (await staff.follow('一覧に戻る')).dontSee('司書');
  });

  it('whose first order needs a visit is accepted after it was noted', async () => {
    await sentOrder(web, world.aozora, titled('店員'));
    (await staff.open('/staff/orders?box=visit')).see('店員', '来所期限 2026年12月4日');
    await staff.follow('店員');
    staff.see('マイページからのはじめての求人申込み', 'これまでの求人', '1件（2026年11月2日から）');
    (await staff.press('受理に進む')).see('受理できません', '来所を記録すると受理できます');
    await staff.follow('来所を記録する');
    (await staff.fillDate('来た日', '2026-11-30').press('来所を記録する')).seeStatus(422).see('今日までの日');
    (await staff.fillDate('来た日', '2026-11-20').press('来所を記録する')).see('来所を記録しました。');
    await staff.press('受理に進む');
    (await staff.press('受理する')).see('受理しました');
  });

  it('is asked to come where the office wishes it', async () => {
    const { id } = await sent('販売');
    await staff.open(at(id));
    await staff.follow('来所を記録・依頼する');
    (await staff.fillDate('来所期限', '2026-11-22').press('来所を依頼する')).seeStatus(422).see('開いている日');
    (await staff.fillDate('来所期限', '2026-11-30').press('来所を依頼する')).see('来所を依頼しました');
    (await staff.open('/staff/orders?box=visit')).see('販売', '来所期限 2026年11月30日');
  });
});

describe('an order', () => {
  it('of another office is not there, and other departments and people come no further than the door', async () => {
    const { id } = await sent('通訳');
    const ueno = await signedIn(web, 'staff', world.otherOffice.seekers);
    const seekers = await signedIn(web, 'staff', world.counter.seekers);
    const employer = await signedIn(web, 'employer', world.hikari.owner);
    await web.database.updateTable('job_orders').set({ office_code: '13030' }).where('id', '=', id).execute();
    for (const part of ['', '/acceptance', '/correction', '/refusal', '/visit', '/taking'])
      (await staff.open(at(id, part))).seeStatus(404);
    for (const nobody of ['1', '00000000-0000-0000-0000-000000000000', "'%00"])
      (await staff.open(`/staff/orders/${encodeURIComponent(nobody)}`)).seeStatus(404);
    for (const other of [ueno, seekers, employer])
      for (const path of ['/staff/orders', at(id), at(id, '/acceptance')]) (await other.open(path)).seeStatus(403);
    (await staff.open('/staff/orders?page=99')).seeStatus(200);
  });

  it('is decided by whoever has it in work: the page of a decision asks to take it first', async () => {
    const { id } = await sent('運転');
    for (const part of ['/acceptance', '/correction', '/refusal']) {
      (await staff.open(at(id, part))).see('作業を始めてから判断してください').dontSee('受理は取り消せません');
    }
    (await staff.press('作業を始める')).see('不受理の理由');
  });
});

describe('what the checker found', () => {
  /** A phrase that nobody was asked about: the rule came after the order was sent. */
  const foundSince = async (title: string, notes: string) => {
    const order = await sent(title);
    const sheet = json(titled(title, { notes }));
    await web.database.updateTable('job_orders').set({ sheet }).where('id', '=', order.id).execute();
    return order;
  };

  it('in orange is ticked one by one before the order is accepted', async () => {
    const { id } = await sent('看護助手', { notes: '看護婦さんの補助をお願いします。' });
    await staff.open(at(id));
    await staff.see('橙の指摘').press('受理に進む');
    (await staff.press('受理する')).seeStatus(422).see('すべての指摘を確認し、印を付けてください。');
    const boxes = [...staff.document.querySelectorAll('main input[type=checkbox]')];
    expect(boxes.length).toBeGreaterThan(0);
    for (const box of boxes) box.setAttribute('checked', '');
    (await staff.press('受理する')).see('受理しました');
  });

  it('in red at a phrase needs a reason for setting it aside, which stays in the history', async () => {
    const { id } = await foundSince('寮の管理人', '応募は女性限定です。');
    await staff.open(at(id));
    await staff.see('赤の指摘').press('受理に進む');
    const reason = '「女性限定」に問題がないと判断した理由';
    for (const box of staff.document.querySelectorAll('main input[type=checkbox]')) box.setAttribute('checked', '');
    (await staff.press('受理する')).seeStatus(422).see('問題がないと判断した理由を書いてください');
    (await staff.fill(reason, '女子寮の管理人で、法の適用除外に当たる。').press('受理する')).see('受理しました');
    const { detail } = await web.database
      .selectFrom('job_order_events')
      .select('detail')
      .where('order_id', '=', id)
      .where('action', '=', 'override')
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(detail)).toContain('女子寮の管理人');
  });
});
