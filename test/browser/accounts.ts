import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Login = { role: string; mail: string; password: string; name: string; state: string };

const file = () => join(process.env.BROWSER_TEST_DIRECTORY ?? '', 'accounts.json');

/** Asks the running demo once who can sign in, and keeps the answer for the workers. */
export default function askForAccounts(): void {
  const env = {
    ...process.env,
    PORT: process.env.BROWSER_TEST_PORT,
    DATA_DIR: process.env.BROWSER_TEST_DIRECTORY,
    TRIAL: 'true',
    LOG_LEVEL: 'warn',
  };
  const said = execFileSync(process.execPath, ['scripts/run.mjs', 'demo:accounts', '--json'], {
    env,
    encoding: 'utf8',
  });
  writeFileSync(file(), said);
}

/** Everybody of the demo in such a role who can sign in. */
export const logins = (role: string): Login[] =>
  (JSON.parse(readFileSync(file(), 'utf8')) as Login[]).filter((one) => one.role.startsWith(role) && one.password);
