import type { System } from '#kernel/actor.ts';
import { addDays, compareDays, dayOf } from '#kernel/time.ts';
import { accountsExist, takeOverAccounts } from '#modules/accounts/take-over.ts';
import { addEmployerUsers, storeEstablishments } from '#modules/establishments/establishments.ts';
import { isOpen, type NewJob } from '#modules/jobs/job.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { reference } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { generateJobs } from './jobs/generate.ts';
import { demoEmployers } from './people/logins.ts';
import { loadEmployers, loadSeekers, loadStaff, type StoryJob } from './people/people.ts';

export type DemoOptions = { jobs: number; tell: (line: string) => void; seed?: string };

const batch = 1_000;

/**
 * Loads the demo into an empty database: jobs and their establishments, offices' staff, employers, seekers and their
 * stories. Everything or nothing: it is one transaction, so a start that is killed begins anew.
 */
export const loadDemo = async (act: Act<System>, { jobs: count, tell, seed = 'demo' }: DemoOptions): Promise<void> => {
  if (await accountsExist(act.database)) return;
  tell(`Loading the demo: ${count.toLocaleString('en')} made-up jobs and their people …`);
  const loaded = await inTransaction(act, async (act) => {
    const today = dayOf(act.now);
    const { establishments, jobs } = generateJobs({ count, seed, today, reference: reference() });
    const withPage: string[] = [];
    for (const list of inBatches(establishments, batch)) {
      await storeEstablishments(act, list);
      withPage.push(...list.filter(({ myPage }) => myPage).map(({ id }) => id));
    }
    const stories = new StoryJobs(addDays(today, -14).toString());
    let stored = 0;
    for (const list of inBatches(jobs, batch)) {
      await storeJobs(act, list);
      stored += list.length;
      for (const job of list) stories.consider(job, act);
      if (stored % 5_000 === 0) tell(`  ${stored.toLocaleString('en')} jobs`);
    }
    const chosen = stories.establishments(demoEmployers);
    await loadStaff(act);
    const employers = await loadEmployers(act, chosen);
    await openOtherPages(
      act,
      withPage.filter((id) => !employers.has(id)),
    );
    await loadSeekers(act, stories.jobsOf(chosen), employers);
    return stored;
  });
  tell(`The demo is loaded: ${loaded.toLocaleString('en')} jobs.`);
};

/** Establishments that have a My Page but no login of the demo: an open account whose password nobody knows. */
const openOtherPages = async (act: Act<System>, establishmentIds: readonly string[]): Promise<void> => {
  for (const list of inBatches(establishmentIds, batch)) {
    const accounts = list.map((establishmentId, index) => ({
      id: act.chance.id(),
      establishmentId,
      mail: `jinji-${establishmentId}@company.example`,
      index,
    }));
    await takeOverAccounts(
      act,
      accounts.map(({ id, mail }) => ({ id, kind: 'employer', mail, language: 'ja' })),
    );
    await addEmployerUsers(
      act,
      accounts.map(({ id, establishmentId }) => ({ accountId: id, establishmentId, role: 'owner' })),
    );
  }
};

/** Chooses jobs that take self-applications, spread over employers that offer several. */
class StoryJobs {
  readonly #byEstablishment = new Map<string, StoryJob[]>();
  readonly #notAfter: string;

  constructor(notAfter: string) {
    this.#notAfter = notAfter;
  }

  consider(job: NewJob, act: Act): void {
    const { sheet, number, establishmentId, state, acceptedOn, deadlineOn } = job;
    if (!sheet.header.selfApplication || !isOpen({ state, deadlineOn }, act.now)) return;
    if (acceptedOn.toString() > this.#notAfter || compareDays(deadlineOn, addDays(dayOf(act.now), 7)) < 0) return;
    const list = this.#byEstablishment.get(establishmentId) ?? [];
    list.push({ number, establishmentId });
    this.#byEstablishment.set(establishmentId, list);
  }

  establishments(most: number): string[] {
    const byCount = [...this.#byEstablishment].sort(([, a], [, b]) => b.length - a.length);
    return byCount.slice(0, most).map(([id]) => id);
  }

  /** One job of each chosen employer after another, so that every employer's list fills. */
  jobsOf(establishments: readonly string[]): StoryJob[] {
    const lists = establishments.map((id) => this.#byEstablishment.get(id) ?? []);
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
  }
}

function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let list: T[] = [];
  for (const one of all) {
    list.push(one);
    if (list.length === size) {
      yield list;
      list = [];
    }
  }
  if (list.length > 0) yield list;
}
