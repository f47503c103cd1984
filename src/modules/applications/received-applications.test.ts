import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { type TestAct, testDatabase } from '#test/support/database.ts';
import { type EmployerCast, employerOf, hanako, jobOf, seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { applicantList } from './applicants.ts';
import { applicationLife, livingStates, stages } from './application.ts';
import { ownApplication, withdraw } from './applications.ts';
import { tellOfApplications } from './reactions.ts';
import {
  keepOutcome,
  openReceivedCount,
  publishOutcome,
  receivedApplication,
  setStage,
} from './received-applications.ts';
import { readReceivedFilter } from './received-filter.ts';
import { consent, keepMotive, sendSelfApplication } from './self-applications.ts';

const { act: actAs, database } = testDatabase();
const motive = '介護の経験を生かして、入居者の方を支えたいです。';

const by = <A extends Actor>(actor: A, time = '2026-11-20T10:00:00'): TestAct<A> =>
  actAs(actor, { now: instant(`${time}+09:00`), reactions: [tellOfApplications] });
const system = () => by({ kind: 'system', task: 'test' } as const);

const listed = (actor: EmployerActor, show: string, page = 1, size = 30) =>
  applicantList(by(actor), readReceivedFilter(new URLSearchParams({ show })), page, size);

let hikari: EmployerCast;
let hanakos: SeekerActor;
const send = async (seeker: SeekerActor, employer: EmployerCast): Promise<string> => {
  const number = await jobOf(system(), employer.id);
  await consent(by(seeker), number);
  await keepMotive(by(seeker), number, motive);
  const decision = await sendSelfApplication(by(seeker), number);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted.id;
};
const received = async (): Promise<string> => {
  hikari = await employerOf(system(), '社会福祉法人　ひかり会');
  hanakos = await seekerOf(system());
  return send(hanakos, hikari);
};
const versionOf = async (id: string) => (await receivedApplication(by(hikari.owner), id))?.application.version ?? 0;
const told = async () =>
  (
    await database
      .selectFrom('audit_entries')
      .select(['what', 'result', 'about', 'detail'])
      .orderBy('recorded_at')
      .execute()
  ).filter(({ what }) => /^(application\.(stage|outcome|change)|applicant\.)/.test(what));

beforeAll(async () => {
  await readReference(database);
});

describe('an employer', () => {
  it('sees nothing before it is sent', async () => {
    hikari = await employerOf(system(), '社会福祉法人　ひかり会');
    const seeker = await seekerOf(system());
    const number = await jobOf(system(), hikari.id);
    const draft = await consent(by(seeker), number);
    await keepMotive(by(seeker), number, motive);
    const id = 'accepted' in draft ? draft.accepted.id : '';
    expect(await receivedApplication(by(hikari.owner), id)).toBeUndefined();
    expect(await setStage(by(hikari.owner), id, 'documents')).toEqual({ refused: 'absent' });
    expect(await listed(hikari.owner, 'all')).toMatchObject({ total: 0, received: [] });
    expect(await openReceivedCount(by(hikari.owner))).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('sees name, contact and motive of who applied, and nothing else of the person', async () => {
    const id = await received();
    const seen = await receivedApplication(by(hikari.owner), id);
    expect(seen?.applicant).toEqual({
      name: hanako.name,
      nameKana: hanako.nameKana,
      telephone: '090-5555-0101',
      mail: expect.stringContaining('@example.jp'),
    });
    expect(seen?.application.motive).toBe(motive);
    const text = JSON.stringify(seen);
    for (const hidden of ['1990', '飯田橋９丁目１番', '通院', '2027-01-31']) expect(text.includes(hidden)).toBe(false);
    const { received: found, total } = await listed(hikari.owner, 'open');
    expect(total).toBe(1);
    expect(found[0]).toMatchObject({ applicant: { name: hanako.name }, jobTitle: wholeSheet.work.title });
    expect((await told()).map(({ what }) => what)).toEqual(['applicant.viewed', 'applicant.listed']);
  });

  it('sees nothing of another establishment: it looks absent for reading and for every act', async () => {
    const id = await received();
    const { owner } = await employerOf(system(), '株式会社　あおぞら商店');
    for (const no of [id, '019a9d2c-0000-7000-8000-00000000ffff', 'no-id']) {
      expect(await receivedApplication(by(owner), no)).toBeUndefined();
      expect(await setStage(by(owner), no, 'documents')).toEqual({ refused: 'absent' });
      expect(await keepOutcome(by(owner), no, { kind: 'hired' })).toEqual({ refused: 'absent' });
      expect(await publishOutcome(by(owner), no)).toEqual({ refused: 'absent' });
    }
    expect(await listed(owner, 'all')).toMatchObject({ total: 0, received: [] });
    expect((await ownApplication(by(hanakos), id))?.application.openedAt).toBeUndefined();
  });

  it('finds open and closed ones apart, page by page', async () => {
    await received();
    const closed = await send(hanakos, hikari);
    await receivedApplication(by(hikari.owner), closed);
    await withdraw(by(hanakos), closed, undefined);
    await send(hanakos, hikari);
    const count = async (filter: 'open' | 'closed' | 'all', page = 1) => {
      const { total, received: found } = await listed(hikari.owner, filter, page, 2);
      return [total, found.length];
    };
    expect([await count('open'), await count('closed'), await count('all')]).toEqual([
      [2, 2],
      [1, 1],
      [3, 2],
    ]);
    expect(await count('all', 2)).toEqual([3, 1]);
    expect(await openReceivedCount(by(hikari.owner))).toBe(2);
  });
});

describe('the first reading', () => {
  it('is noted once and changes no version', async () => {
    const id = await received();
    const first = await receivedApplication(by(hikari.owner, '2026-11-20T11:00:00'), id);
    const second = await receivedApplication(by(hikari.recruiter, '2026-11-20T12:00:00'), id);
    expect(first?.application.openedAt).toEqual(instant('2026-11-20T11:00:00+09:00'));
    expect(second?.application).toEqual(first?.application);
  });

  it('never comes after a cancellation, which leaves nothing of the applicant', async () => {
    const id = await received();
    await withdraw(by(hanakos), id, undefined, 'cancel');
    const seen = await receivedApplication(by(hikari.owner), id);
    expect(seen).toMatchObject({ applicant: undefined, application: { state: 'cancelled', motive: '' } });
    expect(seen?.application.openedAt).toBeUndefined();
    const { received: found } = await listed(hikari.owner, 'closed');
    expect(found[0]).toMatchObject({ applicant: undefined, application: { motive: '' } });
    expect(await told()).toEqual([]);
  });
});

describe('the stage', () => {
  it('moves on, and the seeker is told without a word of it', async () => {
    const id = await received();
    const act = by(hikari.recruiter);
    expect(await setStage(act, id, 'interview')).toMatchObject({
      accepted: { state: 'in-selection', stage: 'interview' },
    });
    const [mail, ...more] = mailsOf(act);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'M21', subject: '【求職者マイページ】選考状況のお知らせ' });
    expect(mail?.text).not.toMatch(/面接|ひかり|花子/);
    expect((await ownApplication(by(hanakos), id))?.application.stage).toBe('interview');
  });

  it('again is no change and tells nobody', async () => {
    const id = await received();
    const act = by(hikari.owner);
    expect(await setStage(act, id, 'received')).toMatchObject({ accepted: { state: 'applied' } });
    await setStage(act, id, 'documents');
    await setStage(act, id, 'documents');
    expect(mailsOf(act)).toHaveLength(1);
    expect((await receivedApplication(act, id))?.timeline).toHaveLength(2);
  });

  it('of a page that is no longer true is refused, of one that is only read twice is not', async () => {
    const id = await received();
    const before = await versionOf(id);
    await receivedApplication(by(hikari.recruiter), id);
    await receivedApplication(by(hikari.owner), id);
    expect(await setStage(by(hikari.owner), id, 'documents', before)).toHaveProperty('accepted');
    expect(await setStage(by(hikari.recruiter), id, 'interview', before)).toEqual({ refused: 'changed-meanwhile' });
    expect((await receivedApplication(by(hikari.owner), id))?.application.stage).toBe('documents');
  });

  it('of a closed application is refused for what it is', async () => {
    const id = await received();
    const before = await versionOf(id);
    await withdraw(by(hanakos), id, undefined);
    expect(await setStage(by(hikari.owner), id, 'interview', before)).toEqual({ refused: 'not-allowed' });
    expect(await keepOutcome(by(hikari.owner), id, { kind: 'hired' }, before)).toEqual({ refused: 'not-allowed' });
  });
});

describe('the outcome', () => {
  it('can be recorded at once, corrected, and is published once, with one mail that says nothing of it', async () => {
    const id = await received();
    const act = by(hikari.owner);
    expect(await publishOutcome(act, id)).toEqual({ refused: 'no-outcome' });
    expect(await keepOutcome(act, id, { kind: 'hired' })).toHaveProperty('accepted');
    expect(await keepOutcome(act, id, { kind: 'rejected', comment: 'ご縁がありませんでした。' })).toHaveProperty(
      'accepted',
    );
    expect(mailsOf(act)).toEqual([]);
    expect(await publishOutcome(act, id)).toMatchObject({ accepted: { state: 'rejected' } });
    expect(await publishOutcome(act, id)).toEqual({ refused: 'published-already' });
    expect(await keepOutcome(act, id, { kind: 'hired' })).toEqual({ refused: 'published-already' });
    const [mail, ...more] = mailsOf(act);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'M11', subject: '【求職者マイページ】選考結果のお知らせ' });
    expect(mail?.text).not.toMatch(/採用|ご縁|ひかり|花子/);
  });

  it('that is published is the one that was on the page', async () => {
    const id = await received();
    await keepOutcome(by(hikari.owner), id, { kind: 'hired' });
    const shown = await versionOf(id);
    await keepOutcome(by(hikari.recruiter), id, { kind: 'rejected' }, shown);
    expect(await publishOutcome(by(hikari.owner), id, shown)).toEqual({ refused: 'changed-meanwhile' });
    expect((await ownApplication(by(hanakos), id))?.application).toMatchObject({
      state: 'applied',
      outcome: undefined,
    });
  });

  it('of a colleague is not written over unseen', async () => {
    const id = await received();
    const before = await versionOf(id);
    await keepOutcome(by(hikari.owner), id, { kind: 'hired' }, before);
    expect(await keepOutcome(by(hikari.recruiter), id, { kind: 'rejected' }, before)).toEqual({
      refused: 'changed-meanwhile',
    });
  });

  it('cannot be published to who has withdrawn', async () => {
    const id = await received();
    await keepOutcome(by(hikari.owner), id, { kind: 'hired' });
    await withdraw(by(hanakos), id, undefined);
    expect(await publishOutcome(by(hikari.owner), id)).toEqual({ refused: 'not-allowed' });
  });
});

