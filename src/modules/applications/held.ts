import type { StaffActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import type { Application } from './application.ts';
import * as store from './store.ts';

export type Held = { application: Application; registration: Registration };

/**
 * An application with its registration, both held until the transaction ends. Always in this order – the registration
 * first – so that two acts never wait for one another.
 */
export const held = async (act: Act, id: string): Promise<Held | undefined> => {
  const found = isUuid(id) ? await store.applicationById(act.database, id) : undefined;
  const registration = found && (await registrationForAct(act, found.registrationId));
  const application = registration && (await store.applicationForUpdate(act.database, id));
  return registration && application && { application, registration };
};

/** The office that made the referral, and the one of the registration, have to do with it; to others it looks absent. */
export const isOfOffice = (
  { officeCode }: Pick<StaffActor, 'officeCode'>,
  application: Pick<Application, 'officeCode' | 'state'>,
  registration: Pick<Registration, 'officeCode'>,
): boolean =>
  application.state !== 'draft' && (application.officeCode === officeCode || registration.officeCode === officeCode);

/** Decided on another version than the one that was on the page. */
export const isStale = (application: Pick<Application, 'version'>, basedOn: number | undefined): boolean =>
  basedOn !== undefined && application.version !== basedOn;
