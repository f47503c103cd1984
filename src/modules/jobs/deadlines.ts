import { addDays, compareDays, type Day, dayOf } from '#kernel/time.ts';
import { withMyPage } from '#modules/establishments/establishments.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { beginMorning, deadlinesOn, finishMorning } from './deadline-rows.ts';
import { renewalDays } from './life.ts';
import { tellDeadline } from './mails.ts';

/** A morning that was missed is made up for, as long as its mail still helps. */
const mostDaysBack = 7;
const establishmentsAtOnce = 500;
/** So many numbers stand in a mail; of the others it says how many there are. */
const numbersInMail = 30;

/**
 * The morning's mails about deadlines (M14): seven days before, and when it has passed; one for each establishment and
 * day, whatever number of jobs. Mails carry a key, so that a morning that goes on after a crash tells nobody twice.
 * Gives how many establishments were told.
 */
export const tellOfDeadlines = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  const begun = await beginMorning(act.database, today, act.now);
  if (!begun) return 0;
  const first = begun.before ? addDays(begun.before, 1) : today;
  const earliest = addDays(today, -mostDaysBack);
  let told = 0;
  for (
    let day = compareDays(first, earliest) < 0 ? earliest : first;
    compareDays(day, today) <= 0;
    day = addDays(day, 1)
  ) {
    // A deadline that was near on a missed morning and has passed since is told as passed.
    const near = addDays(day, renewalDays);
    if (compareDays(near, today) >= 0) told += await tellOf(act, near, 'living');
    told += await tellOf(act, addDays(day, -1), 'expired');
  }
  await finishMorning(act.database, today, act.now);
  return told;
};

const tellOf = async (act: Act, on: Day, which: 'living' | 'expired'): Promise<number> => {
  let told = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = await deadlinesOn(act.database, {
      on,
      which,
      after,
      most: establishmentsAtOnce,
      named: numbersInMail,
    });
    const reached = await withMyPage(
      act,
      some.map(({ establishmentId }) => establishmentId),
    );
    await inTransaction(act, async (inside) => {
      for (const row of some) {
        if (!reached.has(row.establishmentId)) continue;
        await tellDeadline(inside, row, { on, which });
        told += 1;
      }
    });
    const last = some.at(-1);
    if (!last || some.length < establishmentsAtOnce) return told;
    after = last.establishmentId;
  }
};
