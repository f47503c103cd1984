import { beforeEach, describe, expect, test } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { beginDispute, endDispute } from '#modules/establishments/flags.ts';
import { withdrawJob } from '#modules/jobs/job-life.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase } from '#test/support/database.ts';
import { jobOf, seekerOf } from '#test/support/people.ts';
import { accepted, type ReferringCast, referring, proposalText as text } from '#test/support/referring.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { listedApplications, noteProposalOpened, ownApplication } from './applications.ts';
import { disputeMet } from './disputes.ts';
import { applicationAtOffice, referralsOfOffice } from './office-applications.ts';
import { answerTo, applyToProposal, declineProposal, keepProposalMotive } from './proposal-answers.ts';
import {
  dropProposal,
  expireProposals,
  keepProposal,
  remindOfProposals,
  sendProposal,
  takeBackProposal,
} from './proposals.ts';
import { followDisputes, followEndedJobs, tellOfApplications } from './reactions.ts';
import { receivedApplication } from './received-applications.ts';
import { referralView } from './referral-grounds.ts';
import { sayPlaces } from './referral-places.ts';
import { consent, keepMotive, selfApplicationFor } from './self-applications.ts';

const world = testDatabase();
const { database } = world;
const { by, castOfOffices, history, pair, system, ...referred } = referring(world);

let hikari: ReferringCast['hikari'];
let counter: ReferringCast['counter'];
let colleague: ReferringCast['colleague'];
let elsewhere: ReferringCast['elsewhere'];
beforeEach(async () => {
  await readReference(database);
  ({ hikari, counter, colleague, elsewhere } = await castOfOffices());
});

const cast = () => pair(hikari);
const written = (seeker: SeekerActor, number: JobNumber) => referred.written(counter, seeker, number);
const proposed = (seeker: SeekerActor, number: JobNumber, act = by(counter)) =>
  referred.proposed(counter, seeker, number, act);

