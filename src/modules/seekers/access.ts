import type { StaffActor } from '#kernel/actor.ts';
import type { Registration } from './registration.ts';

/** Why a record of another office is opened: the person is here, calls, was handed over, complains, or in words. */
export const accessReasons = ['present', 'telephone', 'handed-over', 'complaint', 'other'] as const;
export type AccessReason = (typeof accessReasons)[number];

/** The office that took the registration has an open case; everybody else says why (abuse-cases 41, features.md I8). */
export const needsReason = (actor: Pick<StaffActor, 'officeCode'>, registration: Pick<Registration, 'officeCode'>) =>
  actor.officeCode !== registration.officeCode;

/** Notes of consultations are for who advises seekers, not for who deals with employers. */
export const mayReadConsultations = (actor: Pick<StaffActor, 'department'>): boolean => actor.department === 'seekers';
