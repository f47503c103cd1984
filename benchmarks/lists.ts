import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { generateJobs } from '#demo/jobs/generate.ts';
import type { Actor, EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import { chanceFrom } from '#kernel/chance.ts';
import { at, day, millisOf, systemNow } from '#kernel/time.ts';
import { applicantList } from '#modules/applications/applicants.ts';
import { listedApplications } from '#modules/applications/applications.ts';
import { referralsOfOffice } from '#modules/applications/office-applications.ts';
import { readReceivedFilter } from '#modules/applications/received-filter.ts';
import { requestsOfOffice } from '#modules/applications/referral-requests.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, reference } from '#modules/reference/reference.ts';
import { findRegistrations, recentRegistrations } from '#modules/seekers/registrations.ts';
import { type Act, makeAct } from '#platform/act.ts';
import { elsewhere, withClient } from '#platform/database/connection.ts';
import { type Database, openPool } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { Tables } from '#platform/database/tables.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { readSettings } from '#src/config.ts';

/**
 * How long the lists of employers, staff and seekers take when a country stands in the database:
 * `node benchmarks/lists.ts [--applications 1000000] [--registrations 100000] [--rounds 40]`. A throw-away server; the rows are
 * made by SQL, the lists are the acts that the pages call, each in its own transaction with its audit.
 */
const option = (name: string, fallback: number): number => {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : Number(process.argv[found + 1]);
};
const applicationCount = option('applications', 1_000_000);
const registrationCount = option('registrations', 100_000);
const rounds = option('rounds', 40);
const jobCount = option('jobs', 5_000);
const today = day('2026-11-20');
const now = at(today, 10);

const directory = await mkdtemp(join(tmpdir(), 'mypage-lists-'));
const server = await startEmbedded({ directory: join(directory, 'postgres'), durable: true });
const pool = openPool({ connection: server.connection });
let statements = 0;
const database: Database = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool }),
  log: ({ level }) => {
    if (level === 'query') statements += 1;
  },
});
const settings = readSettings({ SECRET_KEY: Buffer.alloc(32, 1).toString('base64'), DATA_DIR: directory });
const actAs = <A extends Actor>(actor: A): Act<A> =>
  makeAct({
    actor,
    now,
    language: 'ja',
    database,
    settings,
    chance: chanceFrom(
      (length) => randomBytes(length),
      () => millisOf(systemNow()),
    ),
    origin: { requestId: 'benchmark', network: 'benchmark' },
    enqueueIn: async () => undefined,
    reactions: [],
  });

const fill = async (): Promise<void> => {
  const act = actAs({ kind: 'system', task: 'benchmark' });
  await loadReference(database, now);
  const { establishments, jobs } = generateJobs({ count: jobCount, seed: 'lists', today, reference: reference() });
  await storeEstablishments(act, [...establishments]);
  await storeJobs(act, [...jobs]);
  await withClient(elsewhere(server.connection, {}), { statementSeconds: 0 }, async (client) => {
    await client.query(
      `insert into registrations (id, number, office_code, kind, state, applied_on, valid_until, name, name_kana, name_key,
         kana_key, birth_date, telephone_keys, record, version, created_at, changed_at)
       select gen_random_uuid(), '13010-' || lpad(n::text, 8, '0'), case when n % 20 = 0 then '13030' else '13010' end, 'office',
         'active', '2026-10-01', '2026-12-31', family || '　' || given, 'カナ' || n, family || given, 'カナ' || n,
         date '1960-01-01' + (n * 37 % 16000), array['0905555' || lpad((n % 10000)::text, 4, '0')],
         '{"basic":{},"sharing":{"openToEmployers":false,"sharedWith":"none"},"wishes":{"occupations":[],"workingTimes":[]},"placeAndPay":{"places":[]},"education":{"licences":[]},"career":{"posts":[]},"appeal":{}}',
         1, $2::timestamptz - n * interval '1 minute', $2::timestamptz - n * interval '1 minute'
       from generate_series(1, $1::int) n,
         lateral (select (array['佐藤','鈴木','高橋','田中','伊藤','渡辺','山本','中村'])[1 + n % 8] as family,
           (array['花子','太郎','桜','健一','陽子','翔','美咲','誠'])[1 + n / 8 % 8] as given) person`,
      [registrationCount, now.toString()],
    );
    // Every tenth application goes to one large establishment; one in twelve is still open.
    await client.query(
      `with seekers as (select id, row_number() over (order by number) - 1 as n from registrations),
         posts as (select id, number, version, establishment_id, row_number() over (order by number) - 1 as n from jobs where number is not null),
         sizes as (select (select count(*) from seekers) as seekers, (select count(*) from posts) as posts),
         large as (select array_agg(n) as places from (select n from posts where establishment_id =
           (select establishment_id from posts group by 1 order by count(*) desc limit 1)) one)
       insert into applications (id, route, state, registration_id, job_id, job_number, job_version, establishment_id, motive,
         consent_version, consented_at, applied_at, opened_at, result_due_on, follow_up_on, version, created_at, changed_at)
       select gen_random_uuid(), 'self-application', case when i % 12 = 0 then 'applied' else 'rejected' end,
         s.id, p.id, p.number, p.version, p.establishment_id, '志望動機', '2026-11', moment, moment,
         case when i % 24 = 0 then null else moment end, (moment + interval '7 days')::date, (moment + interval '7 days')::date, 2,
         moment, moment
       from (
         select i, $2::timestamptz - i * interval '1 minute' as moment, i % sizes.seekers as seeker,
           case when i % 10 = 0 then large.places[1 + (i / 10 + i / sizes.seekers) % array_length(large.places, 1)]
             else (i * 7919 + i / sizes.seekers) % sizes.posts end as place
         from generate_series(0, $1::bigint - 1) i, sizes, large) drawn
       join seekers s on s.n = drawn.seeker
       join posts p on p.n = drawn.place
       on conflict do nothing`,
      [applicationCount, now.toString()],
    );
    await client.query('vacuum analyze');
  });
};

