import { beforeAll, describe, expect, test } from 'vitest';
import { readReference } from '#modules/reference/reference.ts';
import { freshDatabase } from '#test/support/database.ts';
import { seekerOf } from '#test/support/people.ts';
import { proposalText, type ReferringCast, referring } from '#test/support/referring.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { ownApplication } from './applications.ts';
import { applyToProposal, declineProposal, keepProposalMotive } from './proposal-answers.ts';
import { expireProposals, keepProposal, sendProposal, takeBackProposal } from './proposals.ts';
import { sayPlaces } from './referral-places.ts';
import { askForReferral } from './referral-requests.ts';
import { consent, keepMotive, sendSelfApplication } from './self-applications.ts';

const world = freshDatabase();
const { by, castOfOffices, pair, proposed, system, written } = referring(world);

let cast: ReferringCast;
beforeAll(async () => {
  await readReference(world.database);
  cast = await castOfOffices();
});
const outcomes = (results: object[]) => ({
  accepted: results.filter((result) => 'accepted' in result).length,
  refused: [...new Set(results.flatMap((result) => ('refused' in result ? [result.refused] : [])))],
});
const answerable = async () => {
  const { number, seeker } = await pair(cast.hikari);
  const { id } = await proposed(cast.counter, seeker, number);
  await keepProposalMotive(by(seeker), id, 'よろしくお願いします。');
  return { id, seeker };
};

describe('at the same time', () => {
  test('twelve presses of 「応募する」 are one referral, one letter, one mail to each', async () => {
    const { id, seeker } = await answerable();
    const acts = Array.from({ length: 12 }, () => by(seeker));
    const results = await Promise.all(acts.map((act) => applyToProposal(act, id)));
    expect(outcomes(results)).toEqual({ accepted: 1, refused: ['not-proposed'] });
    expect(acts.flatMap((act) => mailsOf(act).map(({ kind }) => kind))).toEqual(['M08', 'M08', 'M08', 'M09']);
    const serials = await world.database.selectFrom('letter_serials').select('last').execute();
    const letters = await world.database
      .selectFrom('applications')
      .select('letter_number')
      .where('letter_number', 'is not', null)
      .execute();
    expect(letters).toHaveLength(serials[0]?.last ?? 0);
  });

  test('a taking back and an application end in one of both', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, seeker } = await answerable();
      const [taken, applied] = await Promise.all([
        takeBackProposal(by(cast.counter), id, '募集が終わりました。'),
        applyToProposal(by(seeker), id),
      ]);
      const state = (await ownApplication(by(seeker), id))?.application.state;
      expect('accepted' in taken).toBe(!('accepted' in applied));
      expect(state).toBe('accepted' in taken ? 'proposal-withdrawn' : 'applied');
    }
  });

  test('a refusal, an application and the end of its time end in one of the three', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, seeker } = await answerable();
      const [declined, applied] = await Promise.all([
        declineProposal(by(seeker), id, undefined),
        applyToProposal(by(seeker), id),
        expireProposals(system('2026-11-28T00:00:00')),
      ]);
      const state = (await ownApplication(by(seeker), id))?.application.state ?? '';
      const ends = { declined: 'proposal-declined', applied: 'applied', expired: 'proposal-expired' };
      const end = 'accepted' in declined ? 'declined' : 'accepted' in applied ? 'applied' : 'expired';
      expect(state).toBe(ends[end]);
      expect('accepted' in declined && 'accepted' in applied).toBe(false);
    }
  });

  test('two members of staff on one proposal: one is sent, and the other learns of it', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const results = await Promise.all(
      [cast.counter, cast.colleague].map((member) =>
        keepProposal(by(member), seeker.registrationId, number, proposalText, 0),
      ),
    );
    expect(outcomes(results)).toEqual({ accepted: 1, refused: ['changed-meanwhile'] });
    const draft = results.flatMap((result) => ('accepted' in result ? [result.accepted] : []))[0];
    if (!draft) throw new Error('nothing was kept');
    const sent = await Promise.all(
      [cast.counter, cast.colleague].map((member) => sendProposal(by(member), draft.id, draft.version)),
    );
    expect(outcomes(sent)).toEqual({ accepted: 1, refused: ['changed-meanwhile'] });
  });

  test('the last place of a job is given once', async () => {
    const { number, seeker } = await pair(cast.hikari);
    await sayPlaces(by(cast.counter), number, 1);
    const other = await seekerOf(system());
    const drafts = [await written(cast.counter, seeker, number), await written(cast.counter, other, number)];
    const results = await Promise.all(drafts.map(({ id, version }) => sendProposal(by(cast.counter), id, version)));
    expect(outcomes(results)).toEqual({ accepted: 1, refused: ['no-places'] });
  });

  test('a self-application and a proposal for the same job leave one living application', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { number, seeker } = await pair(cast.hikari);
      await consent(by(seeker), number);
      await keepMotive(by(seeker), number, '書きました。');
      const draft = await written(cast.counter, seeker, number);
      const results = await Promise.all([
        sendSelfApplication(by(seeker), number),
        sendProposal(by(cast.counter), draft.id, draft.version),
      ]);
      expect(outcomes(results).accepted).toBe(1);
    }
  });

  test('ten wishes for a referral are one', async () => {
    const { number, seeker } = await pair(cast.hikari);
    const results = await Promise.all(Array.from({ length: 10 }, () => askForReferral(by(seeker), number, undefined)));
    expect(outcomes(results)).toEqual({ accepted: 1, refused: ['asked-already'] });
  });
});