describe('a viewer', () => {
  it('reads and changes nothing; the try is in the audit', async () => {
    const id = await received();
    expect(await receivedApplication(by(hikari.viewer), id)).toBeDefined();
    expect(await setStage(by(hikari.viewer), id, 'documents')).toEqual({ refused: 'viewer' });
    expect(await keepOutcome(by(hikari.viewer), id, { kind: 'hired' })).toEqual({ refused: 'viewer' });
    expect(await publishOutcome(by(hikari.viewer), id)).toEqual({ refused: 'viewer' });
    expect((await told()).map(({ what, result }) => `${what} ${result}`)).toEqual([
      'applicant.viewed done',
      'application.stage-set refused',
      'application.outcome-recorded refused',
      'application.outcome-published refused',
    ]);
  });
});

describe('the audit', () => {
  it('tells every change with its person, and no word somebody wrote', async () => {
    const id = await received();
    await setStage(by(hikari.owner), id, 'documents');
    await keepOutcome(by(hikari.owner), id, { kind: 'rejected', comment: 'ご縁がありませんでした。' });
    await publishOutcome(by(hikari.owner), id);
    const entries = await told();
    expect(entries.map(({ what }) => what)).toEqual([
      'application.stage-set',
      'application.outcome-recorded',
      'application.outcome-published',
    ]);
    for (const { about } of entries) expect(about).toBe(hanakos.registrationId);
    expect(JSON.stringify(entries)).not.toMatch(/ご縁|rejected|支えたい/);
  });
});

