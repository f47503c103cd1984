import type { CodeItem, Industry, RailwayLine } from './code-list.ts';
import type { Occupation, OccupationEdition } from './occupation.ts';
import type { Office } from './office.ts';
import type { Municipality } from './place.ts';

/** Rows as the store reads them; columns keep their names. */
export type SnapshotRows = {
  imports: readonly { name: string; version: number }[];
  prefectures: readonly {
    code: string;
    name: string;
    kana: string;
    name_en: string;
    lat: number | null;
    lng: number | null;
  }[];
  municipalities: readonly {
    code5: string;
    pref_code: string;
    name: string;
    full_name: string;
    kana: string;
    county: string | null;
    type: Municipality['type'];
    parent_code5: string | null;
    name_en: string | null;
    lat: number | null;
    lng: number | null;
  }[];
  neighbours: readonly { code5: string; near: readonly string[]; km: readonly number[] }[];
  offices: readonly {
    id: string;
    code: string | null;
    pref_code: string;
    source_name: string | null;
    name: string | null;
    official_name: string | null;
    kind: NonNullable<Office['kind']> | null;
    labour_bureau: string | null;
    code_source: NonNullable<Office['codeSource']> | null;
    code_match: number | null;
    postings_observed: number | null;
    main_code5: string | null;
    lat: number | null;
    lng: number | null;
  }[];
  jurisdictions: readonly { office_id: string; codes: readonly string[] }[];
  zips: readonly { zip7: string; office_id: string }[];
  occupations: readonly {
    edition: OccupationEdition;
    code: string;
    level: Occupation['level'];
    name: string | null;
    parent_code: string | null;
    examples: readonly string[];
  }[];
  words: readonly { edition: OccupationEdition; code: string; word: string; search_key: string; weight: number }[];
  wishes: readonly { group_code: string; group_name: string; number: number; name: string }[];
  industries: readonly (Omit<Industry, 'parentCode'> & { parent_code: string | null })[];
  licences: readonly { code: string; name: string; group_code: string; group_name: string }[];
  lines: readonly RailwayLine[];
  lists: readonly { name: string; observed_name: string; evidence: string; source: string }[];
  items: readonly {
    list: string;
    position: number;
    code: string | null;
    label: string;
    evidence: CodeItem['evidence'];
  }[];
  wages: readonly { pref_code: string; fiscal_year: number; yen_per_hour: number; effective_date: string }[];
  holidays: readonly { date: string; name: string; name_en: string }[];
};
