import { join } from 'node:path';
import type { System } from '#kernel/actor.ts';
import { instant, isBefore, minutesAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import type { Log } from '#platform/log.ts';
import { type Engine, startEngine } from '#src/jobindex/engine.ts';
import { jobSchema } from './index-documents.ts';
import { currentPosition, type Feed, feedFrom, isReached, type Position } from './index-feed.ts';
import { asWritten, indexSearch, openJobs } from './index-search.ts';
import type { JobSearch, SearchNames } from './job-search.ts';

/** An index with jobs in it, what answers from it and what lets it follow. */
export type Filled = {
  readonly engine: Engine;
  readonly search: JobSearch;
  readonly feed: Feed;
  /** Where it comes from: a snapshot may be of another time or database than it says, so it is compared. */
  readonly from: 'snapshot' | 'database';
};

export type FillingParts = {
  readonly act: () => Act<System>;
  readonly log: Log;
  readonly names: SearchNames;
  /** The code of the index's threads. */
  readonly worker: URL;
};

/** Where snapshots are. */
const folderOf = ({ settings }: Act): string => join(settings.dataDir, 'job-index');

/** What a snapshot says of itself: the last change in it and when it was written. */
type Written = Position & { readonly at: string };

export const saveSnapshot = async ({ engine, feed }: Filled, act: Act): Promise<void> => {
  const { transaction, seq } = feed.position;
  const written: Written = { transaction, seq, at: act.now.toString() };
  await engine.save(folderOf(act), JSON.stringify(written));
};

/** Fills an index from the snapshot where it can be used, else from the database; the log says why. */
export const fill = async (parts: FillingParts): Promise<Filled> => {
  const opened = await openSnapshot(parts);
  if ('refused' in opened) return fillFromDatabase(parts, opened.refused);
  parts.log.info({ documents: opened.engine.size.documents }, 'the job index is read from its snapshot');
  return opened;
};

/** The index of the snapshot, as it was written; or why it cannot be used. */
export const openSnapshot = async (parts: FillingParts): Promise<Filled | { readonly refused: string }> => {
  const { engine, sequence, refused } = await open(parts, folderOf(parts.act()));
  if (sequence === undefined) {
    await engine.close();
    return { refused: refused ?? 'it says nothing of its time' };
  }
  const position = await positionOf(parts.act(), sequence);
  if (position) return { ...following(parts, engine, position), from: 'snapshot' };
  await engine.close();
  return { refused: 'the snapshot is too old, or of another database' };
};

export const fillFromDatabase = async (parts: FillingParts, reason: string): Promise<Filled> => {
  const { act, log } = parts;
  log.info({ reason }, 'the job index is built anew from the database');
  const begun = performance.now();
  const { engine } = await open(parts);
  try {
    const position = await currentPosition(act());
    await engine.load(openJobs(act().database));
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    log.info({ documents: engine.size.documents, seconds }, 'the job index is built');
    return { ...following(parts, engine, position), from: 'database' };
  } catch (fault) {
    await engine.close();
    throw fault;
  }
};

const open = ({ act, worker }: FillingParts, snapshot?: string): ReturnType<typeof startEngine> => {
  const { settings } = act();
  return startEngine(jobSchema, {
    threads: settings.searchThreads,
    cachedWords: settings.searchCachedWords,
    limitMs: settings.searchSeconds * 1000,
    normalise: asWritten,
    worker,
    ...(snapshot === undefined ? {} : { snapshot }),
  });
};

const following = ({ act, names }: FillingParts, engine: Engine, position: Position): Omit<Filled, 'from'> => {
  const search = indexSearch(engine, act().database, names);
  return { engine, search, feed: feedFrom(act, search, position) };
};

/** The position of a snapshot; undefined when changes since may be forgotten already, or the database is another one. */
const positionOf = async (act: Act, written: string): Promise<Position | undefined> => {
  const { transaction, seq, at } = JSON.parse(written) as Written;
  const kept = minutesAfter(act.now, -(act.settings.jobChangesDays - 1) * 24 * 60);
  if (isBefore(instant(at), kept)) return undefined;
  return (await isReached(act, { transaction, seq })) ? { transaction, seq } : undefined;
};