describe('the database', () => {
  const allowed = async (constraint: string): Promise<string[]> => {
    const { rows } = await sql<{ rule: string }>`
      select pg_get_constraintdef(oid) as rule from pg_constraint where conname = ${constraint}`.execute(database);
    return [...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '').sort();
  };

  it('knows the states and stages of the lifecycle', async () => {
    expect(await allowed('applications_state_check')).toEqual([...applicationLife.states].sort());
    expect(await allowed('applications_stage_check')).toEqual([...stages].sort());
  });

  it('keeps one living application for a seeker and a job, by the same states', async () => {
    const { rows } = await sql<{ rule: string }>`
      select pg_get_indexdef('applications_living'::regclass) as rule`.execute(database);
    const rule = rows[0]?.rule ?? '';
    expect(rule).toMatch(/^CREATE UNIQUE INDEX .*\(registration_id, job_id\) WHERE/);
    const states = [...rule.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    expect(states.sort()).toEqual([...livingStates].sort());
  });

  it('lets the history only grow, and nothing that was sent be thrown away', async () => {
    const id = await received();
    const tries = [
      sql`update application_events set reason = 'x'`,
      sql`delete from application_events`,
      sql`delete from applications where id = ${id}`,
    ];
    for (const statement of tries) {
      const done = database.transaction().execute((inside) => statement.execute(inside));
      await expect(done).rejects.toThrow(/permission denied|violates foreign key/);
    }
  });
});
