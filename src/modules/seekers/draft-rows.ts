import type { Instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Tab } from './tab.ts';

/** One tab as it was typed so far. */
export type TabDraft = {
  typed: Typed;
  /** Warnings that were seen and accepted. */
  accepted: readonly string[];
  version: number;
  savedAt: Instant | undefined;
};

export const emptyTab: TabDraft = { typed: {}, accepted: [], version: 0, savedAt: undefined };

const select = (database: Database, accountId: string) =>
  database
    .selectFrom('registration_drafts')
    .select(['tab', 'typed', 'accepted', 'version', 'saved_at'])
    .where('account_id', '=', accountId);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const tabOf = (row: Row): TabDraft => ({
  typed: row.typed as unknown as Typed,
  accepted: row.accepted,
  version: row.version,
  savedAt: row.saved_at,
});

export const tabDrafts = async (database: Database, accountId: string): Promise<Map<Tab, TabDraft>> =>
  new Map((await select(database, accountId).execute()).map((row) => [row.tab as Tab, tabOf(row)]));

/** As `tabDrafts`, held until the transaction ends. */
export const heldDrafts = async (database: Database, accountId: string): Promise<Map<Tab, TabDraft>> =>
  new Map(
    (await select(database, accountId).orderBy('tab').forUpdate().execute()).map((row) => [row.tab as Tab, tabOf(row)]),
  );

export const heldTab = async (database: Database, accountId: string, tab: Tab): Promise<TabDraft> => {
  const row = await select(database, accountId).where('tab', '=', tab).forUpdate().executeTakeFirst();
  return row ? tabOf(row) : emptyTab;
};

export const writeTab = async (
  database: Database,
  accountId: string,
  tab: Tab,
  { typed, accepted, version }: TabDraft,
  now: Instant,
): Promise<void> => {
  const row = { typed: json(typed), accepted: [...accepted], version, saved_at: now };
  await database
    .insertInto('registration_drafts')
    .values({ account_id: accountId, tab, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'tab']).doUpdateSet(row))
    .execute();
};

export const deleteDrafts = async (database: Database, accountId: string): Promise<void> => {
  await database.deleteFrom('registration_drafts').where('account_id', '=', accountId).execute();
};

/** Drafts of people who have not come back since a moment; how many rows. */
export const deleteDraftsBefore = async (database: Database, before: Instant): Promise<number> => {
  const { numDeletedRows } = await database
    .deleteFrom('registration_drafts')
    .where('account_id', 'not in', (recent) =>
      recent.selectFrom('registration_drafts').select('account_id').where('saved_at', '>=', before),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
};
