import { type Actor, type Audience, doorOf, holdsRole, type PageRole } from '#kernel/actor.ts';
import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';

/** What the door says: come in, sign in first, your pages are elsewhere, not for you, or there is no such place. */
type Admission = 'admitted' | 'sign-in' | 'elsewhere' | 'forbidden' | 'absent';

/** Who may open a page of an audience. Denies whatever it does not know. */
export const admission = (
  audience: Audience,
  actor: Actor,
  trial: boolean,
  { role, anyStage = false }: { role?: PageRole | undefined; anyStage?: boolean } = {},
): Admission => {
  if (audience === 'anyone') return 'admitted';
  if (audience === 'trial') return trial ? 'admitted' : 'absent';
  if (actor.kind === audience) return holdsRole(role, actor) ? 'admitted' : 'forbidden';
  if (actor.kind === 'visitor') return 'sign-in';
  if (anyStage && doorOf(actor.kind) === audience) return 'admitted';
  // Right door, other stage: who has not registered yet is led to where that is done, who has is led to the home.
  return doorOf(actor.kind) === doorOf(audience) ? 'elsewhere' : 'forbidden';
};

type ConfirmationRules = { reauthenticationMinutes: number; sessionIdleMinutes: number };

/**
 * Whether the last proof is fresh enough for a delicate act. A page wants it within the minutes of the setting; the form
 * that it shows may be sent as long after that as a session lives without a request, because what was typed in time must
 * not be lost – a later one belongs to a session that has ended anyway.
 */
export const confirmationHolds = (
  confirmedAt: Instant | undefined,
  now: Instant,
  posting: boolean,
  { reauthenticationMinutes, sessionIdleMinutes }: ConfirmationRules,
): boolean => {
  if (!confirmedAt) return false;
  return !isBefore(minutesAfter(confirmedAt, reauthenticationMinutes + (posting ? sessionIdleMinutes : 0)), now);
};

/**
 * A request that changes something must come from a page of this site (abuse-cases 20): browsers say so in
 * Sec-Fetch-Site and Origin. A client that sends neither is no browser and still needs the token of the form.
 */
export const sameSite = (headers: Headers, baseUrl: string): boolean => {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (!origin) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === new URL(baseUrl).host;
};
