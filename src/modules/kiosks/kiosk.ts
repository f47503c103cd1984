import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';

/** ハローワーク内のパソコン: a computer of an office that staff have switched on as one, or are about to. */
export type KioskRecord = {
  id: string;
  officeCode: string;
  /** What stands on the seat. */
  name: string;
  createdAt: Instant;
  enrolledAt: Instant | undefined;
  lastSeenAt: Instant | undefined;
};

export const longestName = 40;

/** The last moment before which somebody must have acted for a turn to go on. */
export const idleSince = (now: Instant, minutes: number): Instant => minutesAfter(now, -minutes);

/** Both codes of a kiosk are eight letters that nobody mistakes for one another, typed once from another screen. */
export const codeLength = 8;

/** As it is compared and sent: in any width and case, with or without hyphen and spaces; undefined when it cannot be one. */
export const readCode = (typed: string): string | undefined => {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―−ー]/gu, '')
    .toUpperCase();
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? code : undefined;
};

/** As it stands on a screen: AB2C-3DEF. */
export const writtenCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The first half of an enrolment code finds its row, so that a wrong second half is counted against that one only. */
export const halvesOf = (code: string): { selector: string; secret: string } => ({
  selector: code.slice(0, 4),
  secret: code.slice(4),
});

export type EnrolmentRefusal = 'code-wrong' | 'code-expired' | 'code-dead';

/** Whether an entry switches a kiosk on. The last minute still counts, and the fifth wrong entry ends the code. */
export const judgeEnrolment = (
  { expiresAt, tries }: { expiresAt: Instant; tries: number },
  matches: boolean,
  now: Instant,
  mostTries: number,
): EnrolmentRefusal | undefined => {
  if (tries >= mostTries) return 'code-dead';
  if (isBefore(expiresAt, now)) return 'code-expired';
  if (matches) return undefined;
  return tries + 1 >= mostTries ? 'code-dead' : 'code-wrong';
};

/** A sign-in that a kiosk asked for, as far as rules look at it. */
export type PhoneRequest = {
  expiresAt: Instant;
  openedBy: string | undefined;
  confirmedAt: Instant | undefined;
  refusedAt: Instant | undefined;
  usedAt: Instant | undefined;
};

export type PhoneState = 'waiting' | 'read' | 'confirmed' | 'refused' | 'expired' | 'used';

/** How long the kiosk may take up what the phone has confirmed: the person sits in front of it. */
const takeUpMinutes = 2;

export const phoneState = (request: PhoneRequest, now: Instant): PhoneState => {
  if (request.usedAt) return 'used';
  if (request.refusedAt) return 'refused';
  if (request.confirmedAt)
    return isBefore(now, minutesAfter(request.confirmedAt, takeUpMinutes)) ? 'confirmed' : 'expired';
  if (!isBefore(now, request.expiresAt)) return 'expired';
  return request.openedBy ? 'read' : 'waiting';
};
