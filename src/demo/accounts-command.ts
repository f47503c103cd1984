import { accountByMail } from '#modules/accounts/accounts.ts';
import { employerUser, establishment } from '#modules/establishments/establishments.ts';
import { office } from '#modules/offices/offices.ts';
import type { Act } from '#platform/act.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { type DemoAccount, demoEmployers, demoPasswords, demoPeople, employerMail, rolesOf } from './people/logins.ts';

/** Logins of the ten employers, as far as the demo was loaded: which establishments they are depends on the jobs. */
const employers = async (act: Act): Promise<DemoAccount[]> => {
  const found: DemoAccount[] = [];
  for (let number = 1; number <= demoEmployers; number += 1) {
    for (const role of rolesOf(number)) {
      const mail = employerMail(number, role);
      const account = await accountByMail(act, mail);
      const user = account && (await employerUser(act.database, account.id));
      const works = user && (await establishment(act, user.establishmentId));
      if (!works) continue;
      found.push({
        role: `employer (${role})`,
        mail,
        password: demoPasswords.employer,
        belongsTo: works.name,
        name: works.name,
        state: 'open',
      });
    }
  }
  return found;
};

/** `npm run demo:accounts`: everybody of the demo who can sign in, as a table or with `--json` as an array. */
export const demoAccountsCommand = async (
  args: readonly string[],
  act: Act,
  out: (text: string) => void,
): Promise<number> => {
  if (!act.settings.trial) {
    out('There are demo accounts in trial mode only.');
    return 1;
  }
  const accounts = [...demoPeople(), ...(await employers(act))].map((account) => ({
    ...account,
    belongsTo: office(account.belongsTo)?.name ?? account.belongsTo,
  }));
  if (args.includes('--json')) {
    out(
      JSON.stringify(
        accounts.map(({ role, mail, password, oneTimePasswordSecret, belongsTo, name, state }) => ({
          role,
          mail,
          password,
          ...(oneTimePasswordSecret ? { oneTimePasswordSecret } : {}),
          ...(role.startsWith('employer') ? { establishment: belongsTo } : { office: belongsTo }),
          name,
          state,
        })),
        null,
        2,
      ),
    );
    return 0;
  }
  for (const { role, mail, password, oneTimePasswordSecret: secret, belongsTo, name, state } of accounts) {
    const app = secret ? [`app: ${secret}`] : [];
    out(
      [role.padEnd(20), (mail || '–').padEnd(30), (password || '–').padEnd(12), name, belongsTo, state, ...app].join(
        '  ',
      ),
    );
  }
  out(`The six digits of staff, in the running demo: ${absolute(act.settings.baseUrl, urls.codes('ja'))}`);
  return 0;
};
