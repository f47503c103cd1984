import { beforeAll, expect, test } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { freshDatabase } from '#test/support/database.ts';
import { employerOf, staffOf } from '#test/support/people.ts';
import { acceptChange, changeAtCounter, changeAtCounterItself, takeChange } from './changes-at-counter.ts';
import { changeContacts, keepChange, ownRecord, sendChange, withdrawChange } from './establishment-changes.ts';
import { establishment } from './establishments.ts';

const { act, database } = freshDatabase();
beforeAll(() => readReference(database));
const system = () => act({ kind: 'system', task: 'test' });

const cast = async () => {
  const record = { features: '駅から近い施設です。', telephone: '03-1111-1111' };
  const { id, owner, recruiter } = await employerOf(system(), `社会福祉法人　${crypto.randomUUID()}`, {
    officeCode: '13010',
    record,
  });
  const based = await establishment(system(), id);
  if (!based) throw new Error('not stored');
  const staff = act(await staffOf(system(), '13010', 'employers'));
  const told = { ...based, record: { ...based.record, features: '新しい建物です。' } };
  return { id, owner: act(owner), recruiter: act(recruiter), staff, based, told };
};
type Cast = Awaited<ReturnType<typeof cast>>;
const sent = async ({ owner, based, told }: Cast): Promise<string> => {
  await keepChange(owner, { based, told });
  await sendChange(owner, { version: 1, note: undefined });
  return (await ownRecord(owner))?.change?.id ?? '';
};
const taken = (results: readonly object[]) => results.filter((result) => 'accepted' in result).length;

test('two colleagues who begin a change at once write in one draft, and neither loses a word', async () => {
  const one = await cast();
  const other = { ...one.based, record: { ...one.based.record, capital: '2,000万円' } };
  const results = await Promise.all([
    keepChange(one.owner, { based: one.based, told: one.told }),
    keepChange(one.recruiter, { based: one.based, told: other }),
  ]);
  expect(taken(results)).toBe(2);
  const asked = (await ownRecord(one.owner))?.change?.asked.record;
  expect(asked).toMatchObject({ features: '新しい建物です。', capital: '2,000万円' });
});

test('a change that is withdrawn while the counter takes it is either withdrawn or in work', async () => {
  const one = await cast();
  const id = await sent(one);
  const results = await Promise.all([withdrawChange(one.owner), takeChange(one.staff, id)]);
  expect(taken(results)).toBe(1);
});

test('a change that is accepted twice at once is accepted once, and a telephone changed meanwhile stays', async () => {
  const one = await cast();
  const id = await sent(one);
  await takeChange(one.staff, id);
  const found = await changeAtCounter(one.staff, id);
  const seen = { version: found?.change.version ?? 0, establishmentVersion: found?.version ?? 0 };
  const telephone = { ...one.based, record: { ...one.based.record, telephone: '03-9999-9999' } };
  const results = await Promise.all([
    acceptChange(one.staff, id, seen),
    acceptChange(one.staff, id, seen),
    changeContacts(one.owner, { based: one.based, told: telephone }),
  ]);
  expect(taken(results.slice(0, 2))).toBeLessThanOrEqual(1);
  expect(results[2]).toEqual({ accepted: true });
  if (taken(results.slice(0, 2)) === 0) {
    const again = await changeAtCounter(one.staff, id);
    await acceptChange(one.staff, id, {
      version: again?.change.version ?? 0,
      establishmentVersion: again?.version ?? 0,
    });
  }
  expect((await establishment(system(), one.id))?.record).toMatchObject({
    features: '新しい建物です。',
    telephone: '03-9999-9999',
  });
});

test('the counter changes a record or a request is sent: neither undoes the other', async () => {
  const one = await cast();
  await keepChange(one.owner, { based: one.based, told: one.told });
  const capital = { ...one.based, record: { ...one.based.record, capital: '3,000万円' } };
  await Promise.all([
    sendChange(one.owner, { version: 1, note: undefined }),
    changeAtCounterItself(one.staff, one.id, { based: one.based, told: capital }),
  ]);
  const own = await ownRecord(one.owner);
  expect(own?.change?.state).toBe('waiting');
  expect(own?.change?.asked.record.features).toBe('新しい建物です。');
  expect(own?.change?.asked.record.capital).toBe(own?.establishment.record.capital);
});
