import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { addDays, day, dayOf } from '#kernel/time.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import { makeAct } from '#platform/act.ts';
import { threadFile } from '#src/threads.ts';
import { registrations } from '#src/work.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { beginMorning, continueMorning } from './mornings.ts';
import { foundJobs, saveCondition } from './saved-conditions.ts';
import { queryOf } from './stored-address.ts';
import { type Rhythm, subscriptionLife } from './subscription.ts';
import { askForAlert, careForSubscriptions, confirmAlert } from './subscriptions.ts';

const web = testWeb({ environment: { ALERT_JOBS: '3', ALERT_MAIL_JOBS: '5' } });
const system = { kind: 'system', task: 'test' } as const;
let world: World;
let serial = 0;

beforeAll(async () => {
  world = await makeWorld(web);
  await morning('2026-11-19');
});
beforeEach(async () => {
  for (const table of ['limits', 'saved_conditions', 'alert_subscriptions'] as const)
    await web.database.deleteFrom(table).execute();
});

/** The morning of a day, with everything it sends. */
const morning = async (on: string): Promise<number | undefined> => {
  web.clock.set(`${on}T06:00+09:00`);
  const jobs = await beginMorning(web.act(system));
  await web.work.performAll();
  return jobs;
};

const accepted = async (
  title: string,
  given: Partial<NewJob> & { header?: Partial<JobSheet['header']> } = {},
): Promise<NewJob> => {
  serial += 1;
  const { header, ...rest } = given;
  const today = dayOf(web.clock.now());
  const job: NewJob = {
    number: jobNumber('13010', `5${String(serial).padStart(5, '0')}`),
    state: 'active',
    establishmentId: world.hikari.id,
    officeCode: '13010',
    acceptedOn: today,
    deadlineOn: addDays(today, 60),
    sheet: { ...wholeSheet, header: { ...wholeSheet.header, ...header }, work: { ...wholeSheet.work, title } },
    ...rest,
  };
  await storeJobs(web.act(system), [job]);
  return job;
};

const seekerActor = ({ registration: { id, accountId } }: World['hanako']): SeekerActor => ({
  kind: 'seeker',
  accountId: accountId ?? '',
  registrationId: id,
});
const word = (text: string): Conditions => ({ words: { text, any: false, fields: [] } });

const seekerWants = async (who: World['hanako'], name: string, where: Conditions, rhythm: Rhythm = 'daily') => {
  const saved = await saveCondition(web.act(seekerActor(who)), { name, query: queryOf(where), rhythm });
  if (!('accepted' in saved)) throw new Error(saved.refused);
  return saved.accepted.id;
};
const linkIn = (text: string, path: string): string =>
  new RegExp(`http://localhost:3000(${path}[\\w/-]+)`).exec(text)?.[1] ?? '';
const visitorWants = async (mail: string, where: Conditions, rhythm: Rhythm = 'daily') => {
  const act = web.act({ kind: 'visitor' });
  web.clock.advance({ seconds: 1 });
  await askForAlert(web.act({ kind: 'visitor' }), { mail, name: '条件', query: queryOf(where), rhythm });
  const token =
    linkIn((await web.mailbox.newest(mail)).text, '/alerts/confirmation/')
      .split('/')
      .at(-1) ?? '';
  const confirmed = await confirmAlert(act, token);
  if (!('accepted' in confirmed)) throw new Error(confirmed.refused);
};
const newsTo = async (mail: string) =>
  (await web.mailbox.of(mail)).filter(({ subject }) => subject.includes('新着求人のお知らせ（'));

