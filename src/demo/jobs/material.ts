import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { toKatakana } from '#kernel/japanese.ts';
import { dataFolder } from '#modules/reference/data-folder.ts';
import type { JobtagOccupation } from './vocabulary/occupations.ts';

/** A part of a name with its reading in katakana and how common it is. */
export type NamePart = { text: string; kana: string; weight: number };

/** What the generator reads besides the reference tables: names of persons and JILPT's descriptions. */
export type Material = {
  surnames: readonly NamePart[];
  maleNames: readonly NamePart[];
  femaleNames: readonly NamePart[];
  occupations: readonly JobtagOccupation[];
};

/** Reads the shipped files below data/; their sources and licences stand in data/README.md. */
export const readMaterial = (folder: string = dataFolder()): Material => {
  const rows = (file: string): string[][] => parse(readFileSync(join(folder, 'names', file)), { from_line: 2 });
  const given = (file: string): NamePart[] =>
    rows(file).flatMap(([kana = '', , candidates = '']) =>
      candidates
        .split('／')
        .slice(0, 6)
        .map((text, index) => ({ text, kana: toKatakana(kana), weight: 1 / (1 + index) })),
    );
  return {
    surnames: rows('last_names.csv').map(([text = '', count = '0', kana = '']) => ({
      text,
      kana: toKatakana(kana),
      weight: Number(count),
    })),
    maleNames: given('first_names_male.csv'),
    femaleNames: given('first_names_female.csv'),
    occupations: readFileSync(join(folder, 'jobs', 'jobtag_descriptions.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JobtagOccupation),
  };
};
