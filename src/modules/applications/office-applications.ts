import type { StaffActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { staffMember } from '#modules/accounts/staff-members.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { frozenVersions } from '#modules/jobs/jobs.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { registrationAtCounter } from '#modules/seekers/registrations.ts';
import { applicantNames, registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Application } from './application.ts';
import { isOfOffice } from './held.ts';
import { refuseStranger, type TimelineEntry, timeline } from './history.ts';
import * as rows from './referral-rows.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** Applications as the counter sees them: of one registrant, of its office, and each in full. */

export type { OfficeFilter } from './referral-rows.ts';

/** A call with the name of who made it. */
export type OfficeCall = rows.Call & { by: string };

export type OfficeApplication = {
  application: Application;
  registration: Registration;
  sheet: JobSheet;
  timeline: TimelineEntry[];
  calls: OfficeCall[];
  /** Who made the referral. */
  referredBy: string | undefined;
};

/** One application in full; another office's looks absent. What the seeker only drafts stays theirs. */
export const applicationAtOffice = (act: Act<StaffActor>, id: string): Promise<OfficeApplication | undefined> =>
  inTransaction(act, async (inside) => {
    const application = isUuid(id) ? await store.applicationById(inside.database, id) : undefined;
    const registration = application && (await registrationForAct(inside, application.registrationId));
    if (!registration || !isOfOffice(act.actor, application, registration))
      return refuseStranger(inside, application, 'application.viewed');
    await audit(inside, {
      what: 'application.viewed',
      subject: { kind: 'application', id },
      about: application.registrationId,
    });
    const sheets = await frozenVersions(inside, versionsOf([application]));
    return {
      application: asOfficeSees(application),
      registration,
      sheet: snapshotIn(sheets, application),
      timeline: await timeline(inside.database, id),
      calls: await callsOf(inside, application),
      referredBy: application.referredBy && (await nameOf(inside, application.referredBy)),
    };
  });

const nameOf = async (act: Act, account: string): Promise<string> =>
  (await staffMember(act.database, account))?.name ?? '';

/** The calls to the employer for an inquiry, in their order. */
export const callsOf = async (act: Act, application: { id: string } | undefined): Promise<OfficeCall[]> => {
  const calls = application ? await rows.callsOf(act.database, application.id) : [];
  return Promise.all(calls.map(async (call) => ({ ...call, by: await nameOf(act, call.byAccount) })));
};

/** A motive that is still being written is its writer's. */
const asOfficeSees = (application: Application): Application =>
  application.appliedAt ? application : { ...application, motive: '' };

const mostOfOne = 100;

type RegistrantApplications = {
  registration: Registration;
  listed: { application: Application; title: string; establishment: string }[];
};

/** Everything of one registrant, by all routes, newest first. */
export const applicationsOfRegistrant = (
  act: Act<StaffActor>,
  registrationId: string,
): Promise<RegistrantApplications | undefined> =>
  inTransaction(act, async (inside) => {
    const registration = await registrationAtCounter(inside, registrationId);
    if (!registration) return undefined;
    const all = await rows.allOfSeeker(inside.database, registration.id, mostOfOne);
    const sheets = await frozenVersions(inside, versionsOf(all));
    const listed = all.map((application) => {
      const { work, establishment } = snapshotIn(sheets, application);
      return { application: asOfficeSees(application), title: work.title, establishment: establishment.name };
    });
    return { registration, listed };
  });

type OfficeRow = { application: Application; name: string; title: string };

/** With the names of whom it shows, each in the audit, and the titles of the jobs. */
const withNames = async (act: Act, applications: readonly Application[]): Promise<OfficeRow[]> => {
  const names = await applicantNames(act, applications);
  const sheets = await frozenVersions(act, versionsOf(applications));
  return applications.map((application) => ({
    application: asOfficeSees(application),
    name: names.get(application.registrationId) ?? '',
    title: snapshotIn(sheets, application).work.title,
  }));
};

/** What this office prepares or waits for: drafts of proposals, sent ones, calls to employers. */
export const referralsOfOffice = (
  act: Act<StaffActor>,
  filter: rows.OfficeFilter,
  page: number,
  size: number,
): Promise<{ listed: OfficeRow[]; more: boolean }> =>
  inTransaction(act, async (inside) => {
    const { officeCode } = act.actor;
    const found = await rows.preparedOfOffice(inside.database, officeCode, filter, (page - 1) * size, size + 1);
    return { listed: await withNames(inside, found.slice(0, size)), more: found.length > size };
  });
