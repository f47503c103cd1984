import { compareDays, type Day } from '#kernel/time.ts';
import type { Account } from '#modules/accounts/account.ts';
import { documentVersions } from '#modules/accounts/documents/versions.ts';
import { finishOpening as finish, type OpeningRequest, requestKey, type Way } from '#modules/accounts/openings.ts';
import { type RenewalRequest, requestRenewal } from '#modules/accounts/passwords.ts';
import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';
import * as store from './store.ts';

/** Way A: the My Page of someone who has registered at a counter (leaflet of 2022, ③–⑧). */
export const way: Way = { portal: 'seeker', page: urls.openingPassword };

/** Its name in the session. */
export const openingName = 'opening';

/** ④ Mail address and birth date: the key goes out only to a right pair (B3). */
export const requestOpening = (
  act: Act,
  { mail, birthDate }: { mail: string; birthDate: Day },
): Promise<OpeningRequest> => requestKey(act, mail, way, (inside, account) => isBornOn(inside, account, birthDate));

/** パスワード再登録: address and birth date again, before a key goes out (F-SK-2). */
export const requestSeekerRenewal = (
  act: Act,
  { mail, birthDate }: { mail: string; birthDate: Day },
): Promise<RenewalRequest> =>
  requestRenewal(act, { kind: 'seeker', mail, fits: (inside, account) => isBornOn(inside, account, birthDate) });

const isBornOn = async (act: Act, account: Account | undefined, birthDate: Day): Promise<boolean> => {
  const registration = await store.registrationByAccount(act.database, account?.id ?? nobody);
  return (
    account?.kind === 'seeker' &&
    registration !== undefined &&
    compareDays(registration.person.birthDate, birthDate) === 0
  );
};

/** Looked up where no account was found, so that both ways ask the database alike. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** ⑥⑦ Password and key. */
export const finishOpening = (act: Act, given: { request: string; key: string; password: string }) =>
  finish(act, given, [
    { document: 'privacy', version: documentVersions.privacy },
    { document: 'terms', version: documentVersions.terms },
  ]);
