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
export const readText = (field: TextField | 'all', reader: ReaderClass): RawBuilder<string> => {
  const [open, hidden] = [sql.ref(`text_${field}`), sql.ref(`hidden_${field}`)];
  if (reader === 'public') return sql<string>`${open}`;
  if (reader === 'staff') return sql<string>`coalesce(${hidden}, ${open})`;
  return sql<string>`case when disclosure = 2 then coalesce(${hidden}, ${open}) else ${open} end`;
};

export const contains = (field: TextField | 'all', word: string, reader: ReaderClass): Condition =>
  sql<SqlBool>`strpos(${readText(field, reader)}, ${word}) > 0`;

/** By the index: jobs whose readable text holds every gram of the word. Exact for words of one and two characters. */
const holdsGrams = (word: string, reader: ReaderClass): Condition => {
  const grams = sql`${gramsOf(word)}::int8[]`;
  if (reader === 'public') return sql<SqlBool>`search_grams(text_all) @> ${grams}`;
  const hidden =
    reader === 'staff' ? sql<SqlBool>`hidden_all is not null` : sql<SqlBool>`hidden_all is not null and disclosure = 2`;
  return sql<SqlBool>`((search_grams(text_all) @> ${grams} and not (${hidden}))
    or (search_grams(hidden_all) @> ${grams} and ${hidden}))`;
};

/** Whether a word stands in one of the fields; no field means all of them. */
export const holdsWord = (word: string, fields: readonly TextField[], reader: ReaderClass): Condition => {
  const narrowed = holdsGrams(word, reader);
  if (fields.length > 0) return allOf([narrowed, anyOf(fields.map((field) => contains(field, word, reader)))]);
  return [...word].length <= 2 ? narrowed : allOf([narrowed, contains('all', word, reader)]);
};
