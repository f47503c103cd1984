import { describe, expect, test } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { changeMail, issueKey, registerMail, setPassword } from './accounts.ts';
import { signIn } from './password-sign-in.ts';

const { act: actAs, database } = freshDatabase();
const act = () => actAs({ kind: 'visitor' });
const password = 'Kx7!pq92';
const register = async (mail: string): Promise<string> => {
  const result = await registerMail(act(), { kind: 'seeker', mail, language: 'ja' });
  return 'accepted' in result ? result.accepted.id : '';
};
const twenty = <T>(body: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, (_, index) => body(index)));
const refusedWith = (results: object[], refusal: string) =>
  results.filter((result) => 'refused' in result && result.refused === refusal).length;

describe('twenty at the same time', () => {
  test('guesses of a key: at most five count, and then the right one is dead', async () => {
    const { request, key = '' } = await issueKey(act(), await register('guess@example.jp'), 'open');
    const results = await twenty(() => setPassword(act(), { request, key: 'AAAA-AAAA', password }));
    expect(refusedWith(results, 'key-wrong')).toBe(4);
    expect(refusedWith(results, 'key-dead')).toBe(16);
    const { tries } = await database
      .selectFrom('authentication_keys')
      .select('tries')
      .where('id', '=', request)
      .executeTakeFirstOrThrow();
    expect(tries).toBe(5);
    expect(await setPassword(act(), { request, key, password })).toEqual({ refused: 'key-dead' });
  });

  test('uses of the right key: one opens', async () => {
    const { request, key = '' } = await issueKey(act(), await register('once@example.jp'), 'open');
    const results = await twenty(() => setPassword(act(), { request, key, password }));
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(1);
    expect(refusedWith(results, 'key-used')).toBe(19);
  });

  test('requests for a key: one can still be used', async () => {
    const id = await register('many@example.jp');
    const issued = await twenty(() => issueKey(act(), id, 'open'));
    const results = await Promise.all(
      issued.map(({ request, key = '' }) => setPassword(act(), { request, key, password })),
    );
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(1);
  });

  test('registrations of one address: one account', async () => {
    const results = await twenty((index) =>
      registerMail(act(), { kind: 'seeker', mail: index % 2 ? 'same@example.jp' : 'Same@Example.jp', language: 'ja' }),
    );
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(1);
    expect(refusedWith(results, 'mail-taken')).toBe(19);
  });

  test('changes to one address: one has it', async () => {
    const ids = await twenty((index) => register(`old${index}@example.jp`));
    const results = await Promise.all(ids.map((id) => changeMail(act(), id, 'wanted@example.jp')));
    expect(results.filter((result) => 'accepted' in result)).toHaveLength(1);
    expect(refusedWith(results, 'mail-taken')).toBe(19);
  });

  test('wrong passwords: five count, one lock, one mail', async () => {
    const { request, key = '' } = await issueKey(act(), await register('lock@example.jp'), 'open');
    await setPassword(act(), { request, key, password });
    const acts = Array.from({ length: 20 }, () => actAs({ kind: 'visitor' }, { settings: { loginDelaySeconds: 0 } }));
    const results = await Promise.all(
      acts.map((one) => signIn(one, { kind: 'seeker', mail: 'lock@example.jp', password: 'Wrong-1x' })),
    );
    expect(refusedWith(results, 'sign-in-failed')).toBe(5);
    expect(refusedWith(results, 'sign-in-paused')).toBe(15);
    const rows = await database.selectFrom('sign_in_failures').selectAll().execute();
    expect(rows).toMatchObject([{ failures: 5, locks: 1 }]);
    expect(acts.flatMap((one) => one.enqueued)).toHaveLength(1);
  });
});
