/** ハローワーク: a main office, a branch or a sub-branch. */
export type Office = {
  /** The code where it is known, else the name of the source; what addresses and other tables name it by. */
  id: string;
  /** Five digits, the head of every 求人番号 it accepts; undefined for five offices. */
  code: string | undefined;
  prefCode: string;
  /** ハローワーク札幌; undefined for codes only seen in job numbers, whose office is not known. */
  name: string | undefined;
  /** 札幌公共職業安定所. */
  officialName: string | undefined;
  kind: '本所' | '出張所' | '分室' | undefined;
  /** The name of a main office without ハローワーク: 函館. */
  shortName: string | undefined;
  /** For a branch: the short name of its main office, 函館 of 函館 八雲出張所. */
  mainOffice: string | undefined;
  labourBureau: string | undefined;
  /** `derived`: matched from job numbers and jurisdictions, not an official list. */
  codeSource: 'official' | 'derived' | 'observed' | undefined;
  /** How well that match was, 0–1; below 0.8 it needs checking by hand. */
  codeMatch: number | undefined;
  /** Job postings seen with this code in one sample; a weight, not a statistic. */
  postingsObserved: number;
  mainCode5: string | undefined;
  /** The point of its main municipality, not of the building. */
  lat: number | undefined;
  lng: number | undefined;
  /** 管轄: the municipalities it is in charge of. */
  jurisdiction: readonly string[];
};

/** Branches lie inside the area of their main office and serve it first; a sub-branch the same. */
const nearness = (office: Office): number => (office.kind === '本所' ? 1 : 0);

/** The offices in charge of a municipality, the one to go to first in front. */
export const inCharge = (offices: readonly Office[]): Office[] =>
  [...offices].sort((a, b) => nearness(a) - nearness(b) || (a.id < b.id ? -1 : 1));
