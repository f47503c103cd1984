import type { EmployerRole } from '#kernel/actor.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import { type Instant, isBefore } from '#kernel/time.ts';

/** 利用者の役割, the highest first: 代表 (one for each establishment), 担当者, 閲覧者. */
export const employerRoles = ['owner', 'recruiter', 'viewer'] as const satisfies readonly EmployerRole[];

/** Roles a colleague can be given; the main login is handed over instead. */
export const addedRoles = ['recruiter', 'viewer'] as const satisfies readonly EmployerRole[];
export type AddedRole = (typeof addedRoles)[number];

/** Only the main login gives roles, and never one above its own (abuse-cases 56). */
export const mayGive = (giver: EmployerRole, role: EmployerRole): boolean =>
  giver === 'owner' && employerRoles.indexOf(role) > employerRoles.indexOf(giver);

/** 招待: open until it is accepted or taken back, or its time ends. */
export const invitationLife = lifecycle({
  open: { send: 'open', accept: 'accepted', revoke: 'revoked' },
  accepted: {},
  revoked: {},
});
export type InvitationState = (typeof invitationLife.states)[number];

export type Invitation = {
  id: string;
  establishmentId: string;
  mail: string;
  role: AddedRole;
  state: InvitationState;
  sentAt: Instant;
  expiresAt: Instant;
};

/** The last moment still counts, as with keys. */
export const canBeAccepted = ({ state, expiresAt }: Invitation, now: Instant): boolean =>
  invitationLife.allows(state, 'accept') && !isBefore(expiresAt, now);
