import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type EstablishmentNumber, readEstablishmentNumber } from '#kernel/numbers.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import type { Conditions } from './conditions.ts';

export type HideRefusal = 'inactive' | 'limit';

/** Whether one more may be hidden: by an active seeker, up to the limit. One that is hidden stays hidden. */
export const hide = (given: {
  active: boolean;
  already: boolean;
  hidden: number;
  limit: number;
}): Decision<'hide' | 'hidden', HideRefusal> => {
  if (given.already) return accept('hidden');
  if (!given.active) return refuse('inactive');
  return given.hidden >= given.limit ? refuse('limit') : accept('hide');
};

/**
 * The establishment of a job as far as this reader may know it. A withheld one has none, so that hiding it can neither
 * name it nor connect its jobs with each other; nor has one whose sheet came without its number.
 */
export const establishmentOf = ({
  establishment,
  withheld,
}: Pick<VisibleSheet, 'establishment' | 'withheld'>): { number: EstablishmentNumber; name: string } | undefined => {
  const number = withheld ? undefined : readEstablishmentNumber(establishment.number ?? '');
  return number && establishment.name ? { number, name: establishment.name } : undefined;
};

/** The conditions with what the reader hides; whoever asks for one establishment by its number sees it. */
export const hiding = (where: Conditions, hidden: readonly EstablishmentNumber[]): Conditions => {
  if (hidden.length === 0 || where.establishment || where.numbers) return where;
  return { ...where, hiddenEstablishments: [...new Set([...(where.hiddenEstablishments ?? []), ...hidden])].sort() };
};
