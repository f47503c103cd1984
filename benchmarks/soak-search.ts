import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { sql } from 'kysely';
import { jobNumber } from '#kernel/numbers.ts';
import { dayOf, systemNow } from '#kernel/time.ts';
import { jobById, storeJob } from '#modules/jobs/jobs.ts';
import { searchNames } from '#modules/search/names.ts';
import { postgresSearch } from '#modules/search/postgres-search.ts';
import { everything } from '#modules/search/query.ts';
import { closeDatabase } from '#platform/database/database.ts';
import { asOwner } from '#platform/database/owner.ts';
import { quantile, short } from './search-index/figures.ts';
import { askOf } from './soak/asking.ts';
import { actOf, openFilled, referenceDatabase, soakSettings } from './soak/database.ts';
import { judgeMemory, type Sample } from './soak/memory.ts';
import type { Asked, NodeState } from './soak/messages.ts';
import { NodeEnded, type SoakNode, startNode } from './soak/nodes.ts';
import { questions } from './soak/questions.ts';
import { randomFrom } from './soak/random.ts';
import { startWriters } from './soak/writers.ts';

/**
 * Soak: two nodes with the job index beside one PostgreSQL, writers and readers, random deaths of threads, of a whole node
 * and of connections. At quiet points both must equal the database. README.md says what is printed at the end.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    documents: { type: 'string', default: '100000' },
    writers: { type: 'string', default: '4' },
    readers: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
    kills: { type: 'boolean', default: true },
    json: { type: 'string' },
  },
  allowNegative: true,
});
const [minutes, documents] = [Number(values.minutes), Number(values.documents)];
const random = randomFrom(Number(values.seed));
const kept = values.data !== undefined;
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'search-soak-'));
mkdirSync(folder, { recursive: true });
// The account of the embedded server must come to its cluster.
chmodSync(folder, 0o711);
const faults: string[] = [];
const fault = (text: string): void => {
  if (faults.length < 100) console.log(`FAULT  ${text}`);
  faults.push(text);
};
const counts: Record<string, number> = {};
const count = (what: string, by = 1): void => {
  counts[what] = (counts[what] ?? 0) + by;
};

const begunFilling = performance.now();
const started = await openFilled(join(folder, 'data'), documents);
const settings = soakSettings(join(folder, 'data'));
const act = () => actOf(started.application, settings);
const reference = await referenceDatabase(started);
const postgres = postgresSearch(reference, searchNames);
const ids = (await started.application.selectFrom('jobs').select('id').execute()).map(({ id }) => id);
console.log(
  `${ids.length.toLocaleString('en')} jobs in PostgreSQL after ${short((performance.now() - begunFilling) / 1000)} s`,
);

// One lives all the time – its memory is judged –, the other is killed as a whole again and again.
const nodes: readonly SoakNode[] = ['lasting', 'mortal'].map((name) =>
  startNode(name, join(folder, 'data'), join(folder, name)),
);
const [lasting, mortal] = nodes as [SoakNode, SoakNode];
await Promise.all(nodes.map((node) => node.ready()));
console.log(`both nodes answer; ${minutes} minutes begin`);

const begin = performance.now();
const seconds = (): number => (performance.now() - begin) / 1000;
const ending = minutes * 60;
let quiet = false;
let over = false;
const samples: Sample[] = [];
const visible: number[] = [];
const writers = startWriters({ count: Number(values.writers), act, ids, random });

/** A node that is killed may leave its callers without an answer; nothing else may. */
const ask = async (node: SoakNode, asked: Asked): Promise<unknown> => {
  try {
    return await node.call({ call: 'ask', asked });
  } catch (problem) {
    if (problem instanceof NodeEnded) count('questions lost with a killed node');
    else throw problem;
    return undefined;
  }
};

const reader = async (): Promise<void> => {
  let list: Asked[] = [];
  while (!over) {
    const node = random.one(nodes);
    if (quiet || !node.answers) {
      await wait(20);
      continue;
    }
    if (list.length === 0) list = await questions(act(), { ids, random, count: 50 });
    const asked = list.pop();
    // While the questions were made the node may have been killed, or writing stopped.
    if (!asked || quiet || !node.answers) continue;
    try {
      await ask(node, asked);
      count('questions while jobs change');
    } catch (problem) {
      fault(`${node.name}, ${seconds().toFixed(0)} s: ${(problem as Error).message} for ${JSON.stringify(asked)}`);
    }
    await wait(random.below(20));
  }
};

/** From the commit of a new job until the lasting node finds it. */
const probe = async (): Promise<void> => {
  for (let serial = 1; !over; serial++) {
    await wait(1_000);
    if (quiet || over) continue;
    const like = await jobById(act(), random.one(ids));
    if (!like) continue;
    const number = jobNumber('99991', String(serial).padStart(8, '0'));
    const on = dayOf(systemNow());
    const { id } = await storeJob(act(), { ...like, number, state: 'active', deadlineOn: on });
    const committed = performance.now();
    ids.push(id);
    const asked: Asked = {
      kind: 'count',
      query: { ...everything, where: { numbers: [number] } },
      offered: {},
      beside: 'joined',
      reader: 'staff',
      on: on.toString(),
    };
    while ((await lasting.call({ call: 'ask', asked })) !== 1) {
      if (performance.now() - committed > 20_000) return fault(`a job was not seen 20 s after its commit (${number})`);
      await wait(2);
    }
    visible.push(performance.now() - committed);
  }
};

