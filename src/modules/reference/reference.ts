import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { holidayOn, isOpenOn } from './calendar.ts';
import type { CodeList, Industry, Licence, RailwayLine, WishGroup } from './code-list.ts';
import { type Loaded, loadShippedFiles } from './loading.ts';
import { type MinimumWage, minimumWageOn } from './minimum-wage.ts';
import { type FoundOccupation, findOccupations, type Occupation, type OccupationEdition } from './occupation.ts';
import type { Municipality, Neighbour, Point, Prefecture } from './place.ts';
import { type ReferenceSnapshot, snapshotOf, versionOf } from './snapshot.ts';
import { currentImports, snapshotRows } from './store.ts';

/** The process's own copy. Reference data is the same for everyone, so reads need no act and no round trip. */
let held: ReferenceSnapshot | undefined;

/**
 * Brings the tables up to the shipped files and takes the snapshot of this process. The database must be the owner's:
 * the application role may only read these tables.
 */
export const loadReference = async (database: Database, now: Instant): Promise<Loaded> => {
  const done = await loadShippedFiles(database, now);
  held = snapshotOf(await snapshotRows(database));
  return done;
};

/** Takes the snapshot without loading files: for a process that only reads (search, work, tests on a loaded template). */
export const readReference = async (database: Database): Promise<ReferenceSnapshot> => {
  held = snapshotOf(await snapshotRows(database));
  return held;
};

/** Takes a new snapshot if an import happened since; true if so. One small query otherwise. */
export const refreshReference = async (database: Database): Promise<boolean> => {
  const imports = [...(await currentImports(database)).values()];
  if (versionOf(imports) === held?.version) return false;
  held = snapshotOf(await snapshotRows(database));
  return true;
};

/** Looks for a new import every `seconds`, so that an operator's file is used without a restart; returns how to stop. */
export const followReference = (
  database: Database,
  seconds: number,
  onFault: (fault: unknown) => void,
): (() => void) => {
  const timer = setInterval(() => void refreshReference(database).catch(onFault), seconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
};

/** The snapshot of this process; throws before `loadReference` or `readReference` ran. */
export const reference = (): ReferenceSnapshot => {
  if (!held) throw new Error('reference data is read before loadReference or readReference took it from the database');
  return held;
};

/** The 47 prefectures in the order of their codes. */
export const prefectures = (): readonly Prefecture[] => [...reference().prefectures.values()];
export const prefecture = (code: string): Prefecture | undefined => reference().prefectures.get(code);

/** The municipalities of a prefecture in the order of their codes; a 政令指定都市 stands before its wards. */
export const municipalitiesOf = (prefCode: string): readonly Municipality[] =>
  reference().municipalitiesOf.get(prefCode) ?? [];
export const municipality = (code5: string): Municipality | undefined => reference().municipalities.get(code5);

/** The representative point of a municipality; a few villages have none. */
export const municipalityPoint = (code5: string): Point | undefined => {
  const { lat, lng } = municipality(code5) ?? {};
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
};

/** Up to ten municipalities within `km`, nearest first; a 政令指定都市 as a whole has none, its wards have. */
export const neighbours = (code5: string, km: number): readonly Neighbour[] =>
  (reference().neighbours.get(code5) ?? []).filter((near) => near.km <= km);

export const occupation = (code: string, edition: OccupationEdition = 2022): Occupation | undefined =>
  reference().occupations[edition].get(code);

/** The classes directly under a class; without a code the 大分類. */
export const occupationsUnder = (code?: string, edition: OccupationEdition = 2022): readonly Occupation[] =>
  code === undefined
    ? [...reference().occupations[edition].values()].filter(({ level }) => level === '大')
    : (reference().occupationsUnder[edition].get(code) ?? []);

/** The occupations a typed word may mean, best first. */
export const occupationsByWord = (word: string, edition: OccupationEdition = 2022, limit = 20): FoundOccupation[] =>
  findOccupations(reference().words[edition], word, limit);

/** Groups of 希望する職種 of the search form. */
export const wishGroups = (): readonly WishGroup[] => reference().wishGroups;

export const industries = (): readonly Industry[] => [...reference().industries.values()];
export const industry = (code: string): Industry | undefined => reference().industries.get(code);

export const licences = (): readonly Licence[] => [...reference().licences.values()];
export const licence = (code: string): Licence | undefined => reference().licences.get(code);

/** 沿線 in the order of their codes. */
export const railwayLines = (): readonly RailwayLine[] => [...reference().lines.values()];
export const railwayLine = (code: string): RailwayLine | undefined => reference().lines.get(code);

/** A choice list by its name in data/codes/code-lists.csv; each entry says how it is known. */
export const codeList = (name: string): CodeList | undefined => reference().codeLists.get(name);

/** The 地域別最低賃金 of a prefecture in force on a day; undefined for an unknown prefecture or before 2002-10. */
export const minimumWage = (prefCode: string, on: Day): MinimumWage | undefined =>
  minimumWageOn(reference().minimumWages.get(prefCode) ?? [], on);

/** Whether a day is a 国民の祝日 (also 振替休日); the table ends in 2036. */
export const isHoliday = (on: Day): boolean => holidayOn(reference().holidays, on) !== undefined;

/** Whether offices are open: no Saturday, Sunday, holiday or turn of the year. */
export const isOpenDay = (on: Day): boolean => isOpenOn(reference().holidays, on);
