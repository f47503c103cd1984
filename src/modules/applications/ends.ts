import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { frozenVersions } from '#modules/jobs/jobs.ts';
import { applicantNames } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { type Application, isReadable } from './application.ts';
import { seenSheet } from './applications.ts';
import { refuseStranger } from './history.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** The two ends of an application: who may say something to whom inside of it (features.md F1). */

export type Ends = Pick<
  Application,
  'id' | 'route' | 'state' | 'registrationId' | 'establishmentId' | 'jobNumber' | 'appliedAt'
>;

/**
 * The application as one of its ends, held until the transaction ends, so that nobody ends it while something is said.
 * What was never sent, somebody else's and what does not exist look absent. An employer who comes here has read that there
 * is an application: a cancellation is a withdrawal from then on.
 */
export const heldEnds = (act: Act<SeekerActor | EmployerActor>, id: string): Promise<Ends | undefined> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(id)) return undefined;
    const { actor } = inside;
    if (actor.kind === 'employer') await store.noteOpening(inside.database, id, actor.establishmentId, act.now);
    const application = await store.applicationForUpdate(inside.database, id);
    const own =
      actor.kind === 'seeker'
        ? application?.registrationId === actor.registrationId
        : application?.establishmentId === actor.establishmentId;
    if (!own || !application?.appliedAt) return refuseStranger(inside, application, 'message.thread-viewed');
    return application;
  });

export type EndsInList = Ends & { readable: boolean; title: string; other: string | undefined };

/**
 * Applications whose ids somebody's own list of talks holds: the job as it stood, and who is at the other end – for the
 * seeker the establishment as far as it may be known, for the employer the applicant, whose name is noted in the audit.
 */
export const endsInList = async (
  act: Act<SeekerActor | EmployerActor>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EndsInList>> => {
  if (ids.length === 0) return new Map();
  const { actor } = act;
  const found = await store.applicationsById(act.database, ids);
  const own = found.filter((one) =>
    actor.kind === 'seeker'
      ? one.registrationId === actor.registrationId
      : one.establishmentId === actor.establishmentId,
  );
  const sheets = await frozenVersions(act, versionsOf(own));
  const names = actor.kind === 'employer' ? await applicantNames(act, own.filter(isReadable)) : new Map();
  return new Map(
    own.map((application) => {
      const sheet = snapshotIn(sheets, application);
      const other =
        actor.kind === 'seeker'
          ? seenSheet(sheet, application).establishment.name
          : names.get(application.registrationId);
      return [application.id, { ...application, readable: isReadable(application), title: sheet.work.title, other }];
    }),
  );
};
