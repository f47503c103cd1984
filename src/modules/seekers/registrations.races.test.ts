import { describe, expect, test } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { day } from '#kernel/time.ts';
import { accountByMail, accountOf, issueKey, setPassword } from '#modules/accounts/accounts.ts';
import { freshDatabase } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { finishOpening, requestOpening } from './openings.ts';
import type { Person, RegistrationRecord } from './registration.ts';
import { changeRegistration, register, registerMailAddress } from './registrations.ts';

const { act: actAs, database } = freshDatabase();
const counter = (officeCode = '13010') => {
  const accountId = '019a9d2c-0000-7000-8000-000000000001';
  return actAs<StaffActor>({ kind: 'staff', accountId, officeCode, department: 'seekers', manager: false });
};
const visitor = () => actAs({ kind: 'visitor' });

const person: Person = { name: '佐藤　花子', nameKana: 'サトウ　ハナコ', birthDate: day('1990-04-15') };
const record: RegistrationRecord = {
  basic: {},
  sharing: { openToEmployers: false, sharedWith: 'none' },
  wishes: { occupations: [], workingTimes: [] },
  placeAndPay: { places: [] },
  education: { licences: [] },
  career: { posts: [] },
  appeal: {},
};
const twenty = <T>(body: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, (_, index) => body(index)));

describe('at the same time', () => {
  test('twenty registrations of an office have twenty serials without a gap', async () => {
    const made = await twenty((index) => register(counter(index % 2 === 0 ? '13010' : '13030'), { person, record }));
    const serials = (office: string) =>
      made
        .filter(({ officeCode }) => officeCode === office)
        .map(({ number }) => Number(number.slice(6, 12)))
        .sort((a, b) => a - b);
    expect(serials('13010')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(serials('13030')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('twenty changes of one version are one change', async () => {
    const { id } = await register(counter(), { person, record });
    const answers = await twenty((index) =>
      changeRegistration(counter(), id, 1, { person: { ...person, name: `佐藤　花子${index}` }, record }),
    );
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(1);
    const kept = await database
      .selectFrom('registration_versions')
      .where('registration_id', '=', id)
      .selectAll()
      .execute();
    expect(kept).toHaveLength(1);
  });

  test('twenty registrations of one mail address give it to one person', async () => {
    const made = await twenty(() => register(counter(), { person, record }));
    const answers = await Promise.all(made.map(({ id }) => registerMailAddress(counter(), id, 'one@example.jp')));
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'mail-taken')).toHaveLength(19);
  });

  test('an opening and a correction of its address end in one of both, never in an open page with a new address', async () => {
    for (let round = 0; round < 8; round += 1) {
      const mail = `round${round}@example.jp`;
      const { id } = await register(counter(), { person, record });
      await registerMailAddress(counter(), id, mail);
      const accountId = (await accountByMail(visitor(), mail))?.id ?? '';
      const { request, key = '' } = await issueKey(visitor(), accountId, 'open');
      const [opened, corrected] = await Promise.all([
        setPassword(visitor(), { request, key, password: 'Kx7!pq92' }),
        registerMailAddress(counter(), id, `new${round}@example.jp`),
      ]);
      const account = await accountOf(visitor(), accountId);
      if ('accepted' in opened) {
        expect(corrected).toEqual({ refused: 'opened-already' });
        expect(account).toMatchObject({ mail, state: 'active' });
      } else {
        expect(corrected).toHaveProperty('accepted');
        expect(account).toMatchObject({ mail: `new${round}@example.jp`, openedAt: undefined });
      }
    }
  });

  test('a request for a key and a correction of its address: no living key lies in the old mailbox', async () => {
    for (let round = 0; round < 16; round += 1) {
      const mail = `asked${round}@example.jp`;
      const { id } = await register(counter(), { person, record });
      await registerMailAddress(counter(), id, mail);
      const act = actAs({ kind: 'visitor' }, { network: `192.0.2.${round}` });
      const [{ request }] = await Promise.all([
        requestOpening(act, { mail, birthDate: person.birthDate }),
        registerMailAddress(counter(), id, `other${round}@example.jp`),
      ]);
      const [letter] = mailsOf(act);
      const key = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(letter?.text ?? '')?.[0] ?? 'AAAA-AAAA';
      const answer = await finishOpening(visitor(), { request, key, password: 'Kx7!pq92' });
      if (letter?.to === mail) expect(answer).toEqual({ refused: 'key-wrong' });
    }
  });
});
