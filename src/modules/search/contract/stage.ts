import type { System } from '#kernel/actor.ts';
import { establishmentNumber } from '#kernel/numbers.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobById, storeJobs } from '#modules/jobs/jobs.ts';
import { licence, municipality, municipalityPoint, occupation, prefecture } from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import type { JobSearch, SearchNames } from '../job-search.ts';
import type { Judged } from './contract.ts';

/** Two lines that the jobs of the contract lie at, and the points of the snapshot. */
export const stageNames: SearchNames = {
  railway: (code) => ({ '001': 'ＪＲ中央線', '002': '丸ノ内線' })[code],
  point: municipalityPoint,
};

const numbers = [establishmentNumber('1301', '000001'), establishmentNumber('1301', '000002')] as const;

/** The class and every wider one. */
const withWider = (edition: '2011' | '2022', code: string): string[] => {
  const parent = occupation(code, edition === '2011' ? 2011 : 2022)?.parentCode;
  return [code, ...(parent ? withWider(edition, parent) : [])];
};

/** A search on a database with two establishments, as the contract judges it; `stored` follows each load of jobs. */
export const stage = async (
  act: () => Act<System>,
  search: JobSearch,
  stored: () => Promise<unknown> = async () => undefined,
): Promise<Judged> => {
  const [first, second] = await storeEstablishments(
    act(),
    numbers.map((number) => ({ number, state: 'registered', name: number, place: {}, dispute: false, record: {} })),
  );
  if (!first || !second) throw new Error('the establishments were not stored');
  const byId = new Map([first, second].map(({ id, number }) => [id, number]));
  return {
    establishments: [
      { id: first.id, number: numbers[0] },
      { id: second.id, number: numbers[1] },
    ],
    search,
    names: {
      ...stageNames,
      establishmentNumber: (id) => byId.get(id),
      prefecture: (code) => prefecture(code)?.name,
      municipality: (code) => municipality(code)?.fullName,
      licence: (code) => licence(code)?.name,
      occupationClasses: withWider,
      municipalities: (code) => [code, municipality(code)?.parentCode5 ?? code],
    },
    store: async (jobs) => {
      const made = await storeJobs(act(), jobs);
      await stored();
      const read = await Promise.all(made.map(({ id }) => jobById(act(), id)));
      return read.filter((job): job is Job => job !== undefined);
    },
  };
};
