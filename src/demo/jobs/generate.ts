import { type JobNumber, jobNumber } from '#kernel/numbers.ts';
import type { Day } from '#kernel/time.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import { type DemoEstablishment, establishmentsFrom } from './establishments.ts';
import { jobsFrom } from './job.ts';
import { type Material, readMaterial } from './material.ts';
import { namesFrom } from './naming.ts';
import { placesFrom } from './places.ts';
import { planJobs } from './plan.ts';
import { registryFrom } from './registry.ts';

type GenerateOptions = {
  /** How many jobs; there are about three tenths as many establishments. */
  count: number;
  seed: string;
  /** All days are relative to this one. */
  today: Day;
  reference: ReferenceSnapshot;
  material?: Material;
};

/** Establishments and jobs, made while they are walked through; walking again makes the same again. */
type Generated = {
  establishments: Iterable<DemoEstablishment>;
  jobs: Iterable<NewJob>;
};

/** Generates made-up jobs that keep the law and read like real ones; the same options give the same bytes. */
export const generateJobs = (options: GenerateOptions): Generated => {
  const { count, seed, today, reference, material = readMaterial() } = options;
  const registry = registryFrom(material);
  const places = placesFrom(reference);
  const makeEstablishment = establishmentsFrom(
    { seed, today, reference },
    { names: namesFrom(material), places, registry },
  );
  const establishments = count === 0 ? 0 : Math.max(1, Math.round(count * 0.3));
  const plan = planJobs({ seed, count, establishments, today }, reference.holidays);
  const made = new Map<number, DemoEstablishment>();
  const establishment = (index: number): DemoEstablishment => {
    const known = made.get(index) ?? makeEstablishment(index);
    made.set(index, known);
    return known;
  };
  const makeJob = jobsFrom({ seed, today, reference, places }, registry);

  return {
    establishments: {
      *[Symbol.iterator]() {
        for (let index = 0; index < establishments; index++) yield establishment(index);
      },
    },
    jobs: {
      *[Symbol.iterator]() {
        const serials = new Map<string, number>();
        for (const { establishment: index, turn, acceptedOn } of plan) {
          const employer = establishment(index);
          const number = nextNumber(serials, employer.officeCode ?? '', acceptedOn);
          yield makeJob(employer, { index, turn, acceptedOn, number });
        }
      },
    },
  };
};

/** Serial of six digits, last digit of the year, kind 1 = general (§2.0); offices begin each year at 1. */
const nextNumber = (serials: Map<string, number>, office: string, acceptedOn: Day): JobNumber => {
  const year = `${office}/${acceptedOn.year}`;
  const serial = (serials.get(year) ?? acceptedOn.month * 2_000) + 1;
  serials.set(year, serial);
  return jobNumber(office, `${String(serial).padStart(6, '0')}${acceptedOn.year % 10}1`);
};
