import type { NewEstablishment } from '#modules/establishments/establishment.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { findingsOf } from '../checker/check.ts';
import type { Finding as CheckerFinding } from '../checker/finding.ts';
import { circumstancesOn } from '../checking.ts';
import type { NewJob } from '../job.ts';
import { jobStandings, storeJobs } from '../jobs.ts';
import { knownFields } from './fields.ts';
import { type Mapped, mapRecord } from './mapping.ts';
import { readFeed, type Unreadable } from './reader.ts';
import type { Finding, Located } from './record.ts';

type ImportOutcome = 'new' | 'changed' | 'unchanged' | 'refused';
export type ImportedRow = {
  readonly line: number;
  readonly number: string;
  readonly outcome: ImportOutcome;
  readonly findings: readonly Finding[];
  /** What the checker says of the sheet by the law of the day it was accepted on: told, and no ground to refuse it. */
  readonly notes: readonly CheckerFinding[];
};
export type ImportReport = {
  readonly encoding: 'UTF-8' | 'Shift_JIS';
  readonly rows: readonly ImportedRow[];
  /** Field names of the file that no mapping reads; they are said once, not on every row. */
  readonly unknownFields: readonly string[];
};

/**
 * Stores the jobs of a file in the feed's form, each in its own right: a refused record keeps no other one out. A job
 * is found again by its number; the same content is no new version. With `check` everything is tried and undone.
 */
export const importFeed = async (
  act: Act,
  bytes: Uint8Array,
  options: { check: boolean } = { check: false },
): Promise<ImportReport | Unreadable> => {
  const read = readFeed(bytes);
  if ('unreadable' in read) return read;
  const mapped = withoutTwins(read.records);
  const unknownFields = unknownIn(read.records);
  const rows = options.check ? await tried(act, mapped) : await stored(act, mapped);
  if (!options.check) {
    const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
    const detail = {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    };
    await audit(act, { what: 'jobs.imported', subject: { kind: 'import' }, detail });
  }
  return { encoding: read.encoding, rows, unknownFields };
};

type Row = Mapped & { readonly line: number };

/** A number that stands twice: the first record counts, the later ones are refused. */
const withoutTwins = (records: readonly Located[]): Row[] => {
  const seen = new Set<string>();
  return records.map(({ line, record }) => {
    const { job, establishment, ...mapped } = mapRecord(record);
    if (!job || !establishment) return { line, ...mapped };
    if (seen.has(job.number)) {
      const twin: Finding = { level: 'error', field: 'kjno', finding: 'number twice in the file', value: job.number };
      return { line, number: mapped.number, findings: [...mapped.findings, twin] };
    }
    seen.add(job.number);
    return { line, ...mapped, job, establishment };
  });
};

const unknownIn = (records: readonly Located[]): string[] =>
  [...new Set(records.flatMap(({ record }) => Object.keys(record)))].filter((field) => !knownFields.has(field)).sort();

type Whole = Row & { readonly job: Omit<NewJob, 'establishmentId'>; readonly establishment: NewEstablishment };
const isWhole = (row: Row): row is Whole => row.job !== undefined && row.establishment !== undefined;

const batch = 500;

const stored = async (act: Act, rows: readonly Row[]): Promise<ImportedRow[]> => {
  const whole = rows.filter(isWhole);
  const outcomes = new Map<string, ImportOutcome>();
  for (let from = 0; from < whole.length; from += batch) {
    const some = whole.slice(from, from + batch);
    for (const { number, outcome } of await storeSome(act, some)) outcomes.set(number, outcome);
  }
  return rows.map(({ line, number, findings, job }) => ({
    line,
    number,
    outcome: (job && outcomes.get(number)) ?? 'refused',
    findings,
    notes: job ? findingsOf(job.sheet, circumstancesOn(job.acceptedOn, job.deadlineOn)) : [],
  }));
};

/** Establishments and jobs of a batch stand or fall together. */
const storeSome = (act: Act, rows: readonly Whole[]) =>
  inTransaction(act, async (act) => {
    const establishments = await storeEstablishments(
      act,
      rows.map(({ establishment }) => establishment),
    );
    // What the office or the employer did with a job here – suspended, filled – is not undone by the feed.
    const standings = await jobStandings(
      act,
      rows.map(({ job }) => job.number),
    );
    return storeJobs(
      act,
      rows.map(({ job }, index) => ({
        ...job,
        ...standings.get(job.number),
        establishmentId: establishments[index]?.id ?? '',
      })),
    );
  });

class Undone extends Error {}

/** Stores everything and takes it back: the dry run says what the database itself says. */
const tried = async (act: Act, rows: readonly Row[]): Promise<ImportedRow[]> => {
  let report: ImportedRow[] = [];
  await inTransaction(act, async (act) => {
    report = await stored(act, rows);
    throw new Undone();
  }).catch((fault) => {
    if (!(fault instanceof Undone)) throw fault;
  });
  return report;
};