type Measured = { list: string; p50: number; p95: number; most: number; statements: number };

const measure = async (list: string, ask: () => Promise<unknown>): Promise<Measured> => {
  await ask();
  const times: number[] = [];
  const before = statements;
  for (let done = 0; done < rounds; done += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  const asked = (statements - before) / rounds;
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { list, p50: quantile(0.5), p95: quantile(0.95), most: times.at(-1) ?? 0, statements: asked };
};

/** Who asks: an account that exists, since the audit names it. */
const account = async (kind: 'seeker' | 'employer' | 'staff'): Promise<string> => {
  const id = actAs({ kind: 'system', task: 'benchmark' }).chance.id();
  await database
    .insertInto('accounts')
    .values({ id, kind, mail: `${kind}@lists.example`, language: 'ja', state: 'registered', created_at: now })
    .execute();
  return id;
};

const establishmentBySize = async (offset: number): Promise<{ id: string; applications: number }> => {
  const { rows } = await sql<{ id: string; applications: number }>`
    select establishment_id as id, count(*)::int as applications from applications
    group by 1 order by 2 desc offset ${offset} limit 1`.execute(database);
  const [found] = rows;
  if (!found) throw new Error('no establishment received an application');
  return found;
};

try {
  await migrate(server.connection, 'migrations');
  const begun = performance.now();
  await fill();
  const { rows } = await sql<{ applications: number; registrations: number }>`
    select (select count(*) from applications)::int as applications,
      (select count(*) from registrations)::int as registrations`.execute(database);
  console.log(
    `${rows[0]?.applications} applications, ${rows[0]?.registrations} registrations: made in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  );
  const employer = async (offset: number): Promise<EmployerActor> => {
    const { id, applications } = await establishmentBySize(offset);
    console.log(`establishment ${offset}: ${applications} applications`);
    return { kind: 'employer', accountId: employerAccount, establishmentId: id, role: 'owner' };
  };
  const employerAccount = await account('employer');
  const [large, middling] = [await employer(0), await employer(50)];
  const counter: StaffActor = {
    kind: 'staff',
    accountId: await account('staff'),
    officeCode: '13010',
    department: 'seekers',
    manager: false,
  };
  const one = await database.selectFrom('registrations').select('id').limit(1).executeTakeFirstOrThrow();
  const seeker: SeekerActor = { kind: 'seeker', accountId: await account('seeker'), registrationId: one.id };
  const applicants =
    (actor: EmployerActor, query: string, page = 1) =>
    () =>
      applicantList(actAs(actor), readReceivedFilter(new URLSearchParams(query)), page, 30);
  const measured = [
    await measure('applicants, large establishment, open', applicants(large, '')),
    await measure('applicants, large establishment, all, page 100', applicants(large, 'show=all', 100)),
    await measure('applicants, large establishment, longest waiting', applicants(large, 'order=waiting')),
    await measure('applicants, large establishment, past the day', applicants(large, 'attention=overdue')),
    await measure('applicants, middling establishment, open', applicants(middling, '')),
    await measure('counter: newest registrations', () => recentRegistrations(actAs(counter), 10)),
    await measure('counter: found by name', () => findRegistrations(actAs(counter), { name: '佐藤　桜' })),
    await measure('counter: found by kana', () => findRegistrations(actAs(counter), { name: 'カナ4711' })),
    await measure('counter: found by birth date', () =>
      findRegistrations(actAs(counter), { birthDate: day('1984-02-29') }),
    ),
    await measure('counter: found by telephone', () =>
      findRegistrations(actAs(counter), { telephone: '090-5555-0042' }),
    ),
    await measure('counter: referrals of the office', () => referralsOfOffice(actAs(counter), 'waiting', 1, 30)),
    await measure('counter: requests for a referral', () => requestsOfOffice(actAs(counter), 1, 30)),
    await measure('seeker: own applications', () => listedApplications(actAs(seeker))),
  ];
  console.log('list                                              p50 ms  p95 ms  most ms  statements');
  for (const { list, p50, p95, most, statements: asked } of measured)
    console.log(
      [list.padEnd(50), ...[p50, p95, most].map((ms) => ms.toFixed(1).padStart(7)), asked.toFixed(1).padStart(9)].join(
        ' ',
      ),
    );
} finally {
  await database.destroy();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