describe('a proposal', () => {
  test('is kept as a draft nobody but the office knows, and can be thrown away', async () => {
    const { seeker, number } = await cast();
    const draft = await written(seeker, number);
    expect(await listedApplications(by(seeker))).toEqual([]);
    expect(await ownApplication(by(seeker), draft.id)).toBeUndefined();
    expect((await selfApplicationFor(by(seeker), number))?.may).toHaveProperty('accepted');
    expect((await referralView(by(counter), seeker.registrationId, number))?.prepared?.comment).toBe(text.comment);
    expect((await referralsOfOffice(by(colleague), 'drafts', 1, 30)).listed).toHaveLength(1);
    expect((await referralsOfOffice(by(elsewhere), 'drafts', 1, 30)).listed).toEqual([]);
    expect(await applicationAtOffice(by(elsewhere), draft.id)).toBeUndefined();
    accepted(await dropProposal(by(colleague), draft.id));
    expect((await referralView(by(counter), seeker.registrationId, number))?.prepared).toBeUndefined();
  });

  test('of two members of staff the second is told of the first, and writes over nothing unseen', async () => {
    const { seeker, number } = await cast();
    const first = await written(seeker, number);
    const theirs = { ...text, comment: '別の職員の文' };
    expect(await keepProposal(by(colleague), seeker.registrationId, number, theirs, 0)).toEqual({
      refused: 'changed-meanwhile',
    });
    const second = accepted(await keepProposal(by(colleague), seeker.registrationId, number, theirs, first.version));
    expect(await sendProposal(by(counter), first.id, first.version)).toEqual({ refused: 'changed-meanwhile' });
    expect(accepted(await sendProposal(by(counter), first.id, second.version)).comment).toBe('別の職員の文');
  });

  test('reaches the My Page with one mail that names nobody, is read, and becomes a referral by 応募', async () => {
    const { seeker, number } = await cast();
    const sending = by(counter);
    const { id } = await proposed(seeker, number, sending);
    const [mail] = mailsOf(sending);
    expect(mailsOf(sending)).toHaveLength(1);
    expect(mail).toMatchObject({ kind: 'M06', to: seeker.mail });
    expect(mail?.subject).toBe('【求職者マイページ】オンラインハローワーク紹介のご案内');
    expect(mail?.text).toContain('2026年11月27日');
    expect(mail?.text).not.toMatch(/佐藤|ひかり|経験が生かせる/);

    const own = await ownApplication(by(seeker), id);
    expect(own?.application).toMatchObject({ state: 'proposed', comment: text.comment, readAt: undefined });
    await noteProposalOpened(by(seeker), { id });
    await noteProposalOpened(by(seeker, '2026-11-20T11:00:00'), { id });
    const atOffice = await applicationAtOffice(by(counter), id);
    expect(atOffice?.application.readAt).toEqual(by(seeker).now);
    expect(atOffice?.referredBy).toMatch(/^窓口/);

    expect(await receivedApplication(by(hikari.owner), id)).toBeUndefined();
    await keepProposalMotive(by(seeker), id, '　働きたいです。');
    const shown = (await answerTo(by(seeker), id))?.application;
    expect(atOffice?.application.motive).toBe('');
    const applying = by(seeker, '2026-11-21T09:30:00');
    const made = accepted(await applyToProposal(applying, id, shown?.version));
    expect(made).toMatchObject({ state: 'applied', stage: 'received', motive: '働きたいです。' });
    expect(made.letterNumber).toBe('13010-26-000001');
    expect(made.appliedAt).toEqual(applying.now);
    expect(mailsOf(applying).map(({ kind }) => kind)).toEqual(['M08', 'M08', 'M08', 'M09']);
    const [toEmployer] = mailsOf(applying);
    expect(toEmployer?.subject).toBe('【求人者マイページ】応募通知（オンラインハローワーク紹介）');
    expect(toEmployer?.text).not.toMatch(/佐藤|働きたい/);

    expect((await receivedApplication(by(hikari.owner), id))?.timeline.map(({ action }) => action)).toEqual(['apply']);
    expect(await history(id)).toEqual([
      'staff propose: proposal-draft → proposed',
      'seeker read: proposed → proposed',
      'seeker apply: proposed → applied',
    ]);
  });

  test('takes over what the seeker had begun to write, and bars a self-application while it stands', async () => {
    const { seeker, number } = await cast();
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, '書きかけの志望動機');
    const { id } = await proposed(seeker, number);
    expect((await ownApplication(by(seeker), id))?.application.motive).toBe('書きかけの志望動機');
    expect((await selfApplicationFor(by(seeker), number))?.may).toEqual({ refused: 'proposed-already' });
    accepted(await declineProposal(by(seeker), id, '通勤が遠いため'));
    expect((await selfApplicationFor(by(seeker), number))?.may).toHaveProperty('accepted');
    expect(await applyToProposal(by(seeker), id)).toEqual({ refused: 'not-proposed' });
  });

  test('is declined with a reason that the office reads and the employer never', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    accepted(await declineProposal(by(seeker), id, '通勤が遠いため'));
    const office = await applicationAtOffice(by(counter), id);
    expect(office?.timeline.at(-1)).toMatchObject({ action: 'declineProposal', reason: '通勤が遠いため' });
    expect(await receivedApplication(by(hikari.owner), id)).toBeUndefined();
    expect(await declineProposal(by(seeker), id, undefined)).toEqual({ refused: 'not-proposed' });
  });

  test('is taken back with a reason the seeker reads, and can be answered no more', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    const taking = by(counter);
    accepted(await takeBackProposal(taking, id, '募集が終わりました。'));
    expect(mailsOf(taking).map(({ kind }) => kind)).toEqual(['M31']);
    expect(mailsOf(taking)[0]?.text).not.toContain('募集が終わりました');
    const own = await ownApplication(by(seeker), id);
    expect(own?.timeline.at(-1)).toMatchObject({ action: 'takeBack', reason: '募集が終わりました。' });
    expect(await applyToProposal(by(seeker), id)).toEqual({ refused: 'not-proposed' });
    expect(await takeBackProposal(by(counter), id, 'もう一度')).toEqual({ refused: 'not-allowed' });
    expect(await takeBackProposal(by(elsewhere), id, 'よその職員')).toEqual({ refused: 'absent' });
  });

  test('is remembered two days before its day, once, and ends by itself at 00:00 of the day after', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    await keepProposalMotive(by(seeker), id, '書きかけ');
    expect(await remindOfProposals(system('2026-11-24T08:00:00'))).toBe(0);
    const reminding = system('2026-11-25T08:00:00');
    expect(await remindOfProposals(reminding)).toBe(1);
    expect(mailsOf(reminding).map(({ kind, to }) => [kind, to])).toEqual([['M07', seeker.mail]]);
    expect(await remindOfProposals(system('2026-11-25T08:00:01'))).toBe(0);
    expect(await expireProposals(system('2026-11-27T23:59:59'))).toBe(0);
    expect((await answerTo(by(seeker, '2026-11-27T23:59:59'), id))?.may).toHaveProperty('accepted');
    expect(await applyToProposal(by(seeker, '2026-11-28T00:00:00'), id)).toEqual({ refused: 'proposal-expired' });
    expect(await expireProposals(system('2026-11-28T00:00:00'))).toBe(1);
    expect((await ownApplication(by(seeker), id))?.application.state).toBe('proposal-expired');
    expect((await history(id)).at(-1)).toBe('system expireProposal: proposed → proposal-expired');
  });

  test('is looked at once more when it is answered: the job, the seeker, the dispute', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    await keepProposalMotive(by(seeker), id, '働きたいです。');
    await jobOf(system(), hikari.id, { number, state: 'suspended' });
    expect(await applyToProposal(by(seeker), id)).toEqual({ refused: 'suspended' });
    await jobOf(system(), hikari.id, { number });
    await database.updateTable('establishments').set({ dispute: true }).where('id', '=', hikari.id).execute();
    expect(await applyToProposal(by(seeker), id)).toEqual({ refused: 'dispute' });
    await database.updateTable('establishments').set({ dispute: false }).where('id', '=', hikari.id).execute();
    await database
      .updateTable('registrations')
      .set({ state: 'inactive', inactive_reason: 'own-wish', inactive_on: day('2026-11-20') })
      .where('id', '=', seeker.registrationId)
      .execute();
    expect(await applyToProposal(by(seeker), id)).toEqual({ refused: 'inactive' });
  });

  test('ends with the job that is filled or withdrawn, and who had it is told; who applied keeps the application', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    const other = await seekerOf(system());
    const applied = await proposed(other, number);
    await keepProposalMotive(by(other), applied.id, '働きたいです。');
    accepted(await applyToProposal(by(other), applied.id));
    const ending = world.act(hikari.owner, { reactions: [followEndedJobs, tellOfApplications] });
    accepted(await withdrawJob(ending, number, { reason: 'no-longer' }));
    expect((await ownApplication(by(seeker), id))?.application.state).toBe('proposal-expired');
    expect((await history(id)).at(-1)).toBe('system expireProposal: proposed → proposal-expired');
    expect((await ownApplication(by(other), applied.id))?.application.state).toBe('applied');
    expect(mailsOf(ending).map(({ kind, to }) => [kind, to])).toEqual([
      ['M37', seeker.mail],
      ['M38', other.mail],
    ]);
  });

  test('is told of a labour dispute like everything sent, at its begin and its end, in the law’s neutral words', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    const other = await seekerOf(system());
    const applied = await proposed(other, number);
    await keepProposalMotive(by(other), applied.id, '働きたいです。');
    accepted(await applyToProposal(by(other), applied.id));
    const gone = await proposed(await seekerOf(system()), number);
    accepted(await takeBackProposal(by(counter), gone.id, '取下げ'));
    const met = async (as: SeekerActor, which: string) => {
      const own = await ownApplication(by(as), which);
      return own && disputeMet(by(as), own.application);
    };
    expect(await met(other, applied.id)).toBeUndefined();
    const mailed = (act: ReturnType<typeof by>) => mailsOf(act).filter(({ kind }) => kind === 'M40');
    const beginning = world.act(counter, { reactions: [followDisputes] });
    accepted(await beginDispute(beginning, hikari.id, { since: day('2026-11-18'), reason: '内密の根拠' }));
    expect(mailed(beginning).map(({ to }) => to)).toEqual([seeker.mail, other.mail]);
    const [toProposed, toApplied] = mailed(beginning);
    expect(toProposed?.text).toContain('応募期限までに');
    expect(toApplied?.text).toContain('続けるか、辞退するかは、あなたが決める');
    for (const { text } of mailsOf(beginning)) expect(text).not.toContain('内密');
    expect(mailsOf(beginning).filter(({ kind }) => kind === 'M34')).toHaveLength(2);
    expect(await met(other, applied.id)).toEqual({ is: 'begun', since: day('2026-11-18') });
    expect(await met(seeker, id)).toMatchObject({ is: 'begun' });
    expect((await ownApplication(by(other), applied.id))?.application.state).toBe('applied');
    const ending = world.act(counter, { reactions: [followDisputes] });
    accepted(await endDispute(ending, hikari.id, '解決の通知'));
    expect(mailed(ending).map(({ to }) => to)).toEqual([seeker.mail, other.mail]);
    expect(await met(other, applied.id)).toMatchObject({ is: 'ended' });
    const later = await proposed(await seekerOf(system()), number, by(counter, '2026-11-24T10:00:00'));
    expect(await disputeMet(by(counter), later)).toBeUndefined();
  });

  test('is not for an online registrant, nor for a job without a place left', async () => {
    const number = await jobOf(system(), hikari.id);
    const online = await seekerOf(system(), { kind: 'online' });
    expect(await keepProposal(by(counter), online.registrationId, number, text, 0)).toEqual({
      refused: 'online-registrant',
    });
    await sayPlaces(by(counter), number, 1);
    const [first, second] = [await seekerOf(system()), await seekerOf(system())];
    await proposed(first, number);
    expect(await keepProposal(by(counter), second.registrationId, number, text, 0)).toEqual({ refused: 'no-places' });
  });

  test('extends the registration in its last month when it is answered with 応募', async () => {
    const { seeker, number } = await cast();
    const draft = accepted(
      await keepProposal(
        by(counter, '2027-01-05T10:00:00'),
        seeker.registrationId,
        number,
        { ...text, answerBy: day('2027-01-31') },
        0,
      ),
    );
    accepted(await sendProposal(by(counter, '2027-01-05T10:00:00'), draft.id, draft.version));
    const until = async () =>
      (
        await database
          .selectFrom('registrations')
          .select('valid_until')
          .where('id', '=', seeker.registrationId)
          .executeTakeFirstOrThrow()
      ).valid_until.toString();
    expect(await until()).toBe('2027-01-31');
    await keepProposalMotive(by(seeker, '2027-01-06T10:00:00'), draft.id, '働きたいです。');
    accepted(await applyToProposal(by(seeker, '2027-01-06T10:00:00'), draft.id));
    expect(await until()).toBe('2027-02-28');
  });

  test('belongs to its seeker: to another it is absent, for reading and for every answer', async () => {
    const { seeker, number } = await cast();
    const { id } = await proposed(seeker, number);
    const other = await seekerOf(system());
    expect(await ownApplication(by(other), id)).toBeUndefined();
    expect(await answerTo(by(other), id)).toBeUndefined();
    expect(await applyToProposal(by(other), id)).toEqual({ refused: 'absent' });
    expect(await declineProposal(by(other), id, undefined)).toEqual({ refused: 'absent' });
    await keepProposalMotive(by(other), id, 'よその人');
    expect((await ownApplication(by(seeker), id))?.application.motive).toBe('');
  });
});
