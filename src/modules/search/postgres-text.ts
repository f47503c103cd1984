import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { TextField } from '#modules/jobs/search-text.ts';

export type Condition = RawBuilder<SqlBool>;

export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
export const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

/**
 * The grams of a word, as search_grams in migration 0007 makes them of texts: a word of one character is itself, a
 * longer one its pairs.
 */
export const gramsOf = (word: string): readonly number[] => {
  const letters = [...word].map((letter) => letter.codePointAt(0) ?? 0);
  if (letters.length === 1) return letters;
  return [...new Set(letters.slice(1).map((after, index) => (letters[index] ?? 0) * 2 ** 21 + after))];
};

/** Whether the class of reader sees the hidden text of a job rather than the open one; the shape of disclosure.ts. */
export const seesEmployer = (reader: ReaderClass): Condition => {
  if (reader === 'staff') return sql<SqlBool>`true`;
  return reader === 'seeker' ? sql<SqlBool>`disclosure <= 2` : sql<SqlBool>`disclosure = 1`;
};

/** The text of one field as this class of reader may know it. */
const readText = (field: TextField | 'all', reader: ReaderClass): RawBuilder<string> => {
  const [open, hidden] = [sql.ref(`text_${field}`), sql.ref(`hidden_${field}`)];
  if (reader === 'public') return sql<string>`${open}`;
  if (reader === 'staff') return sql<string>`coalesce(${hidden}, ${open})`;
  return sql<string>`case when disclosure = 2 then coalesce(${hidden}, ${open}) else ${open} end`;
};

export const contains = (field: TextField | 'all', word: string, reader: ReaderClass): Condition =>
  sql<SqlBool>`strpos(${readText(field, reader)}, ${word}) > 0`;

/** Jobs whose text holds every gram of the word: exact for words of one and two characters, a longer one is narrowed. */
const holdsGrams = (text: 'text_all' | 'hidden_all', word: string): Condition =>
  sql<SqlBool>`search_grams(${sql.ref(text)}) @> ${gramsOf(word)}::int8[]`;

/**
 * Whether one of the words stands in one of the fields; no field means all of them. First the index alone narrows, over
 * the open and, for who may read it, the hidden text: the planner takes such a condition wholly into the bitmap and never
 * computes grams row by row. Then texts are read, but only where the index leaves a doubt: long words, chosen fields,
 * and jobs with two texts.
 */
export const holdsOneOf = (words: readonly string[], fields: readonly TextField[], reader: ReaderClass): Condition => {
  const narrowed = anyOf([
    ...words.map((word) => holdsGrams('text_all', word)),
    ...(reader === 'public' ? [] : words.map((word) => holdsGrams('hidden_all', word))),
  ]);
  const decided = anyOf(
    words.flatMap((word) =>
      (fields.length > 0 ? fields : (['all'] as const)).map((field) => contains(field, word, reader)),
    ),
  );
  const doubtful = fields.length > 0 || words.some((word) => [...word].length > 2);
  if (doubtful) return allOf([narrowed, decided]);
  return reader === 'public' ? narrowed : allOf([narrowed, anyOf([sql<SqlBool>`hidden_all is null`, decided])]);
};

/** Whether none of the words stands in any field: looked up by their index and taken away. */
export const holdsNoneOf = (words: readonly string[], reader: ReaderClass): Condition =>
  sql<SqlBool>`id not in (select id from open_jobs where ${holdsOneOf(words, [], reader)})`;
