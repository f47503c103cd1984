import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { sessionsOf } from '#platform/web/session.ts';
import { devicesOf } from './known-devices.ts';

/** What the account of a person holds, for the copy of one's own data (features G6). No hash, no key, no token is in it. */
export const ownAccountData = async (act: Act, accountId: string): Promise<Record<string, unknown>> => {
  const { database } = act;
  const account = await database
    .selectFrom('accounts')
    .select(['mail', 'kind', 'state', 'language', 'opened_at', 'created_at', 'password_set_at', 'mailed_code'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const agreements = await database
    .selectFrom('agreements')
    .select(['document', 'version', 'agreed_at'])
    .where('account_id', '=', accountId)
    .orderBy('agreed_at')
    .orderBy('document')
    .execute();
  const passkeys = await database
    .selectFrom('passkeys')
    .select(['name', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  const oneTimePassword = await database
    .selectFrom('one_time_passwords')
    .select('confirmed_at')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return {
    account: {
      mail: account.mail,
      kind: account.kind,
      state: account.state,
      language: account.language,
      createdAt: account.created_at,
      openedAt: account.opened_at ?? undefined,
      passwordSetAt: account.password_set_at ?? undefined,
      mailedCode: account.mailed_code,
      oneTimePasswordSince: oneTimePassword?.confirmed_at ?? undefined,
    },
    agreements: agreements.map(({ document, version, agreed_at }) => ({ document, version, agreedAt: agreed_at })),
    sessions: (await sessionsOf(act, accountId)).map(({ method, agent, network, begunAt, lastSeenAt }) => ({
      method,
      agent,
      network,
      begunAt,
      lastSeenAt,
    })),
    devices: (await devicesOf(act, accountId)).map(({ agent, lastUsedAt, expiresAt }) => ({
      agent,
      lastUsedAt,
      expiresAt,
    })),
    passkeys: passkeys.map((one) => ({
      name: one.name,
      createdAt: one.created_at,
      lastUsedAt: one.last_used_at ?? undefined,
    })),
  };
};

/** Writes down that a copy was taken along, in which form. */
export const noteExport = (act: Act, accountId: string, form: string): Promise<void> =>
  inTransaction(act, (inside) =>
    record(inside, { what: 'account.exported', subject: { kind: 'account', id: accountId }, detail: { form } }),
  );
