import type { EmployerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { establishment } from './establishments.ts';

/** For whom an employer's account acts, for the copy of one's own data (features G6); the establishment's record is not a person's. */
export const ownEstablishmentData = async (act: Act<EmployerActor>): Promise<Record<string, unknown>> => {
  const found = await establishment(act, act.actor.establishmentId);
  return { establishment: found && { number: found.number, name: found.name, role: act.actor.role } };
};
