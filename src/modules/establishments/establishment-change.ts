import { lifecycle } from '#kernel/lifecycle.ts';
import { same } from '#kernel/same.ts';
import type { Instant } from '#kernel/time.ts';
import type { Establishment, EstablishmentRecord } from './establishment.ts';

/**
 * 事業所情報の変更申込み (F-EM-1): written by the employer, confirmed by the office. Until somebody looks at it, it can be
 * taken back to be written on, or withdrawn.
 */
export const changeLife = lifecycle({
  draft: { send: 'waiting', withdraw: 'withdrawn' },
  waiting: { revise: 'draft', take: 'reviewing', withdraw: 'withdrawn' },
  reviewing: { release: 'waiting', accept: 'accepted', refuse: 'refused' },
  accepted: {},
  refused: {},
  withdrawn: {},
});
export type ChangeState = (typeof changeLife.states)[number];

/** What an employer can say of an establishment; number, state and the office in charge are the office's. */
export type Told = Pick<Establishment, 'name' | 'nameKana' | 'corporateNumber' | 'place' | 'industry' | 'record'>;

export type EstablishmentChange = {
  readonly id: string;
  readonly establishmentId: string;
  readonly state: ChangeState;
  readonly officeCode?: string;
  /** The record as it stood when this was begun. */
  readonly before: Told;
  /** The record as it shall be. */
  readonly asked: Told;
  /** To the office. */
  readonly note?: string;
  /** The office has written something differently. */
  readonly corrected: boolean;
  readonly version: number;
  readonly sentAt?: Instant;
  readonly taken?: { readonly by: string; readonly at: Instant };
  readonly decidedAt?: Instant;
  /** Told to the employer with a refusal. */
  readonly reason?: string;
};

export const openChange: readonly ChangeState[] = ['draft', 'waiting', 'reviewing'];

/** How to reach an establishment and with whom to speak: true at once, and shown on no job by itself. */
export const atOnce = [
  'telephone',
  'fax',
  'mail',
  'contacts',
] as const satisfies readonly (keyof EstablishmentRecord)[];

export const toldOf = ({ name, nameKana, corporateNumber, place, industry, record }: Establishment): Told => ({
  name,
  ...(nameKana !== undefined && { nameKana }),
  ...(corporateNumber !== undefined && { corporateNumber }),
  place,
  ...(industry !== undefined && { industry }),
  record,
});

/**
 * Only the items that the change speaks of, laid over the record as it stands now; the rest stays as it stands. `left` are
 * never taken from it.
 */
export const laidOver = (
  { before, asked }: Pick<EstablishmentChange, 'before' | 'asked'>,
  now: Told,
  left: readonly string[] = atOnce,
): Told => {
  const { record: oldRecord, ...old } = before;
  const { record: newRecord, ...fresh } = asked;
  const { record, ...rest } = now;
  return {
    ...items(old, fresh, rest),
    record: items(oldRecord, newRecord, record, left),
  } as Told;
};

const items = (old: object, fresh: object, now: object, left: readonly string[] = []): object => {
  const [before, after] = [old as Record<string, unknown>, fresh as Record<string, unknown>];
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !left.includes(key) && !same(before[key], after[key]),
  );
  const kept = Object.entries(now).filter(([key]) => !changed.includes(key));
  const taken = changed.filter((key) => after[key] !== undefined).map((key) => [key, after[key]]);
  return Object.fromEntries([...kept, ...taken]);
};

/** Whether there is anything in it that needs the office. */
export const saysAnything = (change: Pick<EstablishmentChange, 'before' | 'asked'>, now: Told): boolean =>
  !same(laidOver(change, now), now);
