import { withClient } from '#platform/database/connection.ts';
import type { TestWeb } from './web.ts';

/** A secret by the name it has in a complaint: a password, a key, a cookie. */
export type Secrets = Readonly<Record<string, string>>;

/** How a secret could lie about: as it is, as bytes in hexadecimal, as base64. */
const formsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return [secret, secret.replaceAll('-', ''), bytes.toString('hex'), base64, encodeURIComponent(secret)];
};

/** Six digits stand in many a number: only where no digit stands beside them are they the code. */
const holds = (text: string, secret: string): boolean =>
  formsOf(secret).some((form) =>
    /^\d+$/.test(form) ? new RegExp(`(?<!\\d)${form}(?!\\d)`).test(text) : text.includes(form),
  );

/** Every row of every table there is, the queue's too, as one text. */
const rowsOf = async (web: TestWeb): Promise<{ table: string; text: string }[]> =>
  withClient(web.owner(), {}, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const found: { table: string; text: string }[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select one::text as text from ${name} one`);
      found.push({ table: name, text: rows.map(({ text }) => text).join('\n') });
    }
    return found;
  });

/**
 * Where secrets can be read after a story (abuse-cases 45): in a table, in the log, in the subject of a mail, or in more
 * mails than the one that carries it. A secret that no mail may carry is one of `never`.
 */
export const readableSecrets = async (
  web: TestWeb,
  { mailed, never }: { mailed: Secrets; never: Secrets },
): Promise<string[]> => {
  const mails = await web.mailbox.of();
  const tables = await rowsOf(web);
  const log = web.logged.join('\n');
  const found: string[] = [];
  for (const [name, secret] of Object.entries({ ...mailed, ...never })) {
    for (const { table, text } of tables) if (holds(text, secret)) found.push(`${name} in the table ${table}`);
    if (holds(log, secret)) found.push(`${name} in the log`);
    const carriers = mails.filter(({ text, html }) => holds(text, secret) || holds(html, secret)).length;
    const most = name in mailed ? 1 : 0;
    if (carriers > most) found.push(`${name} in ${carriers} mails`);
    if (mails.some(({ subject }) => holds(subject, secret))) found.push(`${name} in the subject of a mail`);
  }
  return found;
};
