import { parseArgs } from 'node:util';
import { demoAccountsCommand } from '#demo/accounts-command.ts';
import { staffAddCommand } from '#modules/accounts/staff-command.ts';
import { beginMorning } from '#modules/alerts/mornings.ts';
import { importJobsCommand } from '#modules/jobs/import/command.ts';
import { office } from '#modules/offices/offices.ts';
import { referenceImport } from '#modules/reference/import-command.ts';
import { loadReference } from '#modules/reference/reference.ts';
import { verifySearch } from '#modules/search/verify-search.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { describeVerification, verifyAudit } from '#platform/audit/verify.ts';
import type { Connection } from '#platform/database/connection.ts';
import { asOwner } from '#platform/database/owner.ts';
import { startDatabase } from '#platform/database/start.ts';
import { openLog } from '#platform/log.ts';
import { readSettings, type Settings, settingsTable } from './config.ts';
import { withQueue } from './queue.ts';
import { routesTable } from './routes.ts';
import { clockOf, systemAct, systemChance } from './service.ts';
import { start } from './start.ts';
import { threadFile } from './threads.ts';

/** What the program can do; each command answers with its exit code. `npm run` names them alike. */
type Command = (args: string[], settings: Settings) => Promise<number>;

const out = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Opens what a command beside the running service needs, and closes it again. */
const beside = async (
  settings: Settings,
  task: string,
  perform: (act: ReturnType<typeof systemAct>, owner: Connection) => Promise<number>,
): Promise<number> => {
  const log = openLog(settings.logLevel);
  const started = await startDatabase(settings, { beside: true, tell: (message) => log.warn(message) });
  try {
    const now = clockOf(settings);
    return await withQueue({ pool: started.pool, settings, log, now }, (enqueueIn) =>
      perform(
        systemAct({ settings, database: started.application, chance: systemChance, now, enqueueIn }, task),
        started.owner,
      ),
    );
  } finally {
    await started.stop();
  }
};

const commands: Record<string, Command> = {
  start: async (_args, settings) => start(settings),
  settings: async () => {
    out(settingsTable());
    return 0;
  },
  routes: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
    out(routesTable(values.json ?? false));
    return 0;
  },
  'audit:verify': (_args, settings) =>
    beside(settings, 'audit:verify', async (act) => {
      const verification = await verifyAudit(act.database);
      out(describeVerification(verification));
      return verification.broken ? 1 : 0;
    }),
  'search:verify': (_args, settings) =>
    beside(settings, 'search:verify', (act) =>
      verifySearch(act, { log: openLog(settings.logLevel), worker: threadFile('jobindex-worker'), tell: out }),
    ),
  'reference:import': (args, settings) =>
    beside(settings, 'reference:import', async (act, owner) => {
      const code = await asOwner(owner, async (database) => {
        await loadReference(database, act.now);
        return referenceImport(args, database, out, act.now);
      });
      if (args.includes('--apply') && code === 0) {
        await audit(act, { what: 'reference.imported', subject: { kind: 'reference', id: args[0] ?? '' } });
      }
      return code;
    }),
  'jobs:import': (args, settings) =>
    beside(settings, 'jobs:import', async (act, owner) => {
      await asOwner(owner, (database) => loadReference(database, act.now));
      return importJobsCommand(args, act, out);
    }),
  'alerts:morning': (_args, settings) =>
    beside(settings, 'alerts:morning', async (act) => {
      const jobs = await beginMorning(act);
      out(
        jobs === undefined ? 'The morning of today was begun already.' : `The morning has begun with ${jobs} new jobs.`,
      );
      return 0;
    }),
  'staff:add': (args, settings) =>
    beside(settings, 'staff:add', async (act, owner) => {
      await asOwner(owner, (database) => loadReference(database, act.now));
      return staffAddCommand(args, act, { out, officeExists: (code) => office(code) !== undefined });
    }),
  'demo:accounts': (args, settings) =>
    beside(settings, 'demo:accounts', async (act, owner) => {
      await asOwner(owner, (database) => loadReference(database, act.now));
      return demoAccountsCommand(args, act, out);
    }),
};

const main = async (): Promise<number> => {
  const [name = 'start', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    process.stderr.write(`There is no command ${name}. There are: ${Object.keys(commands).join(', ')}\n`);
    return 2;
  }
  try {
    return await command(args, readSettings());
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return 1;
  }
};

process.exitCode = await main();
