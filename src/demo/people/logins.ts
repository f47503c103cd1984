import { createHash } from 'node:crypto';
import { Secret } from 'otpauth';
import type { EmployerRole } from '#kernel/actor.ts';
import { demoSeekers } from './seekers.ts';
import { demoOffices, demoStaff } from './staff.ts';

/** The passwords of the demo, the same for everybody of a kind; such accounts exist in trial mode only. */
export const demoPasswords = { seeker: 'Mado-7294', employer: 'Tobira-5186', staff: 'Chosha-3927' } as const;

/**
 * What an authenticator app of the demo's staff holds: made of the key, so that every demo has the same and strangers can
 * sign in. Such accounts exist in trial mode only.
 */
export const staffAppSecret = (key: string): string => {
  const bytes = createHash('sha1').update(`one-time password of the demo ${key}`).digest();
  return new Secret({ buffer: Uint8Array.from(bytes).buffer }).base32;
};

/** Addresses end in .example, which can belong to nobody (RFC 2606). */
export const seekerMail = (key: string): string => `${key}@seeker.example`;
export const staffMail = (key: string): string => `${key}@office.example`;
export const employerMail = (number: number, role: EmployerRole): string =>
  role === 'owner' ? `saiyo${number}@company.example` : `${role}${number}@company.example`;

/** Ten employers; the first ones have colleagues with the other two roles. */
export const demoEmployers = 10;
export const rolesOf = (number: number): EmployerRole[] => [
  'owner',
  ...(number <= 4 ? (['recruiter'] as const) : []),
  ...(number <= 2 ? (['viewer'] as const) : []),
];

/** Has opened a My Page on the web and not registered yet: the eight tabs are empty. */
export const demoNewcomer = 'hajime';

export type DemoAccount = {
  role: string;
  mail: string;
  password: string;
  /** For an authenticator app, where a second step is demanded. */
  oneTimePasswordSecret?: string;
  /** Office or establishment. */
  belongsTo: string;
  name: string;
  state: string;
};

/** Every login of the demo that does not depend on which jobs were generated. */
export const demoPeople = (): DemoAccount[] => [
  {
    role: 'new seeker',
    mail: seekerMail(demoNewcomer),
    password: demoPasswords.seeker,
    belongsTo: '',
    name: '',
    state: 'open, not registered yet',
  },
  ...demoStaff.map(({ key, name, office, department, manager }) => ({
    role: manager ? 'staff (manager)' : `staff (${department})`,
    mail: staffMail(key),
    password: demoPasswords.staff,
    oneTimePasswordSecret: staffAppSecret(key),
    belongsTo: demoOffices[office],
    name,
    state: 'open',
  })),
  ...demoSeekers.map(({ key, name, office, kind, end, registeredDaysAgo, myPage }) => ({
    role: 'seeker',
    mail: myPage === 'none' ? '' : seekerMail(key),
    password: myPage === 'open' ? demoPasswords.seeker : '',
    belongsTo: demoOffices[office],
    name,
    state: [
      myPage === 'open' ? 'open' : myPage === 'none' ? 'no mail address registered' : 'My Page not opened yet',
      kind === 'online' ? 'online registrant' : 'office registrant',
      end ? `inactive: ${end}` : registeredDaysAgo > 95 ? 'inactive: expired' : 'active',
    ].join(', '),
  })),
];
