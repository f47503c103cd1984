import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { typeAll, typedFor } from '#test/support/typed-steps.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { employerActor, knownEmployer, sentOrder, titled } from '#test/support/world-orders.ts';
import { commentOn, noteVisit, requestCorrection } from '../../order-decisions.ts';
import { beginOrder } from '../../orders.ts';
import { takeOrder } from '../../orders-at-counter.ts';
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

describe('two screens of one step', () => {
  it('both win with different answers, and where both changed one, both are shown and nothing typed is lost', async () => {
    const id = await begin(owner);
    await owner.open(at(id, '/steps/work'));
    const second = owner.tab();
    await owner.fill('職種', '介護職員').press('保存する');
    await second.fill('仕事内容', '入浴と食事の介助をします。').press('保存する');
    second.seeStatus(200);
    expect([second.valueOf('職種'), second.valueOf('仕事内容')]).toEqual(['介護職員', '入浴と食事の介助をします。']);
    const third = second.tab();
    await second.fill('職種', '看護師').press('保存する');
    await third.fill('職種', '栄養士').press('保存する');
    third.seeStatus(409).see('ほかの画面で先に変更されています', '看護師');
    expect(third.valueOf('職種')).toBe('栄養士');
    await third.press('保存する');
    expect(third.seeStatus(200).valueOf('職種')).toBe('栄養士');
  });

  it('keep each answer as it is left, and say what another screen has changed', async () => {
    const id = await begin(owner);
    await owner.open(at(id, '/steps/work'));
    const csrf = owner.document.querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '';
    const save = async (based: string, title: string) => {
      const body = new URLSearchParams({ _csrf: csrf, _based: JSON.stringify({ title: [based] }), title });
      const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await web.fetch(at(id, '/steps/work/saved'), {
        method: 'POST',
        body,
        headers: { cookie, origin: new URL(web.settings.baseUrl).origin, 'sec-fetch-site': 'same-origin' },
      });
      return (await response.json()) as { said: string; conflicts: { label: string }[] };
    };
    expect(await save('', '調理員')).toMatchObject({ said: expect.stringContaining('保存しました'), conflicts: [] });
    expect((await save('', '保育士')).conflicts).toEqual([{ label: '職種', names: ['title'] }]);
    expect((await owner.open(at(id, '/steps/work'))).valueOf('職種')).toBe('調理員');
  });
});

describe('what hangs on another answer', () => {
  it('is there without scripting, and is neither missed nor told where it does not concern', async () => {
    const id = await begin(owner);
    await fillStep(owner, id, 'kind');
    await goOn(owner);
    await fillStep(owner, id, 'hours');
    typeAll(owner, { overtime: ['no'], monthlyHours: ['many'] });
    await goOn(owner);
    expect(owner.path, /直すところがあります.{0,300}/u.exec(owner.text)?.[0]).not.toContain('/steps/hours');
  });

  it('is told by the address of a postal code where the button is pressed', async () => {
    const id = await begin(owner);
    await owner.open(at(id, '/steps/work'));
    typeAll(owner, { 'workplaces-1-kind': ['address'], 'workplaces-1-postcode': ['231-0017'] });
    await owner.press('郵便番号から住所を入れる');
    expect(owner.html).toContain('港町');
  });
});

describe('an order that came to nothing', () => {
  it('is begun anew with what was sent', async () => {
    const { id } = await sentOrder(web, world.hikari, titled('配膳スタッフ'));
    await owner.open(at(id));
    owner.dontSee('この内容で新しく作る');
    await owner.open(at(id, '/withdrawal'));
    await owner.press('取り下げる');
    await owner.open(at(id));
    await owner.press('この内容で新しく作る');
    expect(owner.path).not.toBe(at(id));
    owner.see('配膳スタッフ', '下書き');
    await owner.follow('1 求人区分等');
    owner.dontSee('を選択してください');
  });
});