const watchMemory = async (): Promise<void> => {
  while (!over) {
    const { residentMB } = (await lasting.call({ call: 'state' })) as NodeState;
    samples.push({ seconds: seconds(), megabytes: residentMB });
    await wait(10_000);
  }
};

const tryCall = async (node: SoakNode, ...[message]: Parameters<SoakNode['call']>): Promise<unknown> =>
  node.call(message).catch((problem: Error) => {
    count(`${message.call} that failed`);
    return problem;
  });

const killers = async (): Promise<void> => {
  let [nextNode, nextConnection, nextSave] = [40, 55, 25];
  while (!over) {
    await wait(3_000 + random.below(5_000));
    if (quiet || over) continue;
    const node = random.one(nodes);
    const role = random.often(0.7) ? 'search' : 'build';
    if (node.answers && (await tryCall(node, { call: 'kill', role })) === true) count(`killed threads that ${role}`);
    if (seconds() > nextSave) {
      nextSave = seconds() + 20;
      await Promise.all(nodes.filter(({ answers }) => answers).map((one) => tryCall(one, { call: 'save' })));
      count('snapshots', 2);
    }
    if (seconds() > nextConnection) {
      nextConnection = seconds() + 45;
      await asOwner(started.owner, (owner) =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mypage listening'`.execute(
          owner,
        ),
      );
      count('lost connections', 2);
    }
    if (seconds() > nextNode && mortal.answers) {
      nextNode = seconds() + 45 + random.below(45);
      // Sometimes in the middle of writing its snapshot.
      if (random.often(0.5)) void tryCall(mortal, { call: 'save' });
      await wait(random.below(100));
      await mortal.kill();
      count('killed nodes');
    }
  }
};

/** Nothing is written: both nodes must hold what the database holds, and answer as it answers. */
const compareAll = async (most: number): Promise<void> => {
  quiet = true;
  await writers.pause();
  await Promise.all(nodes.map((node) => node.ready()));
  for (const node of nodes) {
    const differing = await tryCall(node, { call: 'verify' });
    if (differing !== 0)
      fault(`${node.name}, ${seconds().toFixed(0)} s: ${String(differing)} jobs differ from the database`);
    count('comparisons of all jobs');
  }
  const fallbacks = () =>
    Promise.all(nodes.map(async (node) => ((await node.call({ call: 'state' })) as NodeState).fallbacks));
  const before = await fallbacks();
  for (const asked of await questions(act(), { ids, random, count: most })) {
    const expected = await askOf(postgres, asked);
    for (const node of nodes) {
      const found = await ask(node, asked).catch((problem: Error) => problem);
      if (!isDeepStrictEqual(found, expected))
        fault(
          `${node.name}, ${seconds().toFixed(0)} s: ${JSON.stringify(asked)}: ${JSON.stringify(found).slice(0, 200)}, not ${JSON.stringify(expected).slice(0, 200)}`,
        );
      count('questions compared with PostgreSQL');
    }
  }
  const answered = await fallbacks();
  if (!isDeepStrictEqual(answered, before))
    fault('PostgreSQL answered in the place of an index that was to be compared with it');
  writers.go();
  quiet = false;
};

try {
  const running = [
    ...Array.from({ length: Number(values.readers) }, reader),
    probe(),
    watchMemory(),
    ...(values.kills ? [killers()] : []),
  ];
  const stopped = Promise.all(running);
  stopped.catch((problem: Error) => fault(problem.stack ?? problem.message));
  while (seconds() < ending) {
    await Promise.race([wait(Math.min(30_000, 1_000 * (ending - seconds()))), stopped]);
    await compareAll(20);
    console.log(
      `${seconds().toFixed(0).padStart(5)} s  ${faults.length} faults, ${samples.at(-1)?.megabytes.toFixed(0)} MB, ${JSON.stringify(writers.done)}`,
    );
  }
  over = true;
  await stopped;
  await compareAll(100);
  await writers.end();
} finally {
  over = true;
  await Promise.all(nodes.map((node) => node.close().catch(() => {})));
  await closeDatabase(reference);
  await started.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}

const memory = judgeMemory(samples);
if (memory.flat === false) fault(`memory grows: ${short(memory.middleMB)} MB, then ${short(memory.lastMB)} MB`);
const sorted = visible.toSorted((a, b) => a - b);
const table: Record<string, unknown> = {
  minutes,
  'jobs at the beginning': documents,
  'changes of jobs': Object.entries(writers.done)
    .map(([name, n]) => `${name} ${n}`)
    .join(', '),
  ...counts,
  'start of a node, s': [...lasting.starts, ...mortal.starts].map((ms) => short(ms / 1000)).join(', '),
  'seen after the commit, ms: p50 / p95 / max': [0.5, 0.95, 1]
    .map((share) => short(quantile(sorted, share)))
    .join(' / '),
  'resident MB, middle third / last third': `${short(memory.middleMB)} / ${short(memory.lastMB)} (${memory.samples} samples)`,
  'memory flat': memory.flat ?? 'too short to say',
  faults: faults.length,
};
for (const [name, value] of Object.entries(table)) console.log(`${name.padEnd(45)} ${value}`);
process.exit(faults.length > 0 ? 1 : 0);
