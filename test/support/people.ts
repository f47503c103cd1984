import type { Department, EmployerActor, EmployerRole, SeekerActor, StaffActor, System } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { type JobNumber, jobNumber, seekerNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { addStaffMember, staffActor } from '#modules/accounts/staff-members.ts';
import type { NewEstablishment } from '#modules/establishments/establishment.ts';
import { addEmployerUser, storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJob } from '#modules/jobs/jobs.ts';
import type { Person, Registration } from '#modules/seekers/registration.ts';
import { takeOverRegistration } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';

/** The cast for tests of acts, without the web and without passwords: a seeker, an employer, a job. */

const open = async (
  act: Act<System>,
  kind: 'seeker' | 'employer' | 'staff',
  mail: string,
  language: Language,
): Promise<string> => {
  const id = act.chance.id();
  await act.database
    .insertInto('accounts')
    .values({
      id,
      kind,
      mail,
      language,
      state: 'active',
      password_hash: 'nobody signs in',
      opened_at: act.now,
      created_at: act.now,
    })
    .execute();
  return id;
};

let serial = 0;

export const hanako: Person = { name: '佐藤　花子', nameKana: 'サトウ　ハナコ', birthDate: day('1990-04-15') };

/** A seeker with an open My Page, valid until the end of January. */
export const seekerOf = async (
  act: Act<System>,
  given: Partial<Registration> = {},
  language: Language = 'ja',
): Promise<SeekerActor & { mail: string }> => {
  serial += 1;
  const mail = `seeker${serial}@example.jp`;
  const accountId = await open(act, 'seeker', mail, language);
  const registration: Registration = {
    id: act.chance.id(),
    number: seekerNumber('13010', `${String(serial).padStart(6, '0')}61`),
    officeCode: '13010',
    kind: 'office',
    state: 'active',
    inactiveReason: undefined,
    appliedOn: day('2026-11-02'),
    validUntil: day('2027-01-31'),
    person: hanako,
    record: {
      basic: { prefecture: '13', address: '千代田区飯田橋９丁目１番', mobile: '090-5555-0101' },
      sharing: { openToEmployers: false, sharedWith: 'none' },
      wishes: { occupations: [{ description: '介護の仕事' }], workingTimes: ['full-time'] },
      placeAndPay: { places: [] },
      education: { licences: [] },
      career: { posts: [] },
      disability: { considerations: '通院のため週に一度の早退' },
      appeal: {},
    },
    version: 1,
    ...given,
    accountId,
  };
  await takeOverRegistration(act, registration);
  return { kind: 'seeker', accountId, registrationId: registration.id, mail };
};

export type EmployerCast = Record<EmployerRole, EmployerActor> & { id: string };

/** An establishment with its main user, a recruiter and somebody who may only look. */
export const employerOf = async (
  act: Act<System>,
  name: string,
  given: Partial<NewEstablishment> = {},
): Promise<EmployerCast> => {
  const [stored] = await storeEstablishments(act, [
    { state: 'registered', name, place: {}, dispute: false, record: {}, ...given },
  ]);
  if (!stored) throw new Error(`${name} was not stored`);
  const user = async (role: EmployerRole): Promise<EmployerActor> => {
    serial += 1;
    const accountId = await open(act, 'employer', `${role}${serial}@example.jp`, 'ja');
    const added = await addEmployerUser(act, { accountId, establishmentId: stored.id, role });
    if ('refused' in added) throw new Error(`${role}: ${added.refused}`);
    return { kind: 'employer', ...added.accepted };
  };
  return {
    id: stored.id,
    owner: await user('owner'),
    recruiter: await user('recruiter'),
    viewer: await user('viewer'),
  };
};

/** A member of the staff of an office, at the counter for seekers unless said. */
export const staffOf = async (
  act: Act<System>,
  officeCode: string,
  department: Department = 'seekers',
): Promise<StaffActor> => {
  serial += 1;
  const accountId = await open(act, 'staff', `staff${serial}@example.jp`, 'ja');
  const member = { accountId, officeCode, department, manager: false, name: `窓口　${serial}` };
  await addStaffMember(act, member);
  return staffActor(member);
};

export type JobChanges = Partial<Omit<NewJob, 'sheet'>> & {
  header?: Partial<JobSheet['header']>;
  notes?: string;
};

/** Stores a job that takes self-applications, or what is said instead; with the same number it changes it. */
export const jobOf = async (
  act: Act<System>,
  establishmentId: string,
  { header, notes, ...given }: JobChanges = {},
): Promise<JobNumber> => {
  serial += 1;
  const number = given.number ?? jobNumber('13010', `${String(serial).padStart(6, '0')}61`);
  await storeJob(act, {
    state: 'active',
    establishmentId,
    officeCode: '13010',
    acceptedOn: day('2026-11-02'),
    deadlineOn: day('2027-01-31'),
    ...given,
    number,
    sheet: {
      ...wholeSheet,
      header: { ...wholeSheet.header, ...header },
      ...(notes === undefined ? {} : { notes }),
    },
  });
  return number;
};
