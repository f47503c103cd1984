import type { EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import { isRefused } from '#kernel/decision.ts';
import type { Act } from '#platform/act.ts';
import { printLetter } from '#platform/letters/letters.ts';
import { type Absent, absent, type Download, download } from '#platform/web/page.ts';
import { referralLetterDocument } from '../documents/referral-letter.ts';
import { referralLetter } from '../referral-letters.ts';

type NotPrinted = { why: 'busy' };

/** The letter as a file for who may read it, printed anew and kept nowhere; absent for everybody else. */
export const letterFile = async (
  act: Act<SeekerActor | EmployerActor | StaffActor>,
  id: string,
): Promise<Download | Absent | NotPrinted> => {
  const letter = await referralLetter(act, id);
  if (!letter) return absent();
  const printed = await printLetter(referralLetterDocument(letter, act.settings), { keep: false });
  if (isRefused(printed)) return { why: 'busy' };
  return download({
    bytes: printed.accepted,
    type: 'application/pdf',
    fileName: `紹介状_${letter.application.letterNumber}.pdf`,
    inline: true,
    noindex: true,
  });
};