describe('a morning', () => {
  test('tells the new jobs of a condition, by mail and in the My Page', async () => {
    web.clock.set('2026-11-19T10:00+09:00');
    const id = await seekerWants(world.hanako, '調理の仕事', word('調理師くん'));
    const job = await accepted('調理師くん募集');
    await accepted('運転手さん募集');
    expect(await morning('2026-11-20')).toBeGreaterThanOrEqual(2);
    const [mail, ...more] = await newsTo(world.hanako.mail);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('【求職者マイページ】新着求人のお知らせ（1件）');
    expect(mail?.text).toContain('■ 調理の仕事（新着 1件）');
    expect(mail?.text).toContain(`調理師くん募集\n${wholeSheet.establishment.name}`);
    expect(mail?.text).toContain(`http://localhost:3000/jobs/${job.number}`);
    expect(mail?.html).toContain(`<a href="http://localhost:3000/jobs/${job.number}">`);
    expect(mail?.text).not.toContain('運転手さん');
    expect(mail?.text).not.toContain('佐藤');
    expect((await foundJobs(web.act(seekerActor(world.hanako)), id)).map(({ head }) => head.number)).toEqual([
      job.number,
    ]);
  });

  test('tells no job twice, whatever happens to it, and not what was there before the alert', async () => {
    web.clock.set('2026-11-20T10:00+09:00');
    await accepted('左官さん：前から');
    await morning('2026-11-21');
    await seekerWants(world.taro, '左官', word('左官さん'));
    const job = await accepted('左官さん：新しく');
    await morning('2026-11-22');
    expect((await newsTo(world.taro.mail)).map(({ text }) => /左官さん：\S+/.exec(text)?.[0])).toEqual([
      '左官さん：新しく',
    ]);
    await storeJobs(web.act(system), [{ ...job, sheet: { ...job.sheet, notes: '見学できます' } }]);
    await storeJobs(web.act(system), [{ ...job, state: 'suspended' }]);
    await morning('2026-11-23');
    await storeJobs(web.act(system), [job]);
    for (const on of ['2026-11-24', '2026-11-25']) await morning(on);
    expect(await newsTo(world.taro.mail)).toHaveLength(1);
  });

  test('that comes a second time on the same day sends nothing more', async () => {
    web.clock.set('2026-11-25T10:00+09:00');
    await visitorWants('twice@example.jp', word('庭師さん'));
    await accepted('庭師さん一');
    await morning('2026-11-26');
    await accepted('庭師さん二');
    expect(await morning('2026-11-26')).toBeUndefined();
    expect(await newsTo('twice@example.jp')).toHaveLength(1);
    await morning('2026-11-27');
    expect((await newsTo('twice@example.jp'))[0]?.text).toContain('庭師さん二');
  });

  test('sends one mail to a mailbox, with everything that arrives there', async () => {
    web.clock.set('2026-11-27T10:00+09:00');
    await visitorWants(world.hanako.mail, word('漁師さん'));
    await seekerWants(world.hanako, '林業', word('木こりさん'));
    await seekerWants(world.hanako, '両方', { words: { text: '漁師さん 木こりさん', any: true, fields: [] } });
    await accepted('漁師さん募集');
    await accepted('木こりさん募集');
    await morning('2026-11-28');
    const [mail, ...more] = (await newsTo(world.hanako.mail)).filter(({ text }) => text.includes('漁師さん'));
    expect(more).toEqual([]);
    expect(mail?.text).toContain('木こりさん募集');
    expect(mail?.text.match(/漁師さん募集/g)).toHaveLength(1);
    expect(mail?.text).toContain('/seeker/conditions');
    expect(mail?.text).toContain('/alerts/management/');
  });

  test('leads to the list where there are more than a mail holds', async () => {
    web.clock.set('2026-11-28T10:00+09:00');
    await visitorWants('more@example.jp', word('配達さん'));
    for (let number = 1; number <= 5; number += 1) await accepted(`配達さん${number}`);
    await morning('2026-11-29');
    const [mail] = await newsTo('more@example.jp');
    expect(mail?.subject).toContain('（5件）');
    expect(mail?.text.match(/^配達さん\d/gm)).toHaveLength(3);
    expect(mail?.text).toContain('ほかに2件あります。');
    const list = /http:\/\/localhost:3000(\/jobs\?\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    (await visitorOf(web).open(list)).see('配達さん1', '配達さん5');
  });

  test('tells weekly alerts on their day, with all of the week, also where changes of jobs are long forgotten', async () => {
    web.clock.set('2026-12-01T10:00+09:00');
    await visitorWants('weekly@example.jp', word('週さん'), 'weekly');
    await accepted('週さん火曜');
    await morning('2026-12-02');
    await accepted('週さん水曜');
    await web.database.deleteFrom('job_changes').execute();
    for (const on of ['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06']) await morning(on);
    expect(await newsTo('weekly@example.jp')).toEqual([]);
    await morning('2026-12-07');
    const [mail] = await newsTo('weekly@example.jp');
    expect(mail?.text).toContain('週さん火曜');
    expect(mail?.text).toContain('週さん水曜');
    await morning('2026-12-08');
    expect(await newsTo('weekly@example.jp')).toHaveLength(1);
  });

  test('tells a job under a new number as renewed, where the reader knows the employer', async () => {
    web.clock.set('2026-12-08T10:00+09:00');
    const reader = 'renewed@example.jp';
    await visitorWants(reader, word('更新さん'));
    const old = await accepted('更新さん甲', {
      acceptedOn: day('2026-10-01'),
      deadlineOn: day('2026-11-30'),
      state: 'expired',
    });
    const hidden = { header: { disclosure: 3 as const } };
    await accepted('更新さん乙', {
      ...hidden,
      acceptedOn: day('2026-10-01'),
      deadlineOn: day('2026-11-30'),
      state: 'expired',
    });
    await accepted('更新さん甲');
    await accepted('更新さん乙', hidden);
    await morning('2026-12-09');
    const [mail] = await newsTo(reader);
    expect(mail?.text).toContain(`更新された求人。前の番号 ${old.number}`);
    expect(mail?.text.match(/更新された求人/g)).toHaveLength(1);
  });
});

describe('what is hidden', () => {
  test('is in no mail: without an account the public sheet, with one what registered seekers may read', async () => {
    web.clock.set('2026-12-09T10:00+09:00');
    await visitorWants('public@example.jp', word('公開さん'));
    await visitorWants('byname@example.jp', { establishmentName: { text: world.hikari.name, except: false } });
    await seekerWants(world.taro, '公開', word('公開さん'));
    await seekerWants(world.hanako, '名前', {
      establishmentName: { text: wholeSheet.establishment.name, except: false },
    });
    const two = await accepted('公開さん弐', { header: { disclosure: 2 } });
    const three = await accepted('公開さん参', { header: { disclosure: 3 } });
    const four = await accepted('公開さん四', { header: { disclosure: 4 } });
    await morning('2026-12-10');
    const open = (await newsTo('public@example.jp'))[0]?.text ?? '';
    expect(open).toContain('公開さん弐');
    expect(open).toContain('公開さん参');
    expect(open).not.toContain(wholeSheet.establishment.name);
    expect(open).toContain('事業所名は公開されていません');
    const seekers = (await newsTo(world.taro.mail))[0]?.text ?? '';
    expect(seekers.match(new RegExp(wholeSheet.establishment.name, 'g'))).toHaveLength(1);
    expect(`${open}${seekers}`).not.toContain('公開さん四');
    expect(`${open}${seekers}`).not.toContain(four.number);
    // What may not be read is not matched either: by the name of the employer only seekers find the second.
    expect(await newsTo('byname@example.jp')).toEqual([]);
    const byName = (await newsTo(world.hanako.mail))[0]?.text ?? '';
    expect(byName).toContain(two.number);
    expect(byName).not.toContain(three.number);
  });

  test('between the finding and a weekly mail is in none: ended or narrowed since', async () => {
    web.clock.set('2026-12-10T10:00+09:00');
    await visitorWants('narrowed@example.jp', word('狭さん'), 'weekly');
    const ended = await accepted('狭さん終');
    const narrowed = await accepted('狭さん狭');
    await accepted('狭さん開');
    await morning('2026-12-11');
    await storeJobs(web.act(system), [{ ...ended, state: 'filled' }]);
    const header = { ...narrowed.sheet.header, disclosure: 4 as const };
    await storeJobs(web.act(system), [{ ...narrowed, sheet: { ...narrowed.sheet, header } }]);
    await morning('2026-12-14');
    const [mail] = await newsTo('narrowed@example.jp');
    expect(mail?.text).toContain('狭さん開');
    expect(mail?.text).not.toMatch(/狭さん[終狭]/);
  });
});

describe('a morning that is broken off', () => {
  const wakened = async () => {
    const piece = registrations(web.settings).find(({ name }) => name === 'alerts.piece');
    const today = dayOf(web.clock.now()).toString();
    return (number: number) =>
      piece?.perform(web.act({ kind: 'system', task: 'alerts.piece' }), { day: today, piece: number });
  };

  test('goes on where it was, and several nodes at once tell everybody once', async () => {
    web.clock.set('2026-12-14T10:00+09:00');
    const mails = Array.from({ length: 12 }, (_, number) => `node${number}@example.jp`);
    for (const mail of mails) await visitorWants(mail, word('節点さん'));
    await accepted('節点さん募集');
    web.clock.set('2026-12-15T06:00+09:00');
    await beginMorning(web.act(system));
    const perform = await wakened();
    await Promise.all([perform(0), perform(0), perform(0)]);
    await perform(1);
    await web.work.performAll();
    for (const mail of mails) expect(await newsTo(mail)).toHaveLength(1);
    const { count } = await web.database
      .selectFrom('alert_findings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('found_on', '=', day('2026-12-15'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(12);
  });

  test('by a fault between two mails takes both back, and tells each once the next time', async () => {
    web.clock.set('2026-12-15T12:00+09:00');
    for (const mail of ['fault1@example.jp', 'fault2@example.jp']) await visitorWants(mail, word('断線さん'));
    await accepted('断線さん募集');
    web.clock.set('2026-12-16T06:00+09:00');
    await beginMorning(web.act(system));
    let mails = 0;
    const { settings, chance } = web.act(system);
    const dying = makeAct({
      actor: system,
      now: web.clock.now(),
      language: 'ja',
      database: web.database,
      settings,
      chance,
      origin: { requestId: 'test-request', network: 'system' },
      enqueueIn: async (...given) => {
        await web.work.enqueueIn(...given);
        if (given[1] === 'mail.sendBulk' && ++mails === 2) throw new Error('the node dies here');
      },
      reactions: [],
    });
    const piece = { day: day('2026-12-16'), piece: 0, worker: threadFile('jobindex-worker') };
    await expect(continueMorning(dying, piece)).rejects.toThrow('the node dies here');
    await web.work.performAll();
    for (const mail of ['fault1@example.jp', 'fault2@example.jp']) expect(await newsTo(mail)).toHaveLength(1);
  });

  test('neither loses nor repeats what the day before could not tell', async () => {
    web.clock.set('2026-12-16T10:00+09:00');
    await visitorWants('lost@example.jp', word('迷子さん'));
    await accepted('迷子さん月');
    // The morning begins and its work never comes: the node is killed.
    web.clock.set('2026-12-17T06:00+09:00');
    await beginMorning(web.act(system));
    web.clock.set('2026-12-17T10:00+09:00');
    await accepted('迷子さん火');
    await morning('2026-12-18');
    const mails = await newsTo('lost@example.jp');
    const text = mails.map((mail) => mail.text).join('\n');
    expect(text.match(/^迷子さん月/gm)).toHaveLength(1);
    expect(text.match(/^迷子さん火/gm)).toHaveLength(1);
  });
});

test('the states of a subscription are those of its lifecycle, in the database too', async () => {
  const { rows } = await sql<{ rule: string }>`
    select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'alert_subscriptions_state_check'
  `.execute(web.database);
  expect([...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map(([, state]) => state)).toEqual([
    ...subscriptionLife.states,
  ]);
});

describe('the end', () => {
  const told = async (mail: string, title: string) => {
    web.clock.set('2026-12-19T10:00+09:00');
    await visitorWants(mail, word(title));
    await accepted(title);
    const on = addDays(dayOf(web.clock.now()), 1).toString();
    await morning(on);
    const [news] = await newsTo(mail);
    return { stop: new URL(news?.stop ?? '').pathname, news };
  };
  const still = (mail: string) =>
    web.database.selectFrom('alert_subscriptions').select('id').where('mail', '=', mail).execute();

  test('comes by one POST of a mail provider without session, answered with 200, and again with 200', async () => {
    const { stop } = await told('oneclick@example.jp', '一押しさん');
    for (let times = 0; times < 2; times += 1) {
      const response = await web.fetch(stop, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
        from: '203.0.113.77',
      });
      expect(response.status).toBe(200);
      expect(await still('oneclick@example.jp')).toEqual([]);
    }
    const rows = JSON.stringify(await web.database.selectFrom('alert_subscriptions').selectAll().execute());
    expect(rows).not.toContain('oneclick');
  });

  test('does not come by opening the link, however often; the button there does it', async () => {
    web.clock.set('2026-12-20T10:00+09:00');
    await visitorWants('scanner@example.jp', word('検査さん'));
    await accepted('検査さん');
    await morning('2026-12-21');
    const [news] = await newsTo('scanner@example.jp');
    const stop = new URL(news?.stop ?? '').pathname;
    for (const method of ['GET', 'HEAD', 'GET']) await web.fetch(stop, { method });
    expect(await still('scanner@example.jp')).toHaveLength(1);
    const page = await visitorOf(web).open(stop);
    (await page.press('お知らせをやめる')).seeStatus(200).see('お知らせをやめました');
    expect(await still('scanner@example.jp')).toEqual([]);
    await accepted('検査さん二');
    await morning('2026-12-22');
    expect(await newsTo('scanner@example.jp')).toHaveLength(1);
  });

  test('stops the mails of a seeker, and keeps the saved conditions', async () => {
    web.clock.set('2026-12-22T10:00+09:00');
    await seekerWants(world.hanako, '残る条件', word('残りさん'));
    await accepted('残りさん');
    await morning('2026-12-23');
    const [news] = await newsTo(world.hanako.mail);
    const response = await web.fetch(new URL(news?.stop ?? '').pathname, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(response.status).toBe(200);
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const list = await seeker.open('/seeker/conditions');
    list.see('残る条件', 'お知らせ：お知らせしない');
    const again = await (await list.follow('名前やお知らせを変える（残る条件）'))
      .choose('新着求人のお知らせ', 'メールで毎日')
      .press('変更する');
    again.see('変更しました。');
    await accepted('残りさん二');
    await morning('2026-12-24');
    expect((await newsTo(world.hanako.mail))[0]?.text).toContain('残りさん二');
  });

  test('comes after a year without an answer, and not with one', async () => {
    web.clock.set('2026-12-24T10:00+09:00');
    await visitorWants('silent@example.jp', word('沈黙さん'));
    await visitorWants('loyal@example.jp', word('沈黙さん'));
    web.clock.set('2027-12-23T04:41+09:00');
    expect(await careForSubscriptions(web.act(system))).toEqual({ asked: 0, lapsed: 0 });
    web.clock.set('2027-12-24T04:41+09:00');
    expect(await careForSubscriptions(web.act(system))).toEqual({ asked: 2, lapsed: 0 });
    expect(await careForSubscriptions(web.act(system))).toEqual({ asked: 0, lapsed: 0 });
    const [question] = await web.mailbox.of('loyal@example.jp');
    expect(question?.subject).toBe('【求人のお知らせ】新着求人のお知らせを続けますか');
    const link = linkIn(question?.text ?? '', '/alerts/wanted/');
    (await visitorOf(web).open(link)).see('お知らせを続けるときは、ボタンを押してください。');
    const kept = await (await visitorOf(web).open(link)).press('お知らせを続ける');
    kept.see('お知らせを続けます');
    web.clock.set('2028-01-24T04:41+09:00');
    expect(await careForSubscriptions(web.act(system))).toEqual({ asked: 0, lapsed: 1 });
    expect(await still('silent@example.jp')).toEqual([]);
    expect(await still('loyal@example.jp')).toHaveLength(1);
  });

  test('leaves nothing of requests that nobody confirmed', async () => {
    web.clock.set('2028-01-25T10:00+09:00');
    await askForAlert(web.act({ kind: 'visitor' }), {
      mail: 'unconfirmed@example.jp',
      name: '条件',
      query: queryOf(word('無')),
      rhythm: 'daily',
    });
    web.clock.set('2028-01-26T10:00+09:00');
    await careForSubscriptions(web.act(system));
    expect(await web.database.selectFrom('alert_requests').selectAll().execute()).toEqual([]);
  });
});
