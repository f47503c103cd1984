import type { Actor } from '#kernel/actor.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { staffActor, staffMember } from '#modules/accounts/staff-members.ts';
import { employerActor, employerUser, establishment } from '#modules/establishments/establishments.ts';
import { registrationOfAccount } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import type { Visit } from '#platform/web/page.ts';
import type { SignedIn } from '#platform/web/session.ts';

/** The actor a signed-in account is now; undefined when it may no longer act (removed user, closed account). */
export const identify = async (act: Act, { accountId, kind }: SignedIn): Promise<Actor | undefined> => {
  const account = await accountOf(act, accountId);
  if (account?.kind !== kind || !account.openedAt || account.state === 'closed') return undefined;
  if (kind === 'seeker') {
    const registration = await registrationOfAccount(act.database, accountId);
    return registration && { kind, accountId, registrationId: registration.id };
  }
  if (kind === 'employer') {
    const user = await employerUser(act.database, accountId);
    return user && employerActor(user);
  }
  const member = await staffMember(act.database, accountId);
  return member && staffActor(member);
};

/** The name in the header. */
export const personName = async ({ act, actor }: Visit): Promise<string | undefined> => {
  if (actor.kind === 'seeker') return (await registrationOfAccount(act.database, actor.accountId))?.person.name;
  if (actor.kind === 'employer') return (await establishment(act, actor.establishmentId))?.name;
  if (actor.kind === 'staff') return (await staffMember(act.database, actor.accountId))?.name;
  return undefined;
};
