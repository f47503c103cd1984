import type { Department, StaffActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';

/** A member of the staff of an office (窓口職員), who signs in with an account of the kind `staff`. */
export type StaffMember = {
  accountId: string;
  officeCode: string;
  department: Department;
  manager: boolean;
  name: string;
};

/** The present member an account belongs to; a removed one is none. */
export const staffMember = async (database: Database, accountId: string): Promise<StaffMember | undefined> => {
  const row = await database
    .selectFrom('staff_members')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      accountId: row.account_id,
      officeCode: row.office_code,
      department: row.department as Department,
      manager: row.manager,
      name: row.name,
    }
  );
};

export const staffActor = (member: StaffMember): StaffActor => ({
  kind: 'staff',
  accountId: member.accountId,
  officeCode: member.officeCode,
  department: member.department,
  manager: member.manager,
});

/** Makes an account a member of an office's staff, again where it was one before. */
export const addStaffMember = async (act: Act, member: StaffMember): Promise<void> => {
  const row = {
    office_code: member.officeCode,
    department: member.department,
    manager: member.manager,
    name: member.name,
    removed_at: null,
  };
  await act.database
    .insertInto('staff_members')
    .values({ account_id: member.accountId, created_at: act.now, ...row })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet(row).where('staff_members.removed_at', 'is not', null),
    )
    .execute();
  await audit(act, {
    what: 'staff.added',
    subject: { kind: 'account', id: member.accountId },
    detail: { office: member.officeCode, department: member.department, manager: member.manager },
  });
};

/** The names of members of the staff, by their accounts; removed ones too, whose deeds are still shown. */
export const staffNames = async (
  database: Database,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (accountIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('staff_members')
    .select(['account_id', 'name'])
    .where('account_id', 'in', [...new Set(accountIds)])
    .execute();
  return new Map(rows.map((row) => [row.account_id, row.name]));
};
