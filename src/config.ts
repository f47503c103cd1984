import { accounts } from './config/accounts.ts';
import { alerts } from './config/alerts.ts';
import { applications } from './config/applications.ts';
import { establishments } from './config/establishments.ts';
import { files } from './config/files.ts';
import { jobs } from './config/jobs.ts';
import type { Setting } from './config/kinds.ts';
import { kiosks } from './config/kiosks.ts';
import { mail } from './config/mail.ts';
import { messages } from './config/messages.ts';
import { orders } from './config/orders.ts';
import { search } from './config/search.ts';
import { seekers } from './config/seekers.ts';
import { serving } from './config/serving.ts';
import { storage } from './config/storage.ts';
import { trial } from './config/trial.ts';

/**
 * The only reader of the environment. One table, a file for each subject, says every setting's name, kind, default, unit
 * and meaning; from it come the type, the check at the start and docs/operations/settings.md. Defaults of limits:
 * system-reference §1.13, where the official figure is unknown the default is ours.
 */
const table = {
  ...serving,
  ...storage,
  ...trial,
  ...mail,
  ...accounts,
  ...kiosks,
  ...search,
  ...alerts,
  ...seekers,
  ...establishments,
  ...jobs,
  ...orders,
  ...applications,
  ...messages,
  ...files,
};

type Table = typeof table;
type Read = { [K in keyof Table]: Table[K] extends Setting<infer T> ? T : never };

/** Every setting, read and checked; frozen for the life of the process. */
export type Settings = Readonly<Omit<Read, 'baseUrl' | 'trial'> & { baseUrl: string; trial: boolean }>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings. Throws one error whose message names every wrong setting, what was read (never of a secret) and
 * what to write instead; the start prints it and ends.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const problems: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [property, one] of Object.entries<Setting<unknown>>(table)) {
    const raw = environment[one.name]?.trim() || one.default;
    if (raw === undefined) continue;
    const result = one.read.safeParse(raw);
    if (result.success) read[property] = result.data;
    else
      problems.push(
        `${one.name}: ${one.secret ? 'what is set cannot be used' : `"${raw}" was read`}; write ${one.expects} instead.`,
      );
  }
  // What could not be read keeps its default here, so that the relations below are judged as well.
  const given = { ...defaults(), ...read } as Read;
  const settings = complete(given);
  problems.push(...contradictions(settings, given));
  if (problems.length > 0)
    throw new Error(`The service does not start:\n${problems.map((line) => `- ${line}`).join('\n')}`);
  return Object.freeze(settings);
}

function defaults(): Record<string, unknown> {
  const entries = Object.entries<Setting<unknown>>(table);
  return Object.fromEntries(
    entries.map(([key, one]) => [key, one.default === undefined ? undefined : one.read.parse(one.default)]),
  );
}

function complete(read: Read): Settings {
  // A bare clone must be the demo; whoever names a real database, mail server or https address runs a real service.
  const real = read.databaseUrl ?? read.smtpUrl ?? (read.baseUrl?.startsWith('https:') ? read.baseUrl : undefined);
  const baseUrl = read.baseUrl ?? `http://localhost:${read.port}`;
  return { ...read, baseUrl, trial: read.trial ?? real === undefined };
}

function contradictions(settings: Settings, given: Read): string[] {
  const host = new URL(settings.baseUrl).hostname;
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(host);
  const rules: [boolean, string][] = [
    [
      settings.sessionWarnMinutes >= settings.sessionIdleMinutes,
      `SESSION_WARN_MINUTES: ${settings.sessionWarnMinutes} is not before the end; write less than SESSION_IDLE_MINUTES (${settings.sessionIdleMinutes}).`,
    ],
    [
      settings.databaseOwnerUrl !== undefined && settings.databaseUrl === undefined,
      'DATABASE_OWNER_URL: set without DATABASE_URL; set both or neither.',
    ],
    [
      settings.trial && settings.smtpUrl !== undefined,
      'SMTP_URL: the trial mode sends no mail; unset SMTP_URL or write TRIAL=false.',
    ],
    [
      !settings.trial && settings.clock !== undefined,
      'CLOCK: a set clock is for trial mode only; unset CLOCK or write TRIAL=true.',
    ],
    [
      settings.filesAt === 's3' &&
        [settings.s3Endpoint, settings.s3Bucket, settings.s3KeyId, settings.s3Secret].includes(undefined),
      'FILES_AT: s3 needs S3_ENDPOINT, S3_BUCKET, S3_KEY_ID and S3_SECRET; set all of them or write FILES_AT=disk.',
    ],
    [
      !settings.trial && settings.smtpUrl === undefined,
      'SMTP_URL: nothing is set; outside trial mode write the mail server, like smtp://mail.example:587, or write TRIAL=true.',
    ],
    [
      !settings.trial && given.baseUrl === undefined,
      'BASE_URL: nothing is set; outside trial mode write the address people type, like https://mypage.example.',
    ],
    [
      !settings.trial && settings.baseUrl.startsWith('http:') && !loopback,
      `BASE_URL: "${settings.baseUrl}" was read; outside trial mode write an https address.`,
    ],
    [
      !settings.trial && settings.databaseUrl !== undefined && settings.secretKey === undefined,
      'SECRET_KEY: nothing is set; all nodes of one database share a key, so write 32 random bytes in base64, as `openssl rand -base64 32` prints them.',
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

/** The table of all settings as Markdown: what `npm run settings` prints and docs/operations/settings.md holds. */
export function settingsTable(): string {
  const cell = (value: string) => value.replaceAll('|', '\\|');
  const rows = Object.values<Setting<unknown>>(table).map(
    (one) =>
      `| ${one.name} | ${one.type} | ${one.default === undefined ? '–' : `\`${cell(one.default)}\``} | ${one.unit || '–'} | ${cell(one.meaning)} |`,
  );
  return ['| setting | kind | default | unit | meaning |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}
