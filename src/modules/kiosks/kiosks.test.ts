import { beforeAll, describe, expect, test } from 'vitest';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { seat } from '#test/support/kiosk.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, typeCode, type World } from '#test/support/world.ts';
import { addKiosk, issueEnrolment, kioskAtOffice } from './kiosks.ts';

const web = testWeb({ environment: { KIOSK_ENROLMENTS_NETWORK_HOUR: '30' } });
let world: World;
let staff: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  staff = await signedIn(web, 'staff', world.counter.seekers);
});

const codeOf = async (name: string): Promise<{ id: string; code: string }> => {
  const act = web.act(world.counter.seekers.actor);
  const added = await addKiosk(act, name);
  const kiosk = 'accepted' in added ? await kioskAtOffice(act, added.accepted) : undefined;
  if (!kiosk) throw new Error(`${name} was not added`);
  return { id: kiosk.id, code: (await issueEnrolment(act, kiosk)).code };
};

const signInAt = async (browser: Visitor, { mail }: { mail: string }, typed = password): Promise<void> => {
  await browser.open('/kiosk/go/sign-in');
  await browser.fill('ID（メールアドレス）', mail).fill('パスワード', typed).press('ログイン');
  await typeCode(browser, () => web.mailbox.code(mail));
};

/** Types a code on a computer that is none yet. */
const typed = async (code: string, from = '198.51.100.7'): Promise<Visitor> => {
  const browser = visitorOf(web, { from });
  await browser.open('/kiosk/enrolment');
  await browser.fill('登録コード', code).press('登録する');
  return browser;
};

describe('a computer of the office', () => {
  test('is switched on by the code that staff see once and type on it', async () => {
    await staff.open('/staff/kiosks');
    await staff.fill('席の名前', '1番の席').press('追加する');
    staff.see('席を追加しました', '未登録');
    await staff.press('登録コードを発行する');
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(staff.text)?.[0] ?? '';
    const browser = await typed(code);
    expect(browser.path).toBe('/kiosk');
    browser.see('仕事をお探しの方へのサービスのご案内', 'ハローワーク飯田橋 1番の席');
    await staff.open('/staff/kiosks');
    staff.see('登録済み（2026年11月20日 10:00）');
    const rows = await web.database.selectFrom('kiosks').selectAll().execute();
    const [token = ''] = [...browser.cookies.values()];
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await typed(code)).text).toContain('登録コードが違います');
  });

  test('has a name of its own in its office', async () => {
    await staff.open('/staff/kiosks');
    await staff.fill('席の名前', '2番の席').press('追加する');
    await staff.open('/staff/kiosks');
    await staff.fill('席の名前', '2番の席').press('追加する');
    staff.seeStatus(422).see('同じ名前の席があります');
  });

  test('becomes another seat by a code typed on it, and the seat moves to where its code was typed last', async () => {
    const { browser } = await seat(web, world.counter.seekers, '7番の席');
    const eight = await codeOf('8番の席');
    await browser.open('/kiosk/enrolment');
    await browser.fill('登録コード', eight.code).press('登録する');
    browser.see('ハローワーク飯田橋 8番の席');
    const act = web.act(world.counter.seekers.actor);
    const kiosk = await kioskAtOffice(act, eight.id);
    if (!kiosk) throw new Error('gone');
    const moved = await typed((await issueEnrolment(act, kiosk)).code);
    moved.see('8番の席');
    (await browser.open('/kiosk')).seeStatus(404);
  });

  test('of another office is absent', async () => {
    const { id } = await codeOf('4番の席');
    const ueno = await signedIn(web, 'staff', world.otherOffice.seekers);
    for (const page of ['', '/removal', '/code']) (await ueno.open(`/staff/kiosks/${id}${page}`)).seeStatus(404);
    (await ueno.open('/staff/kiosks')).dontSee('4番の席');
  });

  test('is none without the cookie: neither by address nor with a cookie somebody made up', async () => {
    await seat(web, world.counter.seekers, '5番の席');
    const neighbour = visitorOf(web);
    (await neighbour.open('/kiosk')).seeStatus(404);
    neighbour.cookies.set('kiosk', 'A'.repeat(43));
    (await neighbour.open('/kiosk')).seeStatus(404);
    expect(neighbour.cookies.has('kiosk')).toBe(false);
  });

  test('switched off is a stranger at once, and who is signed in there is out', async () => {
    const { id, browser } = await seat(web, world.counter.seekers, '6番の席');
    await signInAt(browser, world.taro);
    expect(browser.path).toBe('/seeker');
    await staff.open(`/staff/kiosks/${id}/removal`);
    await staff.press('登録を取り消す');
    staff.see('登録を取り消しました').dontSee('6番の席');
    await browser.open('/seeker');
    expect(browser.path).toContain('/seeker/sign-in');
    (await browser.open('/kiosk')).seeStatus(404);
  });

  test('writes into the audit who issued, switched on and off', async () => {
    const rows = await web.database
      .selectFrom('audit_entries')
      .select('what')
      .where('subject_kind', '=', 'kiosk')
      .execute();
    const told = new Set(rows.map(({ what }) => what));
    expect([...told].sort()).toEqual(['kiosk.added', 'kiosk.code-issued', 'kiosk.switched-off', 'kiosk.switched-on']);
  });
});

