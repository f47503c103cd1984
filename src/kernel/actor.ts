/** Who acts. Every act and every reading of a personal record takes one. */
export type Visitor = { kind: 'visitor' };
export type SeekerActor = { kind: 'seeker'; accountId: string; registrationId: string };
export type EmployerRole = 'owner' | 'recruiter' | 'viewer';
export type EmployerActor = { kind: 'employer'; accountId: string; establishmentId: string; role: EmployerRole };
export type Department = 'seekers' | 'employers';
export type StaffActor = {
  kind: 'staff';
  accountId: string;
  officeCode: string;
  department: Department;
  manager: boolean;
};
export type System = { kind: 'system'; task: string };
export type Actor = Visitor | SeekerActor | EmployerActor | StaffActor | System;

/** Audiences of a page; `trial` pages exist in trial mode only. */
export type Audience = 'anyone' | 'seeker' | 'employer' | 'staff' | 'trial';
