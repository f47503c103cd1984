import type { EmployerActor, NewEmployerActor, NewSeekerActor, SeekerActor } from '#kernel/actor.ts';
import { ownAccountData } from '#modules/accounts/own-data.ts';
import { ownSearchData } from '#modules/alerts/own-data.ts';
import { ownApplicationData } from '#modules/applications/own-data.ts';
import { ownEstablishmentData } from '#modules/establishments/own-data.ts';
import { ownMessageData } from '#modules/messages/own-data.ts';
import { ownKeptData } from '#modules/search/own-data.ts';
import { ownRegistrationData } from '#modules/seekers/own-data.ts';
import type { Act } from '#platform/act.ts';

/** What a copy of one's own data is made of: each module gives its part and knows of no other. */
type Owner = SeekerActor | EmployerActor | NewSeekerActor | NewEmployerActor;
type Part<A extends Owner> = (act: Act<A>) => Promise<Record<string, unknown>>;

export const seekerExports: readonly Part<SeekerActor>[] = [
  (act) => ownAccountData(act, act.actor.accountId),
  ownRegistrationData,
  ownKeptData,
  ownSearchData,
  ownApplicationData,
  ownMessageData,
];

export const employerExports: readonly Part<EmployerActor>[] = [
  (act) => ownAccountData(act, act.actor.accountId),
  ownEstablishmentData,
];

/** Who has no record yet: the account, its agreements, sessions and devices. What was typed of the record stands in its form. */
export const newcomerExports: readonly Part<NewSeekerActor | NewEmployerActor>[] = [
  (act) => ownAccountData(act, act.actor.accountId),
];

export type OwnData = Record<string, unknown>;

/** Everything, one part after the other; as plain JSON, with times as ISO 8601. */
export const ownData = async <A extends Owner>(act: Act<A>, parts: readonly Part<A>[]): Promise<OwnData> => {
  const found: OwnData = { service: act.settings.siteName, madeAt: act.now };
  for (const part of parts) Object.assign(found, await part(act));
  return JSON.parse(JSON.stringify(found)) as OwnData;
};
