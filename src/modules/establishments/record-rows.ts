import { same } from '#kernel/same.ts';
import type { Act } from '#platform/act.ts';
import type { Database } from '#platform/database/database.ts';
import type { Establishment } from './establishment.ts';
import { type Told, toldOf } from './establishment-change.ts';
import { officeInCharge } from './provisional-entries.ts';
import { findEstablishments, writeEstablishments } from './store.ts';

/** The record with its version: what somebody has read may have been overtaken when they write. */
export type Versioned = { readonly establishment: Establishment; readonly version: number };

export const versionedEstablishment = async (
  database: Database,
  id: string,
  hold = false,
): Promise<Versioned | undefined> => {
  const query = database.selectFrom('establishments').select('version').where('id', '=', id);
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst();
  const [establishment] = row ? await findEstablishments(database, { ids: [id] }) : [];
  return row && establishment && { establishment, version: row.version };
};

/**
 * Writes the record and raises its version. Who moves to another municipality belongs to its office from then on. The
 * jobs follow in the same transaction (`establishment.changed`), so that no job ever says what its establishment no longer
 * says.
 */
export const writeRecord = async (
  act: Act,
  before: Establishment,
  told: Told,
  given: Partial<Pick<Establishment, 'state' | 'number'>> = {},
): Promise<Establishment> => {
  const { industry: _industry, nameKana: _kana, corporateNumber: _corporate, ...rest } = before;
  const moved = !same(before.place, told.place);
  const { municipality, postcode } = told.place;
  const office = moved && municipality ? officeInCharge(municipality, postcode ?? '') : undefined;
  const after: Establishment = { ...rest, ...told, ...given, ...(office !== undefined && { officeCode: office }) };
  await writeEstablishments(act.database, [after], act.now);
  await act.database
    .updateTable('establishments')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', before.id)
    .execute();
  if (!same(toldOf(before), toldOf(after)) || before.number !== after.number) {
    await act.emit({ type: 'establishment.changed', establishmentId: before.id, before, after });
  }
  return after;
};

/** Where the record stands in its life, nothing else. */
export const writeState = async (act: Act, { id }: Establishment, state: Establishment['state']): Promise<void> => {
  await act.database
    .updateTable('establishments')
    .set((row) => ({ state, version: row('version', '+', 1), updated_at: act.now }))
    .where('id', '=', id)
    .execute();
};
