import { foldCode } from '#kernel/japanese.ts';
import { type Instant, isBefore } from '#kernel/time.ts';

/** ワンタイムパスワード by mail: six digits, typed into the page that follows the password. */
export const codeLength = 6;

/** As it is compared: typed in any width, with or without spaces; undefined when it is no six digits. */
export const foldedCode = (typed: string): string | undefined => /^\d{6}$/.exec(foldCode(typed))?.[0];

type CodeRecord = { expiresAt: Instant | undefined; tries: number };
export type CodeRefusal = 'code-wrong' | 'code-expired' | 'code-dead';

/** Whether an entry opens, and whether it counts. The tenth minute still counts; the fifth wrong entry ends the code. */
export const judgeCode = (
  { expiresAt, tries }: CodeRecord,
  matches: boolean,
  now: Instant,
  mostTries: number,
): { counts: boolean; refused?: CodeRefusal } => {
  if (!expiresAt || isBefore(expiresAt, now)) return { counts: false, refused: 'code-expired' };
  if (tries >= mostTries) return { counts: false, refused: 'code-dead' };
  if (matches) return { counts: true };
  return { counts: true, refused: tries + 1 >= mostTries ? 'code-dead' : 'code-wrong' };
};
