import { setImmediate } from 'node:timers/promises';
import type { EmployerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import type { Act } from '#platform/act.ts';
import { isSendable, type NewUploadRow, portion, type UploadRow } from '../../upload.ts';
import { makeRow } from '../../uploads.ts';
import { type Judge, type JudgedRow, judgeFor } from './judged-row.ts';
import type { FileRow } from './read-file.ts';

type Asked = { act: Act<EmployerActor>; language: Language };

export const ownEstablishment = async (act: Act<EmployerActor>): Promise<Establishment> => {
  const found = await establishment(act, act.actor.establishmentId);
  if (!found) throw new Error(`establishment ${act.actor.establishmentId} does not exist`);
  return found;
};

export const ownJudge = async ({ act, language }: Asked): Promise<Judge> =>
  judgeFor({ establishment: await ownEstablishment(act), now: act.now, language });

/** Who judges goes behind whoever did so before: however many ask at once, one row is judged between two other answers. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = <R>(judge: () => R): Promise<R> => {
  const mine = last.then(() => setImmediate()).then(judge);
  last = mine.catch(() => undefined);
  return mine;
};

/** Judges one row after the other; between two of them others get their turn, because a row takes some milliseconds. */
export const judged = async <R extends { cells: Readonly<Record<string, string>> }>(
  judge: Judge,
  rows: readonly R[],
): Promise<{ row: R; said: JudgedRow }[]> => {
  const all: { row: R; said: JudgedRow }[] = [];
  for (const row of rows) {
    all.push({ row, said: await inTurn(() => judge(row.cells)) });
  }
  return all;
};

export const newRows = async (judge: Judge, rows: readonly FileRow[]): Promise<NewUploadRow[]> =>
  (await judged(judge, rows)).map(({ row, said: { title, counts } }) => ({
    ...row,
    title: [...title].slice(0, 200).join(''),
    counts,
  }));

/** What was shown of a row, and accepted with it, when it was to be sent. */
export type SeenOf = (line: number) => readonly string[];

export type MadeRows = { drafted: number; sent: number; left: number };

/**
 * Makes the next rows, each in an act of its own: what came before a fault stays made. A row that was clean when it was
 * read is judged again, because the law or the establishment may have changed since.
 */
export const makeRows = async (
  asked: Asked,
  uploadId: string,
  rows: readonly UploadRow[],
  to: 'draft' | { send: SeenOf },
): Promise<MadeRows> => {
  const judge = await ownJudge(asked);
  const outcomes: string[] = [];
  for (const { line } of rows.slice(0, portion)) {
    const made = await makeRow(asked.act, uploadId, line, (row) => {
      const { typed, title, sheet, counts, wishes } = judge(row.cells);
      const sends = to !== 'draft' && isSendable({ ...row, counts });
      return {
        steps: typed,
        title,
        counts,
        wishes,
        ...(sends && sheet && { sending: { sheet, seen: to.send(line), ...wishes } }),
      };
    });
    outcomes.push('accepted' in made ? made.accepted : made.refused);
    // Nothing more can be begun: the rest of them would be refused one by one.
    if (outcomes.at(-1) === 'refused' || outcomes.at(-1) === 'not-allowed') break;
    await setImmediate();
  }
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  return { drafted: count('drafted'), sent: count('sent'), left: count('refused') + count('not-allowed') };
};
