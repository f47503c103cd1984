import type { Occupation } from '#modules/jobs/job-sheet.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import { everything, type JobQuery } from '#modules/search/query.ts';
import { searchJobs } from '#modules/search/searches.ts';
import { wishesOf } from '#modules/search/wish-classes.ts';
import type { Act } from '#platform/act.ts';

export type Similar = { readonly jobs: readonly ReadableJob[]; readonly total: number; readonly query: JobQuery };

const shown = 4;
const kilometres = 20;

/**
 * Open jobs of the same occupation and working time near the first workplace, newest first; where there are hardly any,
 * those of the whole prefecture. One search of a page, at most two, through the port: it shows this reader nothing but
 * what any search would.
 */
export const similarJobs = async (act: Act, { head, sheet }: ReadableJob): Promise<Similar | undefined> => {
  const kind = kindOfWork(sheet.work.occupations ?? []);
  if (!kind) return undefined;
  const [place] = sheet.work.workplaces;
  const areas: Conditions[] = [
    ...(place?.municipality ? [{ near: { at: { municipality: place.municipality }, km: kilometres } }] : []),
    ...(place?.prefecture ? [{ places: [{ prefecture: place.prefecture, municipalities: [] }] }] : []),
  ];
  let found: Similar | undefined;
  for (const area of areas) {
    const query: JobQuery = { ...everything, size: 10, where: { times: [sheet.header.workingTime], ...area, ...kind } };
    const { jobs, total } = await searchJobs(act, query);
    const others = jobs.filter((job) => job.head.id !== head.id && !(sheet.withheld && isOfSame(job, head)));
    found = {
      jobs: others.slice(0, shown),
      total: total - (jobs.length - others.length),
      query: { ...query, size: everything.size },
    };
    if (found.jobs.length >= 2) return found;
  }
  return found;
};

/** Beside a job that hides its employer, one of the same employer that does not would tell who it is. */
const isOfSame = (job: ReadableJob, head: ReadableJob['head']): boolean =>
  job.head.establishmentId === head.establishmentId;

/** The 中分類 of the present classification, or the line of the search form that the old one belongs to. */
const kindOfWork = (occupations: readonly Occupation[]): Conditions | undefined => {
  const present = occupations.find(({ edition }) => edition === '2022');
  if (present) return { classes: [present.code.slice(0, 3)] };
  const [line] = wishesOf(
    occupations.map(({ code }) => code),
    [],
  ).filter((wish) => wish.includes('.'));
  const [group, number] = line?.split('.') ?? [];
  return group && number ? { occupations: [{ group, details: [Number(number)] }] } : undefined;
};
