import { beforeAll, describe, expect, test } from 'vitest';
import type { EmployerActor } from '#kernel/actor.ts';
import { freshDatabase } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { handOver } from './employer-users.ts';
import { addEmployerUser, employerUsers, storeEstablishments } from './establishments.ts';
import { acceptInvitation, invitationOf, invite, requestInvitationKey } from './invitations.ts';

const { act: actAs, database } = freshDatabase();
const system = () => actAs({ kind: 'system', task: 'test' });
const most = system().settings.employerAccounts;

const account = async (): Promise<string> => {
  const id = crypto.randomUUID();
  const at = system().now;
  const row = { id, kind: 'employer', mail: `${id}@example.jp`, state: 'active', language: 'ja' } as const;
  await database
    .insertInto('accounts')
    .values({ ...row, created_at: at, opened_at: at, password_hash: 'nobody signs in' })
    .execute();
  return id;
};
let owner: EmployerActor;
beforeAll(async () => {
  const [works] = await storeEstablishments(system(), [
    { state: 'registered', name: '株式会社　あらそい', place: {}, dispute: false, record: {} },
  ]);
  const establishmentId = works?.id ?? '';
  owner = { kind: 'employer', accountId: await account(), establishmentId, role: 'owner' };
  await addEmployerUser(system(), owner);
});
const all = <T>(count: number, body: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => body(index)));

describe('at the same time', () => {
  test('two who accept one invitation: one becomes a user', async () => {
    const act = actAs(owner);
    const invited = await invite(act, { mail: 'once@example.jp', role: 'viewer' });
    expect(invited).toHaveProperty('accepted');
    const token = /invitation\/([\w-]+)/.exec(mailsOf(act)[0]?.text ?? '')?.[1] ?? '';
    const visitor = actAs({ kind: 'visitor' });
    const shown = await invitationOf(visitor, token);
    if (!shown) throw new Error('the link led nowhere');
    const { request } = await requestInvitationKey(visitor, shown.invitation);
    const key = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(mailsOf(visitor)[0]?.text ?? '')?.[0] ?? '';
    const given = { request, key, password: 'Kx7!pq92' };
    const results = await all(2, () => acceptInvitation(visitor, shown.invitation.id, given));
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(1);
    expect(await invitationOf(visitor, token)).toBeUndefined();
  });

  test('twenty invitations: never more than users and invitations may be', async () => {
    const results = await all(20, (index) =>
      invite(actAs(owner), { mail: `many${index}@example.jp`, role: 'recruiter' }),
    );
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(most - 1);
  });

  test('twenty new users: ten are taken', async () => {
    const accounts = await all(20, account);
    const results = await Promise.all(
      accounts.map((accountId) => addEmployerUser(system(), { ...owner, accountId, role: 'recruiter' })),
    );
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(most - 1);
    const roles = (await employerUsers(system(), owner.establishmentId)).map(({ role }) => role);
    expect(roles.filter((role) => role !== 'owner')).toHaveLength(most);
  });

  test('two hand-overs: one owner is left', async () => {
    const users = await employerUsers(system(), owner.establishmentId);
    const others = users.filter(({ role }) => role === 'recruiter').slice(0, 2);
    const results = await Promise.all(others.map(({ accountId }) => handOver(actAs(owner), accountId)));
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(1);
    const roles = (await employerUsers(system(), owner.establishmentId)).map(({ role }) => role);
    expect(roles.filter((role) => role === 'owner')).toHaveLength(1);
  });
});
