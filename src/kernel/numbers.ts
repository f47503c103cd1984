import { foldCode } from './japanese.ts';

/** Numbers of the service (system-reference §2.0). Branded, so that one is never taken for another. */
export type JobNumber = string & { readonly kind: 'JobNumber' };
export type SeekerNumber = string & { readonly kind: 'SeekerNumber' };
export type EstablishmentNumber = string & { readonly kind: 'EstablishmentNumber' };
export type CorporateNumber = string & { readonly kind: 'CorporateNumber' };

const officeSerial = (typed: string): string | undefined => {
  const match = /^(\d{5})-?(\d{1,8})$/.exec(foldCode(typed));
  return match ? `${match[1]}-${match[2]}` : undefined;
};

/** 求人番号 `13010-12345678` in any width, with any hyphen or none; undefined when it cannot be one. */
export const readJobNumber = (typed: string): JobNumber | undefined => officeSerial(typed) as JobNumber | undefined;

/** 求職番号, the same form. */
export const readSeekerNumber = (typed: string): SeekerNumber | undefined =>
  officeSerial(typed) as SeekerNumber | undefined;

/** 求人番号 of an accepting office (5 digits) and its serial (up to 8 digits). */
export const jobNumber = (officeCode: string, serial: string): JobNumber => `${officeCode}-${serial}` as JobNumber;
export const seekerNumber = (officeCode: string, serial: string): SeekerNumber =>
  `${officeCode}-${serial}` as SeekerNumber;

/** Every number in a pasted text, in its order, without repetition. */
export const findJobNumbers = (pasted: string): JobNumber[] => {
  const found = pasted
    .normalize('NFKC')
    .split(/[\s,、。;；]+/u)
    .map(readJobNumber)
    .filter((number) => number !== undefined);
  return [...new Set(found)];
};

/**
 * 事業所番号 `1301-123456-7`. The last digit is a check digit; its official rule is not public, ours is: weights
 * 2,3,4,5,6,7 from the right over the ten digits, 11 minus the sum modulo 11, 10 and 11 becoming 0.
 */
export const establishmentCheckDigit = (tenDigits: string): number => {
  const sum = [...tenDigits].reverse().reduce((total, digit, index) => total + Number(digit) * (2 + (index % 6)), 0);
  return ((11 - (sum % 11)) % 11) % 10;
};

/** Reads 4-6-1 in any width; numbers of real establishments are taken whatever their check digit. */
export const readEstablishmentNumber = (typed: string): EstablishmentNumber | undefined => {
  const match = /^(\d{4})-?(\d{6})-?(\d)$/.exec(foldCode(typed));
  return match ? (`${match[1]}-${match[2]}-${match[3]}` as EstablishmentNumber) : undefined;
};

/** Makes a number with our check digit from 4 and 6 digits. */
export const establishmentNumber = (four: string, six: string): EstablishmentNumber =>
  `${four}-${six}-${establishmentCheckDigit(four + six)}` as EstablishmentNumber;

/** Check digit of the 12 lower digits of a 法人番号 (法人番号の指定等に関する省令 2条): 9 − Σ digit × (1 or 2) mod 9. */
export const corporateCheckDigit = (twelveDigits: string): number => {
  const sum = [...twelveDigits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
};

export const readCorporateNumber = (typed: string): CorporateNumber | undefined => {
  const digits = foldCode(typed).replaceAll('-', '');
  if (!/^\d{13}$/.test(digits)) return undefined;
  return corporateCheckDigit(digits.slice(1)) === Number(digits[0]) ? (digits as CorporateNumber) : undefined;
};
