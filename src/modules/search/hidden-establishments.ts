import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, isRefused, refuse } from '#kernel/decision.ts';
import type { EstablishmentNumber, JobNumber } from '#kernel/numbers.ts';
import { jobForReader } from '#modules/jobs/jobs.ts';
import { may } from '#modules/seekers/privilege.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { Conditions } from './conditions.ts';
import { establishmentOf, type HideRefusal, hide, hiding } from './hidden-establishment.ts';
import { deleteHidden, type HiddenRow, hiddenRows, insertHidden } from './hidden-rows.ts';

export type HiddenEstablishment = HiddenRow;

/**
 * Hides the establishment of a job from the seeker's searches. `absent` where the seeker may not know the establishment,
 * as where there is no such job. The registration is locked, so two tabs cannot pass the limit together.
 */
export const hideEstablishment = (
  act: Act<SeekerActor>,
  of: JobNumber,
): Promise<Decision<{ name: string }, HideRefusal | 'absent'>> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const registration = await registrationForAct(act, registrationId);
    const job = await jobForReader(act, of);
    const establishment = job && establishmentOf(job.sheet);
    if (!registration || !establishment) return refuse('absent');
    const { number, name } = establishment;
    const rows = await hiddenRows(act.database, registrationId);
    const decided = hide({
      active: may('saved', registration, act.now),
      already: rows.some((row) => row.number === number),
      hidden: rows.length,
      limit: act.settings.hiddenEstablishments,
    });
    if (isRefused(decided)) return decided;
    if (decided.accepted === 'hide') {
      await insertHidden(act.database, registrationId, { number, name, hiddenAt: act.now });
      await record(act, {
        what: 'establishment.hidden',
        subject: { kind: 'registration', id: registrationId },
      });
    }
    return accept({ name });
  });

/** Shows its jobs again; false when it was not hidden. Possible while inactive. */
export const showEstablishment = (act: Act<SeekerActor>, number: EstablishmentNumber): Promise<boolean> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    if (!(await deleteHidden(act.database, registrationId, number))) return false;
    await record(act, { what: 'establishment.shown', subject: { kind: 'registration', id: registrationId } });
    return true;
  });

/** The seeker's own list, the last one first. */
export const hiddenEstablishments = (act: Act<SeekerActor>): Promise<HiddenEstablishment[]> =>
  hiddenRows(act.database, act.actor.registrationId);

/** The conditions as the reader asks them: without what a seeker hides. One query for a seeker, none for anybody else. */
export const asReaderAsks = async (act: Act, where: Conditions): Promise<Conditions> => {
  if (act.actor.kind !== 'seeker') return where;
  const rows = await hiddenRows(act.database, act.actor.registrationId);
  return hiding(
    where,
    rows.map(({ number }) => number),
  );
};
