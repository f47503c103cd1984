import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase } from '#test/support/database.ts';
import { employerOf, seekerOf } from '#test/support/people.ts';
import { accepted, type ReferringCast, referring } from '#test/support/referring.ts';
import { withdraw } from './applications.ts';
import { applyToProposal, keepProposalMotive } from './proposal-answers.ts';
import { keepOutcome, publishOutcome } from './received-applications.ts';
import { referralLetter, verifiedLetter } from './referral-letters.ts';
import { consent, keepMotive, sendSelfApplication } from './self-applications.ts';

const world = testDatabase();
const { by, castOfOffices, pair, proposed, system } = referring(world);

let cast: ReferringCast;
beforeEach(async () => {
  await readReference(world.database);
  cast = await castOfOffices();
});
const referred = async () => {
  const { number, seeker } = await pair(cast.hikari);
  const { id } = await proposed(cast.counter, seeker, number);
  await keepProposalMotive(by(seeker), id, 'よろしくお願いします。');
  const made = accepted(await applyToProposal(by(seeker), id));
  return { id, seeker, number: made.letterNumber };
};

describe('a referral letter', () => {
  test('is read by the seeker, the employer and the office, and each reading is in the audit', async () => {
    const { id, number, seeker } = await referred();
    for (const actor of [seeker, cast.hikari.viewer, cast.counter, cast.colleague] as const) {
      const letter = await referralLetter(by(actor), id);
      expect(letter?.application.letterNumber).toBe(number);
      expect(letter?.referredBy).toMatch(/^窓口/);
      expect(letter?.code).toHaveLength(20);
    }
    const readings = await world.database
      .selectFrom('audit_entries')
      .select('about')
      .where('what', '=', 'letter.viewed')
      .execute();
    expect(readings.map(({ about }) => about)).toEqual(Array(4).fill(seeker.registrationId));
  });

  test('is absent for everybody else, and before the referral is made', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const { id } = await proposed(cast.counter, seeker, number);
    for (const actor of [seeker, cast.hikari.owner, cast.counter] as const)
      expect(await referralLetter(by(actor), id)).toBeUndefined();
    await keepProposalMotive(by(seeker), id, 'よろしくお願いします。');
    accepted(await applyToProposal(by(seeker), id));
    const aozora = await employerOf(system(), '株式会社　あおぞら');
    for (const actor of [await seekerOf(system()), aozora.owner, cast.elsewhere] as const)
      expect(await referralLetter(by(actor), id)).toBeUndefined();
    expect(await referralLetter(by(seeker), 'no-id')).toBeUndefined();
  });

  test('does not exist for a self-application, in the database neither', async () => {
    const { number, seeker } = await pair(cast.hikari);
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, 'よろしくお願いします。');
    const { id } = accepted(await sendSelfApplication(by(seeker), number));
    for (const actor of [seeker, cast.hikari.owner, cast.counter] as const)
      expect(await referralLetter(by(actor), id)).toBeUndefined();
    const give = world.database
      .transaction()
      .execute((transaction) =>
        sql`update applications set letter_number = '13010-26-999999', letter_code_hash = '\\x00', letter_code_sealed = 'x' where id = ${id}`.execute(
          transaction,
        ),
      );
    await expect(give).rejects.toThrow(/applications_/);
  });

  test('stays with the employer for a time after the selection, and with the seeker for good', async () => {
    const { id, seeker } = await referred();
    accepted(await keepOutcome(by(cast.hikari.owner), id, { kind: 'rejected' }));
    accepted(await publishOutcome(by(cast.hikari.owner), id));
    expect(await referralLetter(by(cast.hikari.owner, '2027-02-18T23:59:59'), id)).toBeDefined();
    expect(await referralLetter(by(cast.hikari.owner, '2027-02-19T00:00:00'), id)).toBeUndefined();
    expect(await referralLetter(by(seeker, '2027-02-19T00:00:00'), id)).toBeDefined();
  });

  test('is confirmed by its code in any width, with number, day and office only', async () => {
    const { id, number, seeker } = await referred();
    const code = (await referralLetter(by(seeker), id))?.code ?? '';
    const visitor = () => by({ kind: 'visitor' } as const);
    const known = { number, officeCode: '13010', stands: true };
    const found = await verifiedLetter(visitor(), code);
    expect(found).toMatchObject(known);
    expect(Object.keys(found ?? {}).sort()).toEqual(['number', 'officeCode', 'referredOn', 'stands']);
    expect(await verifiedLetter(visitor(), code.toLowerCase().replace(/(.{5})/g, '$1-'))).toMatchObject(known);
    expect(await verifiedLetter(visitor(), `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)).toBeUndefined();
    expect(await verifiedLetter(visitor(), '')).toBeUndefined();
    accepted(await withdraw(by(seeker), id, undefined));
    expect(await verifiedLetter(visitor(), code)).toMatchObject({ ...known, stands: false });
  });

  test('is looked up so often from one network and no more', async () => {
    const act = () => by({ kind: 'visitor' } as const);
    for (let count = 0; count < 30; count += 1) expect(await verifiedLetter(act(), 'X')).toBeUndefined();
    expect(await verifiedLetter(act(), 'X')).toBe('limited');
  });

  test('keeps its code neither readable nor guessable in the database', async () => {
    const { id, seeker } = await referred();
    const code = (await referralLetter(by(seeker), id))?.code ?? '';
    const rows = await sql<{ row: string }>`select applications::text as row from applications`.execute(world.database);
    expect(rows.rows.map(({ row }) => row).join()).not.toContain(code);
    const audit = await sql<{ row: string }>`select audit_entries::text as row from audit_entries`.execute(
      world.database,
    );
    expect(audit.rows.map(({ row }) => row).join()).not.toContain(code);
  });
});
