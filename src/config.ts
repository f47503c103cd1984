import { resolve } from 'node:path';
import { z } from 'zod';
import { type Instant, instant } from '#kernel/time.ts';

/**
 * The only reader of the environment. One table says every setting's name, kind, default, unit and meaning; from it come
 * the type, the check at the start and docs/operations/settings.md. Long because it is that table.
 */

type Setting<T> = {
  name: string;
  type: string;
  /** As one would write it in the environment; `undefined` where it is made from other settings or stays empty. */
  default: string | undefined;
  unit: string;
  meaning: string;
  /** Never repeat what was read, neither in a message nor in a log. */
  secret: boolean;
  /** Completes the sentence "write … instead". */
  expects: string;
  read: z.ZodType<T, string>;
};

type About = { meaning: string; unit?: string; secret?: boolean };

const setting = <T>(
  name: string,
  type: string,
  fallback: string | undefined,
  { meaning, unit = '', secret = false }: About,
  expects: string,
  read: z.ZodType<T, string>,
): Setting<T> => ({ name, type, default: fallback, unit, meaning, secret, expects, read });

const whole = (name: string, fallback: number, from: number, to: number, unit: string, meaning: string) =>
  setting(
    name,
    'whole number',
    String(fallback),
    { meaning, unit },
    `a whole number from ${from} to ${to}${unit && ` (${unit})`}`,
    z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to)),
  );

const text = (name: string, fallback: string, meaning: string) =>
  // Header and control characters have no business in a name or a mail header.
  setting(name, 'text', fallback, { meaning }, 'one line of text', z.string().regex(/^\P{Cc}+$/u));

const optionalText = (name: string, meaning: string) =>
  setting<string | undefined>(name, 'text', undefined, { meaning }, 'one line of text', z.string().regex(/^\P{Cc}+$/u));

const secretText = (name: string, meaning: string) =>
  setting<string | undefined>(
    name,
    'secret',
    undefined,
    { meaning, secret: true },
    'one line of text',
    z.string().regex(/^\P{Cc}+$/u),
  );

const oneOf = <const T extends string>(name: string, values: readonly [T, ...T[]], fallback: T, meaning: string) =>
  setting<T>(name, values.join(' · '), fallback, { meaning }, `one of ${values.join(', ')}`, z.enum(values));

