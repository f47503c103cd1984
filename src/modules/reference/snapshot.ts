import { day } from '#kernel/time.ts';
import type { Holiday } from './calendar.ts';
import type { CodeList, Industry, Licence, RailwayLine, WishGroup } from './code-list.ts';
import type { MinimumWage } from './minimum-wage.ts';
import {
  type Occupation,
  type OccupationEdition,
  occupationWordKey,
  type WordEntry,
  wordsOfName,
} from './occupation.ts';
import { inCharge, type Office } from './office.ts';
import type { Municipality, Neighbour, Prefecture } from './place.ts';
import type { SnapshotRows } from './snapshot-rows.ts';

/** All small tables in memory, made once from the database and never changed; a new import makes a new one. */
export type ReferenceSnapshot = {
  /** Names every import with its version; equal texts mean equal data. */
  version: string;
  prefectures: ReadonlyMap<string, Prefecture>;
  municipalities: ReadonlyMap<string, Municipality>;
  municipalitiesOf: ReadonlyMap<string, readonly Municipality[]>;
  neighbours: ReadonlyMap<string, readonly Neighbour[]>;
  offices: ReadonlyMap<string, Office>;
  /** The offices in charge of a municipality, the first to go to in front. */
  officesInCharge: ReadonlyMap<string, readonly Office[]>;
  /** Postal codes that belong to another office than the rest of their municipality. */
  officeOfZip: ReadonlyMap<string, Office>;
  occupations: Readonly<Record<OccupationEdition, ReadonlyMap<string, Occupation>>>;
  occupationsUnder: Readonly<Record<OccupationEdition, ReadonlyMap<string, readonly Occupation[]>>>;
  words: Readonly<Record<OccupationEdition, readonly WordEntry[]>>;
  wishGroups: readonly WishGroup[];
  industries: ReadonlyMap<string, Industry>;
  licences: ReadonlyMap<string, Licence>;
  lines: ReadonlyMap<string, RailwayLine>;
  codeLists: ReadonlyMap<string, CodeList>;
  minimumWages: ReadonlyMap<string, readonly MinimumWage[]>;
  holidays: ReadonlyMap<string, Holiday>;
};

const known = <T>(value: T | null): T | undefined => value ?? undefined;
const byKey = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [key(row), row]));
const grouped = <T>(rows: readonly T[], key: (row: T) => string | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const of = key(row);
    if (of === undefined) continue;
    const group = groups.get(of);
    if (group) group.push(row);
    else groups.set(of, [row]);
  }
  return groups;
};

export const versionOf = (imports: SnapshotRows['imports']): string =>
  imports.map(({ name, version }) => `${name} ${version}`).join(', ');

/** Makes the snapshot: names of columns become names of the kernel's style, and what is asked often gets an index. */
export const snapshotOf = (rows: SnapshotRows): ReferenceSnapshot => {
  const municipalities = rows.municipalities.map(municipalityOf);
  const occupations = rows.occupations.map(occupationOf);
  const offices = officesOf(rows);
  const officesById = byKey(offices, ({ id }) => id);
  return {
    version: versionOf(rows.imports),
    prefectures: byKey(rows.prefectures.map(prefectureOf), ({ code }) => code),
    municipalities: byKey(municipalities, ({ code5 }) => code5),
    municipalitiesOf: grouped(municipalities, ({ prefCode }) => prefCode),
    neighbours: new Map(
      rows.neighbours.map(({ code5, near, km }) => [
        code5,
        near.map((code, index) => ({ code5: code, km: km[index] ?? 0 })),
      ]),
    ),
    offices: officesById,
    officesInCharge: chargesOf(offices),
    officeOfZip: new Map(
      rows.zips.flatMap(({ zip7, office_id }) => {
        const office = officesById.get(office_id);
        return office ? [[zip7, office] as const] : [];
      }),
    ),
    ...occupationIndexes(occupations, rows.words),
    wishGroups: wishGroupsOf(rows.wishes),
    industries: byKey(
      rows.industries.map(({ parent_code, ...row }) => ({ ...row, parentCode: known(parent_code) })),
      ({ code }) => code,
    ),
    licences: byKey(
      rows.licences.map(({ code, name, group_code, group_name }) => ({
        code,
        name,
        groupCode: group_code,
        groupName: group_name,
      })),
      ({ code }) => code,
    ),
    lines: byKey(rows.lines, ({ code }) => code),
    codeLists: codeListsOf(rows),
    minimumWages: wagesOf(rows.wages),
    holidays: new Map(rows.holidays.map(({ date, name, name_en }) => [date, { day: date, name, nameEn: name_en }])),
  };
};

