import type { SeekerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { viewOwnRegistration } from './seekers.ts';

/** The registration and its earlier versions, for the copy of one's own data (features G6). The reading is in the audit. */
export const ownRegistrationData = async (act: Act<SeekerActor>): Promise<Record<string, unknown>> => {
  const own = await viewOwnRegistration(act);
  const versions = await act.database
    .selectFrom('registration_versions')
    .select(['version', 'changed_at', 'changed_by', 'snapshot'])
    .where('registration_id', '=', own.id)
    .orderBy('version')
    .execute();
  return {
    registration: {
      number: own.number,
      officeCode: own.officeCode,
      kind: own.kind,
      state: own.state,
      inactiveReason: own.inactiveReason,
      appliedOn: own.appliedOn,
      validUntil: own.validUntil,
      person: own.person,
      record: own.record,
    },
    registrationVersions: versions.map(({ version, changed_at, changed_by, snapshot }) => ({
      version,
      changedAt: changed_at,
      changedBy: changed_by,
      content: snapshot,
    })),
  };
};
