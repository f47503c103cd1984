import type { Application } from './application.ts';

/** 紹介状番号: the office, two digits of the year, a serial of the office in that year (our form; the official one is not public). */
export const letterNumber = (officeCode: string, year: number, serial: number): string =>
  `${officeCode}-${String(year % 100).padStart(2, '0')}-${String(serial).padStart(6, '0')}`;

/** Letters and digits nobody mistakes for one another; 20 of them are 6 × 10²⁹ codes. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 20;

export const isLetterCode = (typed: string): boolean =>
  typed.length === codeLength && [...typed].every((sign) => codeAlphabet.includes(sign));

/** A letter is asked for by its referral: a self-application never has one. */
export const hasLetter = (application: Pick<Application, 'route' | 'letterNumber' | 'appliedAt'>): boolean =>
  application.route !== 'self-application' &&
  application.letterNumber !== undefined &&
  application.appliedAt !== undefined;

/** 有効 or 取消: a referral given up by the seeker, or taken back by a correction, proves nothing any more. */
export const letterStands = ({ state }: Pick<Application, 'state'>): boolean =>
  state !== 'withdrawn' && state !== 'offer-declined';