const address = (name: string, schemes: string[], about: About, fallback?: string) =>
  setting<string | undefined>(
    name,
    'address',
    fallback,
    about,
    `an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1))),
  );

const origin = (name: string, meaning: string) =>
  setting<string | undefined>(
    name,
    'address',
    undefined,
    { meaning },
    'scheme, host and port only, like https://mypage.example',
    z
      .string()
      .transform((value) => value.replace(/\/$/, ''))
      .refine(
        (value) => /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value.toLowerCase(),
      ),
  );

const mailAddress = (name: string, fallback: string, meaning: string) =>
  setting(name, 'mail address', fallback, { meaning }, 'a mail address', z.email());

const yesNo = (name: string, fallback: string | undefined, meaning: string) =>
  setting<boolean | undefined>(
    name,
    'true · false',
    fallback,
    { meaning },
    'true or false',
    z.enum(['true', 'false']).transform((value) => value === 'true'),
  );

const required = (one: Setting<boolean | undefined>): Setting<boolean> => ({
  ...one,
  read: one.read.transform((value) => value === true),
});

const moment = (name: string, meaning: string) =>
  setting<Instant | undefined>(
    name,
    'moment',
    undefined,
    { meaning },
    'a moment with its offset, like 2026-11-20T10:00+09:00',
    z.string().transform((value, context) => {
      try {
        return instant(value);
      } catch {
        context.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    }),
  );

const secretKey = (name: string, meaning: string) =>
  setting<string | undefined>(
    name,
    'secret',
    undefined,
    { meaning, secret: true },
    '32 random bytes in base64, as `openssl rand -base64 32` prints them',
    z.string().refine((value) => /^[A-Za-z0-9+/_-]+=*$/.test(value) && Buffer.from(value, 'base64').length >= 32),
  );

const processes = (name: string, fallback: string, meaning: string) =>
  setting<readonly ('web' | 'work')[]>(
    name,
    'list of web, work',
    fallback,
    { meaning },
    'web, work or web,work',
    z
      .string()
      .transform((value) => value.split(',').map((part) => part.trim()))
      .pipe(z.array(z.enum(['web', 'work'])).min(1)),
  );

/** The table. Defaults of limits: system-reference §1.13, where the official figure is unknown the default is ours. */
const table = {
  port: whole('PORT', 3000, 0, 65_535, '', 'Port the service listens on; 0 takes a free one.'),
  host: text('HOST', '127.0.0.1', 'Address it listens on; loopback unless a reverse proxy stands elsewhere.'),
  baseUrl: origin(
    'BASE_URL',
    'Address people type, without path; links in mails are made from it. Without it `http://localhost:PORT`. Outside trial it is demanded and must be https, unless it is localhost.',
  ),
  run: processes('RUN', 'web,work', 'What this process does: answer requests, do background work, or both.'),
  trustedProxies: whole(
    'TRUSTED_PROXIES',
    0,
    0,
    10,
    'proxies',
    'Reverse proxies in front whose X-Forwarded-For is believed.',
  ),
  bodyKb: whole('BODY_KB', 256, 16, 10_240, 'kB', 'Largest body of a form without files.'),
  addressCharacters: whole('ADDRESS_CHARACTERS', 8000, 1000, 60_000, 'characters', 'Longest address with its query.'),
  stopSeconds: whole('STOP_SECONDS', 20, 1, 300, 's', 'How long a stop waits for requests and work in flight.'),
  logLevel: oneOf(
    'LOG_LEVEL',
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    'info',
    'Least level that is logged.',
  ),
  workers: whole(
    'WORKERS',
    4,
    1,
    64,
    'pieces',
    'Pieces of background work of one kind that a process does at the same time.',
  ),
  workPollSeconds: whole('WORK_POLL_SECONDS', 1, 1, 60, 's', 'How often a process asks for background work.'),

  dataDir: setting(
    'DATA_DIR',
    'directory',
    '.data',
    { meaning: 'Everything this installation writes: embedded database, secret, files, mails of the trial mode.' },
    'a directory',
    z
      .string()
      .min(1)
      .transform((value) => resolve(value)),
  ),
  databaseUrl: address('DATABASE_URL', ['postgres', 'postgresql'], {
    meaning: "PostgreSQL 15 or newer, as the application's role. Without it an embedded PostgreSQL runs in DATA_DIR.",
    secret: true,
  }),
  databaseOwnerUrl: address('DATABASE_OWNER_URL', ['postgres', 'postgresql'], {
    meaning:
      "The same database as the owning role; used for migrations only, so that the application's role cannot change the audit. Without it DATABASE_URL migrates too.",
    secret: true,
  }),
  databaseConnections: whole(
    'DATABASE_CONNECTIONS',
    10,
    2,
    200,
    'connections',
    'Connections one process holds at most.',
  ),
  statementSeconds: whole('STATEMENT_SECONDS', 15, 1, 600, 's', 'A statement that takes longer is broken off.'),
  secretKey: secretKey(
    'SECRET_KEY',
    'Seals what waits in the database for sending (keys, codes). Without it one is made in DATA_DIR/secret. Demanded outside trial with DATABASE_URL, because all nodes must share it.',
  ),

  trial: yesNo(
    'TRIAL',
    undefined,
    'Demo: made-up people and jobs, mails kept under DATA_DIR/mail and shown at /dev/mail. Without it: true when none of DATABASE_URL, SMTP_URL and an https BASE_URL is set, else false.',
  ),
  demoJobs: whole(
    'DEMO_JOBS',
    20_000,
    0,
    2_000_000,
    'jobs',
    'Made-up jobs that the trial mode loads into an empty database.',
  ),
  clock: moment(
    'CLOCK',
    "The service's clock starts here and runs on; for tests, refused outside trial. Without it the system's clock.",
  ),

  siteName: text('SITE_NAME', 'お仕事マイページ（試行版）', 'Name of the service in titles, header and mails.'),
  helpdeskPhone: text('HELPDESK_PHONE', '00-0000-0000', 'Telephone of the help desk.'),
  helpdeskHours: text('HELPDESK_HOURS', '平日 9:30～18:00', 'When the help desk answers.'),
  helpdeskMail: mailAddress('HELPDESK_MAIL', 'helpdesk@mypage.example', 'Mail address of the help desk.'),
  smtpUrl: address('SMTP_URL', ['smtp', 'smtps'], {
    meaning:
      'Mail server, like smtp://user:password@mail.example:587. Demanded outside trial; refused in trial, which sends nothing.',
    secret: true,
  }),
  mailFrom: mailAddress('MAIL_FROM', 'system@mypage.example', 'Sender of all mails; nobody reads answers.'),
  mailFromName: text('MAIL_FROM_NAME', 'お仕事マイページ（試行版）', 'Name beside the sender.'),

  authKeyMinutes: whole(
    'AUTH_KEY_MINUTES',
    30,
    5,
    1440,
    'minutes',
    'Life of an authentication key (認証キー); the leaflet says 30.',
  ),
  authKeyTries: whole('AUTH_KEY_TRIES', 5, 1, 20, 'tries', 'Wrong entries after which a key is dead.'),
  authKeyTriesDay: whole(
    'AUTH_KEY_TRIES_DAY',
    20,
    1,
    200,
    'tries',
    'Wrong entries per account in 24 hours, over all its keys.',
  ),
  keyRequestsAddressHour: whole(
    'KEY_REQUESTS_ADDRESS_HOUR',
    5,
    1,
    100,
    'per hour',
    'Keys that can be asked for one mail address.',
  ),
  keyRequestsNetworkHour: whole(
    'KEY_REQUESTS_NETWORK_HOUR',
    300,
    1,
    100_000,
    'per hour',
    'Keys that can be asked from one network; an office stands behind one address.',
  ),
  mailHoldHours: whole(
    'MAIL_HOLD_HOURS',
    24,
    0,
    336,
    'hours',
    'After the counter changed the mail address of an open account, the new one renews no password for so long, unless a second member of staff confirms; the figure is ours.',
  ),
  mailChangesAccountDay: whole(
    'MAIL_CHANGES_ACCOUNT_DAY',
    5,
    1,
    100,
    'per day',
    'Other addresses that can be asked for with one account.',
  ),
  closedAccountDays: whole(
    'CLOSED_ACCOUNT_DAYS',
    30,
    1,
    3650,
    'days',
    'After so long what belongs to a closed account (退会) is erased for good; until then its owner can come back.',
  ),
  codeMinutes: whole('CODE_MINUTES', 10, 1, 60, 'minutes', 'Life of a one-time code at login.'),
  codeTries: whole('CODE_TRIES', 5, 1, 20, 'tries', 'Wrong entries after which a one-time code is dead.'),
  codeTriesDay: whole(
    'CODE_TRIES_DAY',
    50,
    1,
    1000,
    'tries',
    'One-time codes typed per account in a day, over all its sign-ins; ours.',
  ),
  codesAddressHour: whole('CODES_ADDRESS_HOUR', 10, 1, 100, 'per hour', 'One-time codes mailed to one account; ours.'),
  mailedCode: required(
    yesNo(
      'MAILED_CODE',
      'true',
      'Whether seekers and employers are asked for a mailed one-time code at login on devices nobody knows; each account can switch it off for itself.',
    ),
  ),
  reauthenticationMinutes: whole(
    'REAUTHENTICATION_MINUTES',
    10,
    1,
    720,
    'minutes',
    'A delicate act (password, address, second step) asks for the password again when the last proof is older; the figure is ours.',
  ),
  passkeyMinutes: whole('PASSKEY_MINUTES', 10, 1, 60, 'minutes', 'How long a browser may take to show a passkey.'),
  passkeys: whole('PASSKEYS', 10, 1, 100, 'passkeys', 'Passkeys of one account.'),
  oneTimePasswordMinutes: whole(
    'ONE_TIME_PASSWORD_MINUTES',
    30,
    5,
    240,
    'minutes',
    'How long the setting up of one-time passwords in an app may take.',
  ),
  recoveryCodes: whole('RECOVERY_CODES', 10, 4, 50, 'codes', 'Recovery codes in a set.'),
  recoveryCodesFew: whole(
    'RECOVERY_CODES_FEW',
    3,
    1,
    50,
    'codes',
    'With so many left or fewer a new set is recommended.',
  ),
  deviceDays: whole('DEVICE_DAYS', 30, 1, 365, 'days', 'How long a device is remembered at login.'),
  loginFailures: whole(
    'LOGIN_FAILURES',
    5,
    1,
    100,
    'tries',
    'Wrong passwords in a row from one network or known device after which it is locked out of the account for a while.',
  ),
  loginFailuresAll: whole(
    'LOGIN_FAILURES_ALL',
    20,
    1,
    1000,
    'tries',
    'Wrong passwords in a row from all unknown devices together after which the account opens on known devices and with a passkey only; ours.',
  ),
  loginDelaySeconds: whole(
    'LOGIN_DELAY_SECONDS',
    5,
    0,
    60,
    's',
    'Wait after the third wrong password in a row from one place; each further one doubles it, up to a minute; ours.',
  ),
  lockMinutes: whole('LOCK_MINUTES', 15, 1, 1440, 'minutes', 'First lock; each further one lasts twice as long.'),
  lockHoursMost: whole('LOCK_HOURS_MOST', 24, 1, 168, 'hours', 'Longest lock.'),
  loginsNetworkMinute: whole(
    'LOGINS_NETWORK_MINUTE',
    120,
    1,
    100_000,
    'per minute',
    'Sign-ins tried from one network; an office stands behind one address.',
  ),
  passwordHashesAtOnce: whole(
    'PASSWORD_HASHES_AT_ONCE',
    2,
    1,
    64,
    'hashes',
    'Passwords worked on at the same time, 19 MiB each.',
  ),
  sessionIdleMinutes: whole(
    'SESSION_IDLE_MINUTES',
    30,
    2,
    1440,
    'minutes',
    'A session ends after this long without a request.',
  ),
  sessionWarnMinutes: whole('SESSION_WARN_MINUTES', 25, 1, 1439, 'minutes', 'Its end is announced after this long.'),
  sessionHours: whole('SESSION_HOURS', 12, 1, 168, 'hours', 'A session ends after this long in any case.'),

  kioskIdleMinutes: whole('KIOSK_IDLE_MINUTES', 5, 1, 60, 'minutes', "The same at an office's kiosk."),
  kioskWarnSeconds: whole(
    'KIOSK_WARN_SECONDS',
    60,
    20,
    300,
    's',
    'So long before the end a kiosk counts down; the figure is ours.',
  ),
  kioskEnrolmentMinutes: whole(
    'KIOSK_ENROLMENT_MINUTES',
    10,
    1,
    60,
    'minutes',
    'Life of the code by which staff make a browser a kiosk.',
  ),
  kioskEnrolmentTries: whole(
    'KIOSK_ENROLMENT_TRIES',
    5,
    1,
    20,
    'tries',
    'Wrong entries after which such a code is dead.',
  ),
  kioskEnrolmentsNetworkHour: whole(
    'KIOSK_ENROLMENTS_NETWORK_HOUR',
    120,
    1,
    10_000,
    'per hour',
    'Such codes typed from one network; an office stands behind one address.',
  ),
  kioskPhoneMinutes: whole(
    'KIOSK_PHONE_MINUTES',
    3,
    1,
    10,
    'minutes',
    "Life of the code that one's own phone reads from a kiosk to sign in there.",
  ),
  kioskPhoneTriesHour: whole(
    'KIOSK_PHONE_TRIES_HOUR',
    30,
    1,
    1000,
    'per hour',
    'Such codes that one account can read.',
  ),

  searchIndex: oneOf(
    'SEARCH_INDEX',
    ['memory', 'none'],
    'memory',
    'memory: a process that serves the web holds the job index; none: PostgreSQL answers every search.',
  ),
  searchThreads: whole('SEARCH_THREADS', 2, 1, 64, 'threads', 'Threads of a process that search the job index.'),
  searchSeconds: whole('SEARCH_SECONDS', 5, 1, 60, 's', 'A search that takes longer is broken off.'),
  searchCachedWords: whole(
    'SEARCH_CACHED_WORDS',
    256,
    16,
    4096,
    'words',
    'Words whose jobs each thread keeps at hand: 125 kB each for a million jobs.',
  ),
  searchSnapshotMinutes: whole(
    'SEARCH_SNAPSHOT_MINUTES',
    30,
    1,
    1440,
    'minutes',
    'How often the job index is written into DATA_DIR/job-index when it has changed, so that a start need not build it anew.',
  ),
  searchVerifyMinutes: whole(
    'SEARCH_VERIFY_MINUTES',
    60,
    1,
    1440,
    'minutes',
    'How often the job index is compared with the database.',
  ),
  jobChangesDays: whole(
    'JOB_CHANGES_DAYS',
    14,
    2,
    365,
    'days',
    'How long it is kept which job changed when; an index that was away longer is built anew.',
  ),
  searchesNetworkMinute: whole(
    'SEARCHES_NETWORK_MINUTE',
    1200,
    1,
    1_000_000,
    'per minute',
    'Searches from one network.',
  ),
  searchPrefectures: whole('SEARCH_PREFECTURES', 3, 3, 47, 'prefectures', 'Prefectures in one search.'),
  searchMunicipalities: whole('SEARCH_MUNICIPALITIES', 5, 5, 100, 'per prefecture', 'Municipalities in one search.'),
  searchOccupations: whole(
    'SEARCH_OCCUPATIONS',
    3,
    3,
    20,
    'groups',
    'Occupation groups in one search, five details each.',
  ),
  searchClassifications: whole('SEARCH_CLASSIFICATIONS', 3, 3, 20, 'codes', 'Occupation codes in one search.'),
  searchIndustries: whole('SEARCH_INDUSTRIES', 3, 3, 20, 'codes', 'Industries in one search.'),
  searchLicences: whole('SEARCH_LICENCES', 3, 3, 20, 'codes', 'Licences in one search.'),
  searchJobNumbers: whole('SEARCH_JOB_NUMBERS', 5, 5, 100, 'numbers', 'Job numbers in one search.'),
  freeWordCharacters: whole('FREE_WORD_CHARACTERS', 50, 50, 500, 'characters', 'Longest free word.'),
  savedJobs: whole('SAVED_JOBS', 200, 1, 10_000, 'jobs', 'Jobs a seeker can save.'),
  undoMinutes: whole('UNDO_MINUTES', 60, 1, 1440, 'minutes', 'How long jobs taken off a list can be put back.'),
  seenJobs: whole('SEEN_JOBS', 2000, 10, 100_000, 'jobs', 'Seen jobs remembered for a seeker; the oldest go first.'),
  seenJobsDays: whole('SEEN_JOBS_DAYS', 365, 1, 3650, 'days', 'How long it is remembered that a job was seen.'),
  hiddenEstablishments: whole(
    'HIDDEN_ESTABLISHMENTS',
    200,
    1,
    1000,
    'establishments',
    'Establishments whose jobs a seeker can hide.',
  ),

  savedConditions: whole('SAVED_CONDITIONS', 20, 1, 1000, 'conditions', 'Search conditions a seeker can save.'),
  alertHour: whole(
    'ALERT_HOUR',
    6,
    0,
    23,
    'hour',
    'When the morning looks for new jobs and sends the alerts, in Japan.',
  ),
  alertWeekday: whole('ALERT_WEEKDAY', 1, 1, 7, 'day', 'Day of weekly alerts: 1 is Monday, 7 Sunday.'),
  alertJobs: whole('ALERT_JOBS', 20, 1, 100, 'jobs', 'Jobs told for one alert, in a mail and in the My Page.'),
  alertMailJobs: whole('ALERT_MAIL_JOBS', 60, 1, 500, 'jobs', 'Jobs in one mail, over all its alerts.'),
  alertsAddress: whole('ALERTS_ADDRESS', 10, 1, 100, 'alerts', 'Alerts of one mail address without an account.'),
  alertRequestsAddressDay: whole(
    'ALERT_REQUESTS_ADDRESS_DAY',
    3,
    1,
    100,
    'per day',
    'Mails that ask whether an alert is wanted, to one address.',
  ),
  alertRequestsNetworkHour: whole(
    'ALERT_REQUESTS_NETWORK_HOUR',
    60,
    1,
    100_000,
    'per hour',
    'Alerts asked for from one network; an office stands behind one address.',
  ),
  alertRequestHours: whole(
    'ALERT_REQUEST_HOURS',
    24,
    1,
    168,
    'hours',
    'How long an alert that was asked for waits for its confirmation.',
  ),
  alertMonths: whole(
    'ALERT_MONTHS',
    12,
    1,
    60,
    'months',
    'After this long it is asked whether alerts are still wanted.',
  ),
  alertAnswerDays: whole('ALERT_ANSWER_DAYS', 30, 1, 365, 'days', 'Without an answer the alerts end after this long.'),
  alertFindingsDays: whole(
    'ALERT_FINDINGS_DAYS',
    30,
    8,
    365,
    'days',
    'How long the My Page shows what an alert found; at least a week, which weekly alerts look back.',
  ),
  savedClosingDays: whole(
    'SAVED_CLOSING_DAYS',
    3,
    0,
    30,
    'days',
    'So many days before its deadline who keeps a job is told, once (ours).',
  ),

  selfReactivationDays: whole(
    'SELF_REACTIVATION_DAYS',
    31,
    1,
    366,
    'days',
    'How long after its end somebody switches the own registration on again; afterwards a counter does. The official time is not known: ours.',
  ),
  registrationDraftDays: whole(
    'REGISTRATION_DRAFT_DAYS',
    90,
    1,
    3650,
    'days',
    'How long the eight tabs of a registration on the web are kept after the last word was typed (ours).',
  ),
  registrationTextCharacters: whole(
    'REGISTRATION_TEXT_CHARACTERS',
    600,
    100,
    10_000,
    'characters',
    'Longest free text of a registration, e.g. 自己PR (ours).',
  ),
  registrationLicences: whole(
    'REGISTRATION_LICENCES',
    10,
    1,
    50,
    'pieces',
    'Licences (免許・資格) a registration can hold (ours).',
  ),

  establishmentImages: whole('ESTABLISHMENT_IMAGES', 10, 0, 100, 'pictures', 'Pictures of an establishment (F-EM-6).'),
  establishmentImageMb: whole(
    'ESTABLISHMENT_IMAGE_MB',
    2,
    1,
    50,
    'MB',
    'Largest picture of an establishment (F-EM-6).',
  ),
  employerAccounts: whole(
    'EMPLOYER_ACCOUNTS',
    10,
    0,
    1000,
    'accounts',
    'Accounts of an establishment beside its first.',
  ),
  employerInvitationHours: whole(
    'EMPLOYER_INVITATION_HOURS',
    72,
    1,
    720,
    'hours',
    'How long somebody who was asked to act for an establishment can accept; ours.',
  ),
  employerInvitationsDay: whole(
    'EMPLOYER_INVITATIONS_DAY',
    30,
    1,
    1000,
    'per day',
    'Mails that ask people to act for one establishment; ours.',
  ),

  stillOpenDays: whole(
    'STILL_OPEN_DAYS',
    14,
    1,
    365,
    'days',
    'After so many days without a word an employer is asked whether a job is still open (H8).',
  ),
  stillOpenMarkDays: whole(
    'STILL_OPEN_MARK_DAYS',
    7,
    1,
    365,
    'days',
    'A job whose question is unanswered for so long is marked 「募集中か確認中」 (ours).',
  ),
  stillOpenHideDays: whole(
    'STILL_OPEN_HIDE_DAYS',
    14,
    1,
    365,
    'days',
    'A job whose question is unanswered for so long is left out of search (ours); more than STILL_OPEN_MARK_DAYS.',
  ),
  jobReportsPersonDay: whole('JOB_REPORTS_PERSON_DAY', 10, 1, 1000, 'per day', 'Reports about jobs from one account.'),
  jobReportsNetworkHour: whole(
    'JOB_REPORTS_NETWORK_HOUR',
    60,
    1,
    100_000,
    'per hour',
    'Reports about jobs from one network; an office stands behind one address.',
  ),
  sheetsNetworkMinute: whole(
    'SHEETS_NETWORK_MINUTE',
    300,
    1,
    100_000,
    'per minute',
    'Job sheets (求人票) as PDF from one network; an office stands behind one address.',
  ),
  sheetsInFile: whole('SHEETS_IN_FILE', 30, 1, 100, 'jobs', 'Job sheets in one file.'),
  letterSeconds: whole(
    'LETTER_SECONDS',
    15,
    1,
    120,
    's',
    'A file of letters that takes longer to print is broken off.',
  ),
  letterQueue: whole(
    'LETTER_QUEUE',
    50,
    1,
    10_000,
    'letters',
    'Letters that wait for being printed; more are refused.',
  ),
  letterCacheMb: whole(
    'LETTER_CACHE_MB',
    256,
    0,
    100_000,
    'MB',
    'Printed job sheets kept under DATA_DIR/letters, so that an unchanged one is not printed again; the oldest go.',
  ),

  orderDrafts: whole(
    'ORDER_DRAFTS',
    100,
    1,
    10_000,
    'orders',
    'Job orders (求人申込み) an establishment can have begun and not sent (ours).',
  ),
  orderDraftDays: whole(
    'ORDER_DRAFT_DAYS',
    180,
    30,
    3650,
    'days',
    'A job order that was begun is kept so long after the last word was typed (ours).',
  ),
  orderUploadRows: whole(
    'ORDER_UPLOAD_ROWS',
    200,
    1,
    2_000,
    'rows',
    'Jobs that one CSV file of an establishment may hold (ours).',
  ),
  orderUploadBytes: whole(
    'ORDER_UPLOAD_BYTES',
    2_000_000,
    1_000,
    20_000_000,
    'bytes',
    'Largest CSV file of jobs (ours).',
  ),
  orderUploads: whole(
    'ORDER_UPLOADS',
    20,
    1,
    1_000,
    'files',
    'CSV files of jobs kept for an establishment; the oldest go (ours).',
  ),
  orderUploadDays: whole(
    'ORDER_UPLOAD_DAYS',
    90,
    1,
    3650,
    'days',
    'How long a CSV file of jobs and what became of its rows is kept (ours).',
  ),
  orderTakenMinutes: whole(
    'ORDER_TAKEN_MINUTES',
    30,
    1,
    1440,
    'minutes',
    'A job order that a member of staff has taken into work is free again after so long (ours).',
  ),
  orderVisitDays: whole(
    'ORDER_VISIT_DAYS',
    14,
    1,
    60,
    'days',
    'The employer comes to the counter within so many days where a job order needs it; on a closed day the open one before.',
  ),
  orderCorrectionDays: whole(
    'ORDER_CORRECTION_DAYS',
    14,
    1,
    60,
    'days',
    'So long a correction of a job order is waited for, unless staff say another day (ours).',
  ),
  orderReminderDays: whole(
    'ORDER_REMINDER_DAYS',
    3,
    0,
    30,
    'days',
    'So long before a correction, a visit or the end of a draft is due the employer is reminded; 0 reminds nobody (ours).',
  ),
  orderRenewalDays: whole(
    'ORDER_RENEWAL_DAYS',
    90,
    0,
    3650,
    'days',
    'A job can be renewed (更新) until so many days after its deadline; later it can be copied (ours).',
  ),

  motiveCharacters: whole(
    'MOTIVE_CHARACTERS',
    1000,
    100,
    10_000,
    'characters',
    'Longest motive (志望動機) of an application.',
  ),
  proposalCharacters: whole(
    'PROPOSAL_CHARACTERS',
    1000,
    100,
    10_000,
    'characters',
    'Longest comment of the office on a proposed referral.',
  ),
  proposalReminderDays: whole(
    'PROPOSAL_REMINDER_DAYS',
    2,
    0,
    30,
    'days',
    'So long before its answer is due a seeker is reminded of a proposed referral; 0 reminds nobody.',
  ),
  referralRequests: whole(
    'REFERRAL_REQUESTS',
    5,
    1,
    100,
    'requests',
    'Referrals a seeker can ask the office for at a time.',
  ),
  referralsPerOpening: whole(
    'REFERRALS_PER_OPENING',
    5,
    1,
    1000,
    'referrals',
    'Referrals under way for each opening of a job (紹介枠), unless the office agreed on another number for it.',
  ),
  resultDays: whole(
    'RESULT_DAYS',
    14,
    1,
    90,
    'days',
    'The result of an application is asked for after so long, where the job sheet promises no day.',
  ),
  resultReminderDays: whole(
    'RESULT_REMINDER_DAYS',
    7,
    1,
    90,
    'days',
    'An employer whose result is overdue is reminded so often.',
  ),
  letterDays: whole(
    'LETTER_DAYS',
    90,
    1,
    3650,
    'days',
    'How long an employer can read the referral letter (紹介状) after the selection has ended.',
  ),
  letterChecksNetworkMinute: whole(
    'LETTER_CHECKS_NETWORK_MINUTE',
    30,
    1,
    100_000,
    'per minute',
    'Codes of referral letters looked up from one network.',
  ),

  messageCharacters: whole('MESSAGE_CHARACTERS', 2000, 100, 20_000, 'characters', 'Longest message.'),
  messagesPersonHour: whole('MESSAGES_PERSON_HOUR', 60, 1, 100_000, 'per hour', 'Messages one account can send; ours.'),
  mailingPeople: whole(
    'MAILING_PEOPLE',
    5000,
    1,
    1_000_000,
    'people',
    'People one message of an office to many reaches at most; ours.',
  ),
  messageDays: whole(
    'MESSAGE_DAYS',
    730,
    30,
    3650,
    'days',
    'A talk and its files are erased this long after its last message; ours.',
  ),
  messageDraftDays: whole(
    'MESSAGE_DRAFT_DAYS',
    30,
    1,
    365,
    'days',
    'A message that was begun and not sent is erased after this long; ours.',
  ),

  attachments: whole('ATTACHMENTS', 5, 0, 50, 'files', 'Files with one application or message.'),
  attachmentMb: whole('ATTACHMENT_MB', 5, 1, 100, 'MB', 'Largest attached file.'),
  attachmentsPersonDay: whole(
    'ATTACHMENTS_PERSON_DAY',
    100,
    1,
    100_000,
    'files',
    'Files one account can send in a day, refused ones counted as well.',
  ),
  filesAt: oneOf(
    'FILES_AT',
    ['disk', 's3'],
    'disk',
    'disk: files lie in DATA_DIR/files; s3: in S3_BUCKET. What was kept before a change stays where it is.',
  ),
  s3Endpoint: address('S3_ENDPOINT', ['https', 'http'], {
    meaning: 'Address of an S3-compatible store, without the bucket, like https://s3.ap-northeast-1.amazonaws.com.',
  }),
  s3Bucket: optionalText('S3_BUCKET', 'Bucket the files lie in; it must not be readable by the public.'),
  s3Region: text('S3_REGION', 'ap-northeast-1', 'Region the store signs for.'),
  s3KeyId: optionalText('S3_KEY_ID', 'Access key of the store.'),
  s3Secret: secretText('S3_SECRET', 'Secret of the access key.'),
  clamdAddress: address('CLAMD_ADDRESS', ['tcp', 'unix'], {
    meaning:
      'clamd that looks through every file before anyone can fetch it, like tcp://clamav.example:3310 or unix:///run/clamav/clamd.ctl. Without it files are handed on as "not scanned".',
  }),
  clamdSeconds: whole('CLAMD_SECONDS', 30, 1, 600, 's', 'A scan that takes longer is tried again.'),
  fileSweepHours: whole(
    'FILE_SWEEP_HOURS',
    24,
    1,
    720,
    'hours',
    'Bytes that belong to no record are erased after this long; longer than any request or backup takes.',
  ),
};

type Table = typeof table;
type Read = { [K in keyof Table]: Table[K] extends Setting<infer T> ? T : never };

/** Every setting, read and checked; frozen for the life of the process. */
export type Settings = Readonly<Omit<Read, 'baseUrl' | 'trial'> & { baseUrl: string; trial: boolean }>;

export type Environment = Readonly<Record<string, string | undefined>>;

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
