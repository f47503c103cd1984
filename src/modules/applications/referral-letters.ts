import { createHmac } from 'node:crypto';
import type { EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { foldCode } from '#kernel/japanese.ts';
import { addDays, compareDays, type Day, dayOf } from '#kernel/time.ts';
import { staffMember } from '#modules/accounts/staff-members.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { frozenVersions, jobById } from '#modules/jobs/jobs.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { type Application, officeStates } from './application.ts';
import { isOfOffice } from './held.ts';
import { refuseStranger } from './history.ts';
import { codeAlphabet, codeLength, hasLetter, isLetterCode, letterNumber, letterStands } from './letter.ts';
import * as rows from './referral-rows.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** Referral letters (紹介状): their numbers and codes, who may read one, and whether one is genuine. */

const purpose = 'referral letter';

/** A new number of the office and a code nobody can guess: sealed for printing again, keyed for looking it up. */
export const newLetter = async (act: Act, officeCode: string): Promise<store.LetterColumns> => {
  const { year } = dayOf(act.now);
  const serial = await rows.nextLetterSerial(act.database, officeCode, year);
  const code = act.chance.key(codeLength, codeAlphabet);
  return {
    number: letterNumber(officeCode, year, serial),
    sealed: seal(secretKey(act.settings), purpose, code, act.chance),
    hash: hashOfCode(act, code),
  };
};

const hashOfCode = (act: Act, code: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`${purpose} ${code}`).digest();

/** What stands on a letter. */
export type ReferralLetter = {
  application: Application;
  registration: Registration;
  /** The job as it stood at the referral. */
  sheet: JobSheet;
  deadlineOn: Day | undefined;
  referredOn: Day;
  referredBy: string;
  /** Undefined when SECRET_KEY is another than the one it was sealed with: the letter is printed without it. */
  code: string | undefined;
};

/**
 * The letter of a referral for who has to do with it: the seeker, the employer – for LETTER_DAYS after the selection has
 * ended –, the office. To everybody else, and for a self-application, there is none. The reading is in the audit.
 */
export const referralLetter = (
  act: Act<SeekerActor | EmployerActor | StaffActor>,
  id: string,
): Promise<ReferralLetter | undefined> =>
  inTransaction(act, async (inside): Promise<ReferralLetter | undefined> => {
    const { actor } = act;
    if (!isUuid(id)) return undefined;
    // The letter names the applicant: who reads it has read the application.
    if (actor.kind === 'employer') await store.noteOpening(inside.database, id, actor.establishmentId, act.now);
    const application = await store.applicationById(inside.database, id);
    const registration = application && (await registrationForAct(inside, application.registrationId));
    if (!registration || !mayRead(act, application, registration))
      return refuseStranger(inside, application, 'letter.viewed');
    if (!hasLetter(application) || !application.appliedAt) return undefined;
    await audit(inside, {
      what: 'letter.viewed',
      subject: { kind: 'application', id },
      about: application.registrationId,
    });
    const sheets = await frozenVersions(inside, versionsOf([application]));
    const sealed = await rows.sealedCode(inside.database, id);
    const member = application.referredBy && (await staffMember(inside.database, application.referredBy));
    return {
      application,
      registration,
      sheet: snapshotIn(sheets, application),
      deadlineOn: (await jobById(inside, application.jobId))?.deadlineOn,
      referredOn: dayOf(application.appliedAt),
      referredBy: member ? member.name : '',
      code: sealed && unseal(secretKey(act.settings), purpose, sealed),
    };
  });

const mayRead = (
  { actor, now, settings }: Act<SeekerActor | EmployerActor | StaffActor>,
  application: Application,
  registration: Registration,
): boolean => {
  switch (actor.kind) {
    case 'seeker':
      return registration.id === actor.registrationId && !officeStates.includes(application.state);
    case 'employer': {
      const { endedAt, establishmentId } = application;
      const lastDay = endedAt && addDays(dayOf(endedAt), settings.letterDays);
      return establishmentId === actor.establishmentId && !(lastDay && compareDays(dayOf(now), lastDay) > 0);
    }
    case 'staff':
      return isOfOffice(actor, application, registration);
  }
};

type VerifiedLetter = { number: string; referredOn: Day; officeCode: string; stands: boolean };

/**
 * Whether a letter is genuine, by the code that stands on it: number, day and office, and nothing of a person. Counted for
 * the network before anything is looked up.
 */
export const verifiedLetter = async (act: Act, typed: string): Promise<VerifiedLetter | 'limited' | undefined> => {
  const limit = { most: act.settings.letterChecksNetworkMinute, seconds: 60 };
  if (!(await hitFromNetwork(act, 'letter', limit)).allowed) return 'limited';
  const code = foldedLetterCode(typed);
  const found = isLetterCode(code) ? await rows.byLetterCode(act.database, hashOfCode(act, code)) : undefined;
  if (!found?.letterNumber || !found.appliedAt || !found.officeCode) return undefined;
  return {
    number: found.letterNumber,
    referredOn: dayOf(found.appliedAt),
    officeCode: found.officeCode,
    stands: letterStands(found),
  };
};

/** As it is compared: typed in any width and case, with or without hyphens and spaces. */
export const foldedLetterCode = (typed: string): string => foldCode(typed).replaceAll('-', '').toUpperCase();