describe('an enrolment code', () => {
  const wrong = (code: string) => code.slice(0, 5) + (code.endsWith('2222') ? '3333' : '2222');

  test('is dead after five wrong entries, also for the right one', async () => {
    const { code } = await codeOf('10番の席');
    for (let tries = 1; tries < 5; tries += 1)
      expect((await typed(wrong(code))).text).toContain('登録コードが違います');
    expect((await typed(wrong(code))).text).toContain('間違いが続いたため');
    const last = await typed(code);
    last.seeStatus(422).see('間違いが続いたため');
    expect(last.cookies.has('kiosk')).toBe(false);
  });

  test('ends after ten minutes, and with a newer one', async () => {
    const late = await codeOf('11番の席');
    web.clock.advance({ minutes: 10, seconds: 1 });
    expect((await typed(late.code)).text).toContain('時間が過ぎました');
    const act = web.act(world.counter.seekers.actor);
    const kiosk = await kioskAtOffice(act, late.id);
    if (!kiosk) throw new Error('gone');
    const older = await issueEnrolment(act, kiosk);
    await issueEnrolment(act, kiosk);
    expect((await typed(older.code)).text).toContain('登録コードが違います');
  });

  test('is not found by guessing: a network has so many entries an hour', async () => {
    await codeOf('12番の席');
    const guesser = visitorOf(web, { from: '203.0.113.9' });
    await guesser.open('/kiosk/enrolment');
    for (let entry = 0; entry < 30; entry += 1)
      await guesser.fill('登録コード', `2222-${String(1000 + entry).replaceAll(/[01]/g, '7')}`).press('登録する');
    await guesser.fill('登録コード', '2222-2222').press('登録する');
    guesser.seeStatus(422).see('入力の回数が多すぎます');
  });
});

describe('a limit', () => {
  test('locks out the seat from which wrong passwords come, and no other one of the office', async () => {
    const one = await seat(web, world.counter.seekers, '18番の席');
    const other = await seat(web, world.counter.seekers, '19番の席');
    for (let wrong = 0; wrong < web.settings.loginFailures; wrong += 1) {
      await signInAt(one.browser, world.hanako, 'Wrong-1234');
      web.clock.advance({ minutes: 1 });
    }
    await signInAt(one.browser, world.hanako);
    expect(one.browser.path).toContain('/seeker/sign-in');
    await signInAt(other.browser, world.hanako);
    expect(other.browser.path).toBe('/seeker');
    expect(other.browser.cookies.has('device')).toBe(false);
  });

  test('counts a kiosk by itself: one seat stops neither its neighbour nor the office', async () => {
    const one = await seat(web, world.counter.seekers, '20番の席');
    const other = await seat(web, world.counter.seekers, '21番の席');
    const most = web.settings.loginsNetworkMinute;
    const act = web.act({ kind: 'visitor' });
    const at = (kiosk: string) => ({ ...act, origin: { ...act.origin, kiosk } });
    for (let time = 0; time < most; time += 1) await hitFromNetwork(at(one.id), 'sign-in', { most, seconds: 60 });
    expect(await hitFromNetwork(at(one.id), 'sign-in', { most, seconds: 60 })).toMatchObject({ allowed: false });
    expect(await hitFromNetwork(at(other.id), 'sign-in', { most, seconds: 60 })).toEqual({ allowed: true });
    expect(await hitFromNetwork(act, 'sign-in', { most, seconds: 60 })).toEqual({ allowed: true });
  });
});
