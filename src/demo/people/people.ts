import type { EmployerActor, SeekerActor, StaffActor, System } from '#kernel/actor.ts';
import { seekerNumber } from '#kernel/numbers.ts';
import { addDays, at, compareDays, day, dayOf, type Instant, minutesAfter } from '#kernel/time.ts';
import { openAccount, registerMail } from '#modules/accounts/accounts.ts';
import { keepOneTimePassword } from '#modules/accounts/one-time-passwords.ts';
import { addStaffMember, staffActor } from '#modules/accounts/staff-members.ts';
import { consent, keepMotive } from '#modules/applications/self-applications.ts';
import { addEmployerUser } from '#modules/establishments/establishments.ts';
import { saveJob } from '#modules/search/saved-jobs.ts';
import { type Registration, validUntil } from '#modules/seekers/registration.ts';
import { takeOverRegistration } from '#modules/seekers/seekers.ts';
import { deactivate, expireRegistrations } from '#modules/seekers/validities.ts';
import type { Act } from '#platform/act.ts';
import type { Cast, Wish } from './cast.ts';
import {
  demoEmployers,
  demoNewcomer,
  demoPasswords,
  employerMail,
  rolesOf,
  seekerMail,
  staffAppSecret,
  staffMail,
} from './logins.ts';
import { type DemoSeeker, demoSeekers } from './seekers.ts';
import { demoOffices, demoStaff } from './staff.ts';
import { actOf, done, tellStory } from './stories.ts';

const openLogin = async (
  act: Act,
  kind: 'seeker' | 'employer' | 'staff',
  mail: string,
  language: 'ja' | 'easy' = 'ja',
) => done(await openAccount(act, { kind, mail, language, password: demoPasswords[kind] })).id;

/** Staff of the demo's offices; answers with who serves employers in each. */
export const loadStaff = async (act: Act<System>): Promise<ReadonlyMap<string, StaffActor>> => {
  const counters = new Map<string, StaffActor>();
  for (const { key, name, office, department, manager } of demoStaff) {
    const accountId = await openLogin(act, 'staff', staffMail(key));
    await keepOneTimePassword(act, accountId, staffAppSecret(key));
    const member = { accountId, officeCode: demoOffices[office], department, manager, name };
    await addStaffMember(act, member);
    if (department === 'employers' && !counters.has(member.officeCode))
      counters.set(member.officeCode, staffActor(member));
  }
  return counters;
};

/** Gives the establishments their users; answers with the recruiting user of each. */
export const loadEmployers = async (
  act: Act<System>,
  establishmentIds: readonly string[],
): Promise<Map<string, EmployerActor>> => {
  const actors = new Map<string, EmployerActor>();
  for (const [index, establishmentId] of establishmentIds.slice(0, demoEmployers).entries()) {
    for (const role of rolesOf(index + 1)) {
      const accountId = await openLogin(act, 'employer', employerMail(index + 1, role));
      done(await addEmployerUser(act, { accountId, establishmentId, role }));
      if (role === 'owner') actors.set(establishmentId, { kind: 'employer', accountId, establishmentId, role });
    }
  }
  return actors;
};

/** What the seekers of the demo look for: an application for each story, and one begun for the draft. */
export const demoWishes: readonly Wish[] = demoSeekers.map(
  ({ key, looksFor, office, record, stories, draft, saved }) => ({
    key,
    looksFor,
    prefecture: demoOffices[office].slice(0, 2),
    partTime: record.wishes.workingTimes.includes('part-time'),
    applies: stories.length + (draft ? 1 : 0),
    saves: saved,
  }),
);

/** Registrations, My Pages, saved jobs and applications of the twenty seekers. */
export const loadSeekers = async (
  act: Act<System>,
  cast: Cast,
  employers: ReadonlyMap<string, EmployerActor>,
): Promise<void> => {
  await openLogin(act, 'seeker', seekerMail(demoNewcomer));
  for (const [index, seeker] of demoSeekers.entries()) {
    const actor = await loadSeeker(act, seeker, index + 1);
    if (!actor) continue;
    const jobs = cast.applied.get(seeker.key) ?? [];
    for (const [turn, story] of seeker.stories.entries()) {
      const job = jobs[turn];
      const employer = job && employers.get(job.establishmentId);
      if (job && employer) await tellStory(act, { seeker: actor, employer, job: job.number, story });
    }
    for (const [kept, job] of (cast.saved.get(seeker.key) ?? []).entries()) {
      done(await saveJob(actOf(act, actor, savedAt(act, seeker, kept)), job.number));
    }
    if (seeker.draft) {
      const job = jobs[seeker.stories.length];
      const asSeeker = actOf(act, actor, minutesAfter(act.now, -30));
      if (job) {
        done(await consent(asSeeker, job.number));
        await keepMotive(asSeeker, job.number, seeker.draft);
      }
    }
    if (seeker.end) await deactivate(act, actor.registrationId, seeker.end);
  }
  await expireRegistrations(act);
};

/** While the registration was active: those that have expired since saved their jobs in their first days. */
const savedAt = (act: Act<System>, { registeredDaysAgo }: DemoSeeker, kept: number): Instant => {
  const appliedOn = addDays(dayOf(act.now), -registeredDaysAgo);
  const lately = compareDays(dayOf(act.now), validUntil(appliedOn)) <= 0;
  return lately ? minutesAfter(act.now, -60 * (kept + 1)) : at(addDays(appliedOn, kept + 1), 12);
};

const loadSeeker = async (act: Act<System>, seeker: DemoSeeker, serial: number): Promise<SeekerActor | undefined> => {
  const officeCode = demoOffices[seeker.office];
  const appliedOn = addDays(dayOf(act.now), -seeker.registeredDaysAgo);
  const accountId =
    seeker.myPage === 'open'
      ? await openLogin(act, 'seeker', seekerMail(seeker.key), seeker.language === 'easy' ? 'easy' : 'ja')
      : seeker.myPage === 'mail-registered'
        ? done(await registerMail(act, { kind: 'seeker', mail: seekerMail(seeker.key), language: 'ja' })).id
        : undefined;
  const registration: Registration = {
    id: act.chance.id(),
    number: seekerNumber(officeCode, `${String(serial).padStart(6, '0')}${appliedOn.year % 10}1`),
    officeCode,
    kind: seeker.kind,
    state: 'active',
    inactiveReason: undefined,
    appliedOn,
    validUntil: validUntil(appliedOn),
    accountId,
    person: {
      name: seeker.name,
      nameKana: seeker.nameKana,
      birthDate: day(seeker.birthDate),
      ...(seeker.sex ? { sex: seeker.sex } : {}),
    },
    record: seeker.record,
    version: 1,
  };
  await takeOverRegistration(act, registration);
  return accountId && seeker.myPage === 'open'
    ? { kind: 'seeker', accountId, registrationId: registration.id }
    : undefined;
};
