import { createHmac } from 'node:crypto';
import { dayOf } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { seal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { codeAlphabet, codeLength, letterNumber } from './letter.ts';
import * as rows from './referral-rows.ts';
import type { LetterColumns } from './store.ts';

/** Referral letters (紹介状): their numbers and codes. */

const purpose = 'referral letter';

/** A new number of the office and a code nobody can guess: sealed for printing again, keyed for looking it up. */
export const newLetter = async (act: Act, officeCode: string): Promise<LetterColumns> => {
  const { year } = dayOf(act.now);
  const serial = await rows.nextLetterSerial(act.database, officeCode, year);
  const code = act.chance.key(codeLength, codeAlphabet);
  return {
    number: letterNumber(officeCode, year, serial),
    sealed: seal(secretKey(act.settings), purpose, code, act.chance),
    hash: hashOfCode(act, code),
  };
};

const hashOfCode = (act: Act, code: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`${purpose} ${code}`).digest();
