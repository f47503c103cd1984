import type { Instant } from '#kernel/time.ts';
import { isActive, type Registration } from './registration.ts';

/** How a reader stands: not signed in, オンライン登録者, 利用登録者, and either of them 無効. */
export const standings = ['anonymous', 'online', 'office', 'inactive'] as const;
type Standing = (typeof standings)[number];

/** `history`: what was received before; `read-only`: nothing new; `own`: by oneself within a time, then at the counter. */
export type May = 'yes' | 'no' | 'history' | 'read-only' | 'own' | 'none';

/**
 * Who may use what (system-reference §1.1). Acts ask this table, and the guide page is drawn from it, so what the guide says is
 * what happens. What is not built yet stands in it as well; the guide marks it.
 */
export const privileges = {
  search: { anonymous: 'yes', online: 'yes', office: 'yes', inactive: 'yes' },
  saved: { anonymous: 'no', online: 'yes', office: 'yes', inactive: 'read-only' },
  'saved-conditions': { anonymous: 'no', online: 'yes', office: 'yes', inactive: 'read-only' },
  'self-application': { anonymous: 'no', online: 'yes', office: 'yes', inactive: 'no' },
  recommended: { anonymous: 'no', online: 'no', office: 'yes', inactive: 'no' },
  'online-referral': { anonymous: 'no', online: 'no', office: 'yes', inactive: 'no' },
  letter: { anonymous: 'no', online: 'no', office: 'yes', inactive: 'history' },
  'direct-request': { anonymous: 'no', online: 'yes', office: 'yes', inactive: 'no' },
  messages: { anonymous: 'no', online: 'yes', office: 'yes', inactive: 'read-only' },
  registration: { anonymous: 'no', online: 'yes', office: 'yes', inactive: 'yes' },
  activation: { anonymous: 'none', online: 'own', office: 'own', inactive: 'own' },
} as const satisfies Record<string, Record<Standing, May>>;
export type Privilege = keyof typeof privileges;

export const standingOf = (
  registration: Pick<Registration, 'kind' | 'state' | 'validUntil'> | undefined,
  now: Instant,
): Standing => {
  if (!registration) return 'anonymous';
  return isActive(registration, now) ? registration.kind : 'inactive';
};

/** Whether somebody with this registration (none: a visitor) may begin something new of this kind now. */
export const may = (
  privilege: Privilege,
  registration: Pick<Registration, 'kind' | 'state' | 'validUntil'> | undefined,
  now: Instant,
): boolean => privileges[privilege][standingOf(registration, now)] === 'yes';
