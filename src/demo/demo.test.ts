import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor, SeekerActor, System } from '#kernel/actor.ts';
import { accountByMail } from '#modules/accounts/accounts.ts';
import { brokenPasswordRules } from '#modules/accounts/password.ts';
import { signIn } from '#modules/accounts/password-sign-in.ts';
import { staffActor, staffMember } from '#modules/accounts/staff-members.ts';
import { applicantList } from '#modules/applications/applicants.ts';
import { listedApplications } from '#modules/applications/applications.ts';
import { readReceivedFilter } from '#modules/applications/received-filter.ts';
import { employerUser, withMyPage } from '#modules/establishments/establishments.ts';
import { ownOrders } from '#modules/orders/orders.ts';
import { queue } from '#modules/orders/orders-at-counter.ts';
import { fromJob } from '#modules/orders/pages/steps/beginning.ts';
import { readReference } from '#modules/reference/reference.ts';
import { savedJobs } from '#modules/search/saved-jobs.ts';
import { registrationOfAccount } from '#modules/seekers/seekers.ts';
import { within } from '#platform/act.ts';
import { asOwner } from '#platform/database/owner.ts';
import { reactions } from '#src/reactions.ts';
import { freshDatabase } from '#test/support/database.ts';
import { demoAccountsCommand } from './accounts-command.ts';
import { loadDemo } from './demo.ts';
import type { DemoAccount } from './people/logins.ts';
import { demoSeekers } from './people/seekers.ts';

const { database, act, owner } = freshDatabase();
const system: System = { kind: 'system', task: 'demo' };
const told: string[] = [];
let dataDir = '';
const load = () =>
  asOwner(owner(), (tables) =>
    loadDemo(within(act(system, { reactions, settings: { dataDir } }), tables), {
      jobs: 800,
      tell: (line) => told.push(line),
      stepsOf: (sheet, establishment, now) =>
        fromJob(sheet, establishment, { kind: 'new', language: 'ja', now, who: 'employer' }),
    }),
  );
type Printed = Omit<DemoAccount, 'belongsTo'> & { office?: string; establishment?: string };
let accounts: readonly Printed[] = [];

afterAll(() => rm(dataDir, { recursive: true, force: true }));
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
  await readReference(database);
  await load();
  let printed = '';
  await demoAccountsCommand(['--json'], act(system, { settings: { trial: true } }), (text) => {
    printed = text;
  });
  accounts = JSON.parse(printed) as Printed[];
});

const count = async (table: 'jobs' | 'accounts' | 'registrations'): Promise<number> =>
  (await database.selectFrom(table).select('id').execute()).length;

const seekerActor = async (mail: string): Promise<SeekerActor> => {
  const account = await accountByMail(act(system), mail);
  const registration = account && (await registrationOfAccount(database, account.id));
  if (!registration) throw new Error(`${mail} has no registration`);
  return { kind: 'seeker', accountId: account.id, registrationId: registration.id };
};
const employerActor = async (mail: string): Promise<EmployerActor> => {
  const account = await accountByMail(act(system), mail);
  const user = account && (await employerUser(database, account.id));
  if (!user) throw new Error(`${mail} acts for nobody`);
  return { kind: 'employer', ...user };
};

describe('the first employer of the demo', () => {
  it('has a public picture, one that waits, and a change under way', async () => {
    const rows = await database.selectFrom('establishment_images').select('state').orderBy('position').execute();
    expect(rows.map(({ state }) => state)).toEqual(['accepted', 'waiting']);
    const changes = await database.selectFrom('establishment_changes').select('state').execute();
    expect(changes).toEqual([{ state: 'waiting' }]);
  });
});