describe('hostile input', () => {
  it('is kept as it was typed, shown as text, and breaks nothing', async () => {
    const id = await begin(owner);
    await owner.open(at(id, '/steps/work'));
    const script = '<script>alert(1)</script>"\'&';
    typeAll(owner, { title: [script], description: ['字'.repeat(3_000)], occupations: ['1,99999,-3,x'] });
    await owner.press('次へ進む');
    owner.seeStatus(422).dontSee('<script>alert(1)');
    expect(owner.valueOf('職種')).toBe(script);
    await owner.open(at(id, '/steps/nothing'));
    owner.seeStatus(404);
    await owner.open('/employer/orders/not-a-uuid');
    owner.seeStatus(404);
  });
});

describe('who may not', () => {
  it('write: a viewer reads and gets no form', async () => {
    const id = await begin(owner);
    const viewer = await signedIn(web, 'employer', world.hikari.viewer);
    await viewer.open(at(id));
    viewer.see('閲覧のみの利用者は');
    for (const rest of ['/steps/work', '/send']) expect((await viewer.open(at(id, rest))).path, rest).toBe(at(id));
    for (const rest of ['/discard', '/withdrawal']) expect((await viewer.open(at(id, rest))).status, rest).toBe(403);
    await viewer.open('/employer/orders/new');
    expect(viewer.document.querySelector('main form')).toBeNull();
  });

  it('know: another establishment is told that there is nothing', async () => {
    const id = await begin(owner);
    const other = await signedIn(web, 'employer', world.aozora.owner);
    for (const rest of ['', '/steps/work', '/look', '/sheet.pdf', '/send', '/done', '/discard', '/withdrawal'])
      expect((await other.open(at(id, rest))).status, rest).toBe(404);
    const number = world.jobs.open;
    expect((await other.open(`/employer/orders/new?from=${number}&kind=change`)).status).toBe(404);
  });
});

describe('a correction', () => {
  it('stands at its step and beside its field until it is sent again', async () => {
    const act = web.act(world.counter.employers.actor);
    const order = await sentOrder(web, world.hikari, titled('直してほしい求人'), {
      steps: typedFor(titled('直してほしい求人'), works),
    });
    const taken = await takeOrder(act, order.id);
    if ('refused' in taken) throw new Error(taken.refused);
    await commentOn(act, order.id, { item: 'work.title', text: '夜勤の有無を書いてください。' });
    const asked = await requestCorrection(act, order.id, {
      version: taken.accepted.version,
      text: 'お手数をおかけします。',
      answerBy: day('2026-11-30'),
    });
    if ('refused' in asked) throw new Error(asked.refused);
    await owner.open('/employer/orders');
    owner.see('2026年11月30日までに修正して');
    await owner.open(at(order.id));
    owner.see('修正をお願いしています', 'お手数をおかけします。', '夜勤の有無を書いてください。');
    await owner.follow('仕事内容');
    owner.see('ハローワークから', '夜勤の有無を書いてください。');
    await owner.fill('職種', '介護職員（夜勤なし）').press('保存する');
    await owner.open(at(order.id, '/send'));
    await owner.press('申し込む');
    expect(owner.path).toBe(at(order.id, '/done'));
  });
});

describe('a phrase that is meant otherwise', () => {
  it('is asked about with a reason, seen first at the counter, and decided there', async () => {
    const sheet = titled('菓子の販売', { notes: '「女性限定プリン」を販売します。' });
    const begun = await beginOrder(web.act(employerActor(world.hikari)), {
      kind: 'new',
      title: '菓子の販売',
      steps: typedFor(sheet, works),
    });
    const id = 'accepted' in begun ? begun.accepted.id : '';
    await owner.open(at(id, '/steps/pr?check'));
    owner.see('「内容を確認して申し込む」の画面で、窓口の確認を求めることができます');
    await owner.open(at(id, '/send'));
    owner.see('窓口に確認を求める表現', '男女雇用機会均等法').dontSee('次のところを直すと申し込めます');
    await owner.press('申し込む');
    owner.seeStatus(422).see('「女性限定」が応募者の条件ではない理由');
    await owner.fill('「女性限定」が応募者の条件ではない理由', '当社の菓子の商品名です。').press('申し込む');
    expect(owner.seeStatus(422).valueOf('「女性限定」が応募者の条件ではない理由')).toBe('当社の菓子の商品名です。');
    await owner.check('「女性限定」について窓口の確認を求める').press('申し込む');
    expect(owner.path).toBe(at(id, '/done'));
    await owner.open(at(id));
    owner.see('窓口に確認を求めた表現', 'ハローワークの判断を待っています');
    const staff = await signedIn(web, 'staff', world.counter.employers);
    await staff.open(`/staff/orders/${id}`);
    staff.see('求人者が確認を求めている表現（1件）', '当社の菓子の商品名です。', '表現の確認 1件');
    await noteVisit(web.act(world.counter.employers.actor), id);
    await staff.press('受理に進む');
    staff.see('受理できません', '「女性限定」').dontSee('受理は取り消せません。受理する');
    await staff.follow('表現を判断する');
    await staff.follow('「女性限定」を判断する');
    await staff.check('問題なしとする').fill('理由・求める修正', '商品名と確認。').press('判断を保存する');
    staff.see('表現についての判断を保存しました。', '問題なし', '「女性限定」：問題なし');
    await staff.follow('1件（問題なし 1件・修正 0件）');
    staff.see('表現の確認の記録', '当社の菓子の商品名です。');
    await staff.open(`/staff/orders/${id}/acceptance`);
    staff.see('問題なしと判断した表現');
    await staff.press('受理する');
    staff.see('受理しました');
  });
});

