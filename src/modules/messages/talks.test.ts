import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { withdraw } from '#modules/applications/applications.ts';
import { keepOutcome, publishOutcome } from '#modules/applications/received-applications.ts';
import { readReference } from '#modules/reference/reference.ts';
import { deactivate } from '#modules/seekers/validities.ts';
import type { Act } from '#platform/act.ts';
import { applying } from '#test/support/applying.ts';
import { type TestAct, testDatabase } from '#test/support/database.ts';
import { employerOf, seekerOf } from '#test/support/people.ts';
import * as sample from '#test/support/sample-files.ts';
import { ownInbox, unreadCount } from './inboxes.ts';
import { attachToDraft, detachFromDraft, keepMessageDraft } from './message-drafts.ts';
import { messageFile, sendMessage, talk } from './talks.ts';

const test = testDatabase();
const { by, cast, hikari, sent, system } = applying(test, () => ({ dataDir: directory }));
const { database } = test;
let directory: string;
beforeAll(async () => {
  await readReference(database);
  directory = await mkdtemp(join(tmpdir(), 'mypage-talks-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const as = by;
const everything = { folder: 'all', text: '', page: 1 } as const;
const mailsOf = (act: TestAct<Actor>) => act.enqueued.filter(({ work }) => work === 'mail.send');

const begin = async (): Promise<{ seeker: SeekerActor; number: JobNumber; id: string; owner: EmployerActor }> => {
  const { seeker, number } = await cast();
  const { id } = await sent(seeker, number);
  return { seeker, number, id, owner: hikari().owner };
};
const send = async (act: Act<SeekerActor | EmployerActor | StaffActor>, id: string, body: string) => {
  const decision = await sendMessage(act, id, { key: act.chance.id(), body });
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted;
};

describe('a talk inside an application', () => {
  it('holds what both sides wrote, with read marks, and one mail for everything unread', async () => {
    const { seeker, id, owner } = await begin();
    const first = as(owner);
    await send(first, id, '面接の日程について相談させてください。');
    await send(first, id, '火曜日はいかがでしょうか。');
    expect(mailsOf(first)).toHaveLength(1);
    expect(await unreadCount(as(seeker), seeker)).toBe(1);

    const read = await talk(as(seeker, '2026-11-20T11:00:00'), id, true);
    expect(read?.messages.map(({ body, mine }) => [body, mine])).toEqual([
      ['面接の日程について相談させてください。', false],
      ['火曜日はいかがでしょうか。', false],
    ]);
    expect(await unreadCount(as(seeker), seeker)).toBe(0);
    const seen = await talk(as(owner), id);
    expect(seen?.messages.map(({ readAt }) => readAt?.toString())).toEqual([
      '2026-11-20T02:00:00Z',
      '2026-11-20T02:00:00Z',
    ]);

    const answer = as(seeker);
    await send(answer, id, '火曜日に伺います。');
    expect(mailsOf(answer)).toHaveLength(3);
    const again = as(owner);
    await send(again, id, 'お待ちしています。');
    expect(mailsOf(again)).toHaveLength(1);
  });

  it('sends one message for one key, and nothing unseen under a key that was used', async () => {
    const { seeker, id } = await begin();
    const act = as(seeker);
    const key = act.chance.id();
    expect(await sendMessage(act, id, { key, body: '一度だけ' })).toEqual({ accepted: { position: 1 } });
    expect(await sendMessage(act, id, { key, body: ' 一度だけ ' })).toEqual({ accepted: { position: 1 } });
    expect(await sendMessage(act, id, { key, body: '別の文' })).toEqual({ refused: 'sent-already' });
    expect((await talk(act, id))?.messages).toHaveLength(1);
  });

  it('is absent for everybody else, and the try is in the audit', async () => {
    const { seeker, id, owner } = await begin();
    await attachToDraft(as(seeker), id, '', [sample.upload('履歴書.pdf', sample.pdf())]);
    await send(as(seeker), id, '秘密の話');
    const file = (await talk(as(owner), id))?.messages[0]?.files[0]?.id ?? '';
    expect(await messageFile(as(owner), id, file)).toMatchObject({ fileName: '履歴書.pdf' });
    const stranger = await seekerOf(system());
    const competitor = (await employerOf(system(), 'あおぞら商店')).owner;
    const counter = {
      kind: 'staff',
      accountId: owner.accountId,
      officeCode: '13010',
      department: 'seekers',
      manager: true,
    } as const;
    for (const other of [stranger, competitor, counter]) {
      expect(await talk(as<SeekerActor | EmployerActor | StaffActor>(other), id)).toBeUndefined();
      expect(await messageFile(as<SeekerActor | EmployerActor | StaffActor>(other), id, file)).toBeUndefined();
      const key = test.act(other).chance.id();
      expect(await sendMessage(as<SeekerActor | EmployerActor | StaffActor>(other), id, { key, body: 'x' })).toEqual({
        refused: 'absent',
      });
    }
    for (const other of [stranger, competitor]) {
      expect(await ownInbox(as<SeekerActor | EmployerActor>(other), everything)).toEqual({ total: 0, talks: [] });
    }
    const refused = await database
      .selectFrom('audit_entries')
      .select('what')
      .where('result', '=', 'refused')
      .where('about', '=', seeker.registrationId)
      .execute();
    expect(refused.length).toBeGreaterThanOrEqual(6);
  });

  it('of a draft is absent, and of an application that was cancelled shows the employer nothing', async () => {
    const { seeker, number } = await cast();
    const draft = await database.selectFrom('applications').select('id').executeTakeFirst();
    expect(draft).toBeUndefined();
    const { id } = await sent(seeker, number);
    await send(as(seeker), id, '取り消す前に書いた文');
    const cancelled = await withdraw(as(seeker), id, undefined);
    expect(cancelled).toHaveProperty('accepted.state', 'cancelled');
    const { owner } = hikari();
    expect(await unreadCount(as(owner), owner)).toBe(1);
    const seen = await talk(as(owner), id, true);
    expect(seen).toMatchObject({ messages: [], other: undefined, may: { refused: 'cancelled' } });
    expect(await unreadCount(as(owner), owner)).toBe(0);
    const [listed] = (await ownInbox(as(owner), everything)).talks;
    expect(listed).toMatchObject({ last: undefined, other: undefined });
  });

  it('closes with the application, for both sides', async () => {
    const { seeker, id, owner } = await begin();
    await keepMessageDraft(as(owner), id, '書きかけ');
    await talk(as(owner), id, true);
    await withdraw(as(seeker), id, undefined);
    const act = as(owner);
    expect(await sendMessage(act, id, { key: act.chance.id(), body: 'x' })).toEqual({ refused: 'ended' });
    expect(await sendMessage(as(seeker), id, { key: act.chance.id(), body: 'x' })).toEqual({ refused: 'ended' });
    expect((await talk(as(owner), id))?.draft.body).toBe('書きかけ');
  });

  it('goes on after 採用 was published, until the hiring is over', async () => {
    const { seeker, id, owner } = await begin();
    await keepOutcome(as(owner), id, { kind: 'hired' });
    await publishOutcome(as(owner), id);
    expect(await send(as(seeker), id, '入社日の持ち物を教えてください。')).toEqual({ position: 1 });
  });

  it('cannot be written into by a seeker who is 無効, nor by who may only look', async () => {
    const { seeker, id } = await begin();
    const { viewer } = hikari();
    await send(as(seeker), id, 'はじめまして。');
    expect((await talk(as(viewer), id, true))?.may).toEqual({ refused: 'viewer' });
    expect(await unreadCount(as(viewer), viewer)).toBe(1);
    await deactivate(system(), seeker.registrationId, 'own-wish');
    expect((await talk(as(seeker), id))?.may).toEqual({ refused: 'inactive' });
  });
});

describe('a draft', () => {
  it('is kept with its files for its writer alone, and goes out with the message', async () => {
    const { seeker, id } = await begin();
    const { recruiter, owner } = hikari();
    await keepMessageDraft(as(recruiter), id, '下書きの文');
    const attached = await attachToDraft(as(recruiter), id, '下書きの文', [
      sample.upload('案内.pdf', sample.pdf()),
      sample.upload('地図.svg', sample.svg()),
    ]);
    expect(attached).toEqual({ kept: 1, refused: [{ name: '地図.svg', because: 'kind' }] });
    const kept = await talk(as(recruiter), id);
    expect(kept?.draft).toMatchObject({ body: '下書きの文', files: [{ name: '案内.pdf' }] });
    expect((await talk(as(owner), id))?.draft).toEqual({ body: '', files: [] });
    expect((await ownInbox(as(owner), everything)).total).toBe(0);
    const file = kept?.draft.files[0]?.id ?? '';
    expect(await messageFile(as(recruiter), id, file)).toBeDefined();
    expect(await messageFile(as(owner), id, file)).toBeUndefined();
    expect(await messageFile(as(seeker), id, file)).toBeUndefined();
    await send(as(recruiter), id, '案内をお送りします。');
    expect((await talk(as(seeker), id))?.messages[0]?.files).toMatchObject([{ id: file, name: '案内.pdf' }]);
    expect((await talk(as(recruiter), id))?.draft).toEqual({ body: '', files: [] });
  });

  it('takes five files, and loses one that was taken off', async () => {
    const { seeker, id } = await begin();
    const files = [1, 2, 3, 4, 5, 6].map((number) => sample.upload(`${number}.pdf`, sample.pdf()));
    const attached = await attachToDraft(as(seeker), id, '', files);
    expect(attached).toEqual({ kept: 5, refused: [{ name: '6.pdf', because: 'too-many' }] });
    const [first] = (await talk(as(seeker), id))?.draft.files ?? [];
    const act = as(seeker);
    await detachFromDraft(act, id, first?.id ?? '');
    expect((await talk(act, id))?.draft.files.map(({ name }) => name)).toEqual(['2.pdf', '3.pdf', '4.pdf', '5.pdf']);
    expect(act.enqueued.map(({ work }) => work)).toContain('files.erase');
    expect(await attachToDraft(as(seeker), id, '', files.slice(5))).toMatchObject({ kept: 1 });
  });
});

it('the own list is searched by what was written, in any width and kana', async () => {
  const { seeker, id, owner } = await begin();
  await send(as(owner), id, 'ﾒﾝｾﾂは１１月２５日 100%_です');
  const found = async (text: string) => (await ownInbox(as(seeker), { ...everything, text })).total;
  expect(await found('めんせつ')).toBe(1);
  expect(await found('メンセツ 11月')).toBe(1);
  expect(await found('100%_')).toBe(1);
  expect(await found('1%0')).toBe(0);
  expect(await found('面談')).toBe(0);
  expect((await ownInbox(as(seeker), { ...everything, folder: 'unread' })).total).toBe(1);
  expect((await ownInbox(as(seeker), { ...everything, folder: 'offices' })).total).toBe(0);
});

it('no mail tells anything of the message, and no header can be written by it', async () => {
  const { id, owner } = await begin();
  const act = as(owner);
  await send(act, id, 'Subject: 印\r\nBcc: x@example.jp\n<script>秘密の印</script>');
  expect(JSON.stringify(mailsOf(act))).not.toContain('印');
});