const prefectureOf = ({ name_en, lat, lng, ...row }: SnapshotRows['prefectures'][number]): Prefecture => ({
  ...row,
  nameEn: name_en,
  lat: known(lat),
  lng: known(lng),
});

const municipalityOf = (row: SnapshotRows['municipalities'][number]): Municipality => ({
  code5: row.code5,
  prefCode: row.pref_code,
  name: row.name,
  fullName: row.full_name,
  kana: row.kana,
  county: known(row.county),
  type: row.type,
  parentCode5: known(row.parent_code5),
  nameEn: known(row.name_en),
  lat: known(row.lat),
  lng: known(row.lng),
});

const officesOf = (rows: SnapshotRows): Office[] => {
  const areas = new Map(rows.jurisdictions.map(({ office_id, codes }) => [office_id, codes]));
  return rows.offices.map((row) => ({
    id: row.id,
    code: known(row.code),
    prefCode: row.pref_code,
    name: known(row.name),
    officialName: known(row.official_name),
    kind: known(row.kind),
    shortName: row.kind === '本所' ? known(row.source_name) : undefined,
    mainOffice: row.kind === '本所' ? undefined : row.source_name?.split(' ')[0],
    labourBureau: known(row.labour_bureau),
    codeSource: known(row.code_source),
    codeMatch: known(row.code_match),
    postingsObserved: row.postings_observed ?? 0,
    mainCode5: known(row.main_code5),
    lat: known(row.lat),
    lng: known(row.lng),
    jurisdiction: areas.get(row.id) ?? [],
  }));
};

const chargesOf = (offices: readonly Office[]): ReadonlyMap<string, readonly Office[]> => {
  const pairs = offices.flatMap((office) => office.jurisdiction.map((code5) => ({ code5, office })));
  const groups = grouped(pairs, ({ code5 }) => code5);
  return new Map([...groups].map(([code5, found]) => [code5, inCharge(found.map(({ office }) => office))]));
};

const occupationOf = ({ parent_code, name, ...row }: SnapshotRows['occupations'][number]): Occupation => ({
  ...row,
  name: known(name),
  parentCode: known(parent_code),
});

/** Maps by code and by parent, and the index of words: official names in their parts, then every word people use. */
const occupationIndexes = (occupations: readonly Occupation[], words: SnapshotRows['words']) => {
  const of = (edition: OccupationEdition) => occupations.filter((occupation) => occupation.edition === edition);
  const codes = { 2011: byKey(of(2011), ({ code }) => code), 2022: byKey(of(2022), ({ code }) => code) };
  const under = (edition: OccupationEdition) => grouped(of(edition), ({ parentCode }) => parentCode);
  const entries = (edition: OccupationEdition): WordEntry[] => [
    ...of(edition).flatMap((occupation) =>
      wordsOfName(occupation.name ?? '').map((word) => ({ key: occupationWordKey(word), word, weight: 3, occupation })),
    ),
    ...words.flatMap(({ code, word, search_key, weight, edition: ofWord }) => {
      const occupation = ofWord === edition ? codes[edition].get(code) : undefined;
      return occupation ? [{ key: search_key, word, weight, occupation }] : [];
    }),
  ];
  return {
    occupations: codes,
    occupationsUnder: { 2011: under(2011), 2022: under(2022) },
    words: { 2011: entries(2011), 2022: entries(2022) },
  };
};

const wishGroupsOf = (wishes: SnapshotRows['wishes']): WishGroup[] =>
  [...grouped(wishes, ({ group_code }) => group_code)].map(([code, rows]) => ({
    code,
    name: rows[0]?.group_name ?? '',
    occupations: rows.map(({ number, name }) => ({ number, name })),
  }));

const codeListsOf = ({ lists, items }: SnapshotRows): ReadonlyMap<string, CodeList> => {
  const itemsOf = grouped(items, ({ list }) => list);
  const made = lists.map(({ observed_name, ...list }) => ({
    ...list,
    observedName: observed_name,
    items: (itemsOf.get(list.name) ?? []).map(({ position, code, label, evidence }) => ({
      position,
      code: known(code),
      label,
      evidence,
    })),
  }));
  return byKey(made, ({ name }) => name);
};

const wagesOf = (rows: SnapshotRows['wages']): ReadonlyMap<string, readonly MinimumWage[]> => {
  const groups = grouped(rows, ({ pref_code }) => pref_code);
  return new Map(
    [...groups].map(([code, wages]) => [
      code,
      wages.map(({ fiscal_year, yen_per_hour, effective_date }) => ({
        fiscalYear: fiscal_year,
        yenPerHour: yen_per_hour,
        effectiveFrom: day(effective_date),
      })),
    ]),
  );
};
