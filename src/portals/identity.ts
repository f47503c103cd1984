import type { Actor } from '#kernel/actor.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { staffActor, staffMember } from '#modules/accounts/staff-members.ts';
import { employerActor, employerUser, establishment } from '#modules/establishments/establishments.ts';
import { unreadCount } from '#modules/messages/inboxes.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { registrationOfAccount } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import type { Visit } from '#platform/web/page.ts';
import type { SignedIn } from '#platform/web/session.ts';

/** The actor a signed-in account is now; undefined when it may no longer act (closed account, no longer a member of staff). */
export const identify = async (act: Act, { accountId, kind }: SignedIn): Promise<Actor | undefined> => {
  const account = await accountOf(act, accountId);
  if (account?.kind !== kind || !account.openedAt || account.state === 'closed') return undefined;
  if (kind === 'seeker') {
    const registration = await registrationOfAccount(act.database, accountId);
    if (!registration) return { kind: 'new-seeker', accountId };
    const seeker: Actor = { kind, accountId, registrationId: registration.id };
    registrations.set(seeker, registration);
    return named(seeker, registration.person.name);
  }
  if (kind === 'employer') {
    const user = await employerUser(act.database, accountId);
    return user ? employerActor(user) : { kind: 'new-employer', accountId };
  }
  const member = await staffMember(act.database, accountId);
  return member && named(staffActor(member), member.name);
};

/** Names of the people who were recognised, so that the header asks nothing a second time. */
const names = new WeakMap<Actor, string>();
const named = <A extends Actor>(actor: A, name: string): A => {
  names.set(actor, name);
  return actor;
};

/** Likewise the registration of a seeker, whose end stands on every page. */
const registrations = new WeakMap<Actor, Registration>();
export const registrationRecognised = ({ actor }: Visit): Registration | undefined => registrations.get(actor);

/** How many talks hold something new, beside the way to the messages. */
export const unreadMessages = ({ act, actor }: Visit): Promise<number | undefined> => unreadCount(act, actor);

/** The name in the header. */
export const personName = async ({ act, actor }: Visit): Promise<string | undefined> => {
  if (actor.kind === 'employer') return (await establishment(act, actor.establishmentId))?.name;
  return names.get(actor);
};