describe('an order that begins from a job', () => {
  it('as a change shows what is different, and takes effect at once where it is small', async () => {
    const number = await knownEmployer(web, world);
    await owner.open(`/employer/orders/new?from=${number}&kind=change`);
    await owner.press('変更の申込みを作る');
    const id = /orders\/([0-9a-f-]{36})$/.exec(owner.path)?.[1] ?? '';
    await owner.open(at(id, '/send'));
    owner.see('今の求人と違うところはありません');
    await owner.open(at(id, '/steps/selection'));
    typeAll(owner, { scheduleNote: ['平日の午後'], schedule: ['other'] });
    await owner.press('保存する');
    await owner.open(at(id, '/send'));
    owner.see('申し込むとすぐに反映されます');
    await owner.press('変更を申し込む');
    owner.see('変更を反映しました');
    await owner.open(`/employer/orders/new?from=${number}&kind=change`);
    await owner.press('変更の申込みを作る');
    const next = /orders\/([0-9a-f-]{36})$/.exec(owner.path)?.[1] ?? '';
    await owner.open(at(next, '/steps/work'));
    await owner.fill('職種', '総務事務').press('保存する');
    await owner.open(at(next, '/send'));
    owner.see('ハローワークが確認してから反映されます', '総務事務');
  });

  it('is copied at any time, and renewed from a week before its end only', async () => {
    await owner.open(`/employer/orders/new?from=${world.jobs.open}&kind=renewal`);
    await owner.press('更新の申込みを作る');
    owner.seeStatus(422).see('いまは更新できません');
    await owner.open('/employer/orders/new');
    await owner.press('写して作る「はじめての求人」を写して作る');
    owner.see('入力済み');
  });
});

describe('a 求人申込書 on paper', () => {
  it('is written down in the same steps at the counter, and lies in the queue', async () => {
    const staff = await signedIn(web, 'staff', world.counter.employers);
    await staff.open(`/staff/establishments/${world.hikari.id}/orders/new`);
    await staff.press('入力を始める');
    const id = /orders\/([0-9a-f-]{36})\/steps$/.exec(staff.path)?.[1] ?? '';
    for (const step of steps) {
      await staff.open(`/staff/orders/${id}/steps/${step}`);
      typeAll(staff, { ...typedFor(titled('紙の求人'), works)[step], 'occupations-1-word': ['一般事務'] });
      if (step === 'work') {
        await staff.press('職業分類1の候補を探す');
        typeAll(staff, { 'occupations-1-class': ['2022:034-01'] });
      }
      await goOn(staff);
      expect(staff.path, `${step}: ${staff.text.slice(0, 600)}`).not.toContain(`/steps/${step}`);
    }
    await staff.open(`/staff/orders/${id}/send`);
    await staff.press('申し込む');
    expect(staff.path).toBe(`/staff/orders/${id}`);
    await owner.open(at(id));
    owner.see('ハローワークの窓口で書類から入力されました');
    expect((await owner.open(at(id, '/steps/work'))).status).toBe(404);
  });
});
