/** Who acts. Every act and every reading of a personal record takes one. */
type Visitor = { kind: 'visitor' };
export type SeekerActor = { kind: 'seeker'; accountId: string; registrationId: string };
/** Has opened an account on the web and is known by a mail address only: no registration yet. */
export type NewSeekerActor = { kind: 'new-seeker'; accountId: string };
export type EmployerRole = 'owner' | 'recruiter' | 'viewer';
export type EmployerActor = { kind: 'employer'; accountId: string; establishmentId: string; role: EmployerRole };
/** As a new seeker, at the employers' door: no establishment yet. */
export type NewEmployerActor = { kind: 'new-employer'; accountId: string };
export type Department = 'seekers' | 'employers';
export type StaffActor = {
  kind: 'staff';
  accountId: string;
  officeCode: string;
  department: Department;
  manager: boolean;
};
export type System = { kind: 'system'; task: string };
export type Actor = Visitor | SeekerActor | NewSeekerActor | EmployerActor | NewEmployerActor | StaffActor | System;

/** Audiences of a page; `trial` pages exist in trial mode only. */
export type Audience = 'anyone' | 'trial' | PersonKind;

/** Who can be signed in, and at which door each of them is. */
const doors = {
  seeker: 'seeker',
  'new-seeker': 'seeker',
  employer: 'employer',
  'new-employer': 'employer',
  staff: 'staff',
} as const;
type PersonKind = keyof typeof doors;
export type Door = (typeof doors)[PersonKind];

/** The door at which somebody of this kind signs in; nobody else has one. */
export const doorOf = (kind: Actor['kind'] | Audience): Door | undefined => doors[kind as PersonKind];

/**
 * What a page may ask of its audience beyond its kind: the main login of an establishment, somebody who may write for it,
 * the manager of an office, or the department that serves employers (managers serve both).
 */
const roles = {
  owner: (actor: Actor) => actor.kind === 'employer' && actor.role === 'owner',
  recruiter: (actor: Actor) => actor.kind === 'employer' && actor.role !== 'viewer',
  manager: (actor: Actor) => actor.kind === 'staff' && actor.manager,
  'employers-counter': (actor: Actor) => actor.kind === 'staff' && (actor.department === 'employers' || actor.manager),
};
export type PageRole = keyof typeof roles;

export const holdsRole = (role: PageRole | undefined, actor: Actor): boolean =>
  role === undefined || roles[role](actor);