describe('the demo', () => {
  it('is loaded once and tells how far it is', async () => {
    expect(await count('jobs')).toBe(800);
    const before = await count('accounts');
    await load();
    expect(await count('accounts')).toBe(before);
    expect(told).toEqual(['Loading the demo: 800 made-up jobs and their people …', 'The demo is loaded: 800 jobs.']);
  });

  it('has two offices with staff of both departments and a manager each', () => {
    const staff = accounts.filter(({ role }) => role.startsWith('staff'));
    const offices = Map.groupBy(staff, ({ office }) => office);
    expect(offices.size).toBe(2);
    for (const members of offices.values()) {
      const roles = members.map(({ role }) => role);
      expect(roles).toContain('staff (manager)');
      expect(roles).toContain('staff (seekers)');
      expect(roles).toContain('staff (employers)');
    }
  });

  it('has orders in every state but accepted new ones, and a queue to work off', async () => {
    const { orders } = await ownOrders(act(await employerActor('saiyo1@company.example')), {});
    const states = orders.map(({ kind, state }) => `${kind} ${state}`).sort();
    expect(states).toEqual([
      'change accepted',
      'new correction-requested',
      'new draft',
      'new lapsed',
      'new provisional',
      'new provisional',
      'new refused',
      'new reviewing',
      'new withdrawn',
    ]);
    const account = await accountByMail(act(system), 'kyujin1@office.example');
    const member = account && (await staffMember(database, account.id));
    if (!member) throw new Error('nobody serves employers');
    const { counts } = await queue(act(staffActor(member)), { box: 'waiting' });
    expect(Object.values(counts).every((count) => count > 0)).toBe(true);
  });

  it('has ten employers, with every role, and twenty seekers in different states', async () => {
    const employers = accounts.filter(({ role }) => role.startsWith('employer'));
    expect(new Set(employers.map(({ role }) => role))).toEqual(
      new Set(['employer (owner)', 'employer (recruiter)', 'employer (viewer)']),
    );
    const owners = employers.filter(({ role }) => role === 'employer (owner)');
    expect(
      new Set(await Promise.all(owners.map(async ({ mail }) => (await employerActor(mail)).establishmentId))),
    ).toHaveProperty('size', 10);
    const seekers = accounts.filter(({ role }) => role === 'seeker');
    expect(seekers).toHaveLength(20);
    expect(new Set(seekers.map(({ state }) => state)).size).toBeGreaterThanOrEqual(6);
    expect(await count('registrations')).toBe(20);
  });

  it('prints passwords that the rule allows and that open the door', async () => {
    const open = accounts.filter(({ password }) => password !== '');
    expect(open.filter(({ password, mail }) => brokenPasswordRules(password, mail).length > 0)).toEqual([]);
    for (const kind of ['seeker', 'employer', 'staff'] as const) {
      const one = open.find(({ role }) => role.startsWith(kind));
      if (!one) throw new Error(`nobody is a ${kind}`);
      expect(await signIn(act(system), { kind, mail: one.mail, password: one.password })).toHaveProperty('accepted');
    }
  });

  it('leaves no list empty: every employer has applicants, every story is in a seeker’s activity', async () => {
    for (const { mail } of accounts.filter(({ role }) => role === 'employer (owner)')) {
      const { total } = await applicantList(
        act(await employerActor(mail)),
        readReceivedFilter(new URLSearchParams('show=all')),
        1,
        30,
      );
      expect(total, mail).toBeGreaterThan(0);
    }
    for (const { key, stories, draft, saved, myPage } of demoSeekers) {
      if (myPage !== 'open') continue;
      const seeker = await seekerActor(`${key}@seeker.example`);
      expect(await listedApplications(act(seeker)), key).toHaveLength(stories.length + (draft ? 1 : 0));
      expect(await savedJobs(act(seeker)), key).toHaveLength(saved);
    }
  });

  it('has applications in every stage that can be reached', async () => {
    const rows = await database
      .selectFrom('applications')
      .select(['state', 'stage', 'published_at', 'outcome_at'])
      .execute();
    const states = new Set(rows.map(({ state }) => state));
    for (const state of [
      'draft',
      'applied',
      'in-selection',
      'offered',
      'offer-accepted',
      'rejected',
      'withdrawn',
      'cancelled',
    ])
      expect(states, state).toContain(state);
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(
      new Set([null, 'received', 'documents', 'interview', 'final']),
    );
    expect(rows.some(({ outcome_at, published_at }) => outcome_at && !published_at)).toBe(true);
  });

  it('gives a My Page to every employer whose jobs take self-applications', async () => {
    const rows = await database
      .selectFrom('jobs')
      .select('establishment_id')
      .distinct()
      .where('self_application', '=', true)
      .execute();
    const ids = rows.map(({ establishment_id }) => establishment_id);
    expect((await withMyPage(act(system), ids)).size).toBe(ids.length);
  });
});
