import type { System } from '#kernel/actor.ts';
import { addDays, compareDays, dayOf } from '#kernel/time.ts';
import { accountsExist, takeOverAccounts } from '#modules/accounts/take-over.ts';
import { addEmployerUsers, storeEstablishments } from '#modules/establishments/establishments.ts';
import { isOpen, type NewJob } from '#modules/jobs/job.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { reference } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { analyse, withoutIndexes } from '#platform/database/bulk.ts';
import { generateJobs } from './jobs/generate.ts';
import { castJobs, type StoryJob } from './people/cast.ts';
import { loadEstablishmentStories } from './people/establishments.ts';
import { demoEmployers } from './people/logins.ts';
import { loadOrders, type StepsOf } from './people/orders.ts';
import { demoWishes, loadEmployers, loadSeekers, loadStaff } from './people/people.ts';

type DemoOptions = { jobs: number; tell: (line: string) => void; stepsOf: StepsOf; seed?: string };

const batch = 1_000;

/**
 * Loads the demo into an empty database: jobs and their establishments, offices' staff, employers, seekers and their
 * stories. Everything or nothing: it is one transaction, so a start that is killed begins anew. The act's database
 * must be the owner's, who alone may build indexes.
 */
export const loadDemo = async (
  act: Act<System>,
  { jobs: count, tell, stepsOf, seed = 'demo' }: DemoOptions,
): Promise<void> => {
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
    const open: StoryJob[] = [];
    const stored = await withoutIndexes(act.database, ['jobs_grams', 'jobs_hidden_grams'], async () => {
      let count = 0;
      let storing: Promise<unknown> = Promise.resolve();
      // The next batch is made up while the database stores the one before.
      for (const list of inBatches(jobs, batch)) {
        await storing;
        storing = storeJobs(act, list);
        count += list.length;
        open.push(...list.flatMap((job) => storyJob(job, act)));
        if (count % 5_000 === 0) tell(`  ${count.toLocaleString('en')} jobs`);
      }
      await storing;
      return count;
    });
    const cast = castJobs(open, demoWishes, demoEmployers);
    const counters = await loadStaff(act);
    const employers = await loadEmployers(act, cast.employers);
    await openOtherPages(
      act,
      withPage.filter((id) => !employers.has(id)),
    );
    await loadSeekers(act, cast, employers);
    await loadOrders(act, [...employers.values()], counters, stepsOf);
    await loadEstablishmentStories(act, [...employers.values()], counters);
    await analyse(act.database, ['jobs', 'job_versions', 'establishments', 'employer_users', 'accounts', 'job_orders']);
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

/** The job as the stories see it: open since two weeks, for another week at least, and taking self-applications. */
const storyJob = (job: NewJob, act: Act): StoryJob[] => {
  const { sheet, number, establishmentId, state, acceptedOn, deadlineOn } = job;
  const today = dayOf(act.now);
  if (!sheet.header.selfApplication || !isOpen({ state, deadlineOn }, act.now)) return [];
  if (compareDays(acceptedOn, addDays(today, -14)) > 0 || compareDays(deadlineOn, addDays(today, 7)) < 0) return [];
  const occupation = sheet.work.occupations?.[0]?.code ?? '';
  const prefecture = sheet.work.workplaces[0]?.prefecture;
  return [{ number, establishmentId, occupation, prefecture, partTime: sheet.header.workingTime === 'part-time' }];
};

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
