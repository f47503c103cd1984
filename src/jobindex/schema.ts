/**
 * What an index holds. Names are the caller's; an index and its snapshots belong to one schema.
 *
 * `readers` are the classes of people who ask, at most eight. What a class may not see of a document – the document
 * itself, a piece of its text, its private values – is for that class as if it did not exist.
 */
export type Schema = {
  readonly readers: readonly string[];
  readonly fields: readonly string[];
  readonly dimensions: readonly DimensionSchema[];
  readonly columns: readonly ColumnSchema[];
  /** Two columns that hold latitude and longitude in microdegrees, where distance is asked. */
  readonly points: readonly PointSchema[];
  /** The column whose value is the last day on which a document is found; a document without it never ends. */
  readonly expires?: string;
};

/** `one` = at most one value, `many` = several; `key` = one value of very many different ones (an establishment). */
export type DimensionSchema = {
  readonly name: string;
  readonly kind: 'one' | 'many' | 'key';
  /** Its values are seen only by the readers named in the document's `keyReaders`. */
  readonly private?: boolean;
};

/** Whole numbers of 32 bits; `orders` are the directions in which results are asked to be sorted by it. */
type ColumnSchema = { readonly name: string; readonly orders?: readonly Direction[] };
export type Direction = 'up' | 'down';
type PointSchema = { readonly name: string; readonly latitude: string; readonly longitude: string };

/** One document to be found. */
export type Document = {
  /** A UUID in lower case. */
  readonly id: string;
  /** Newer documents have the greater rank (32 bits); between equal ranks the greater id is the newer one. */
  readonly rank: number;
  /** Who may know the document; everybody when left out. */
  readonly readers?: readonly string[];
  /** Who may see the values of private dimensions; everybody when left out. */
  readonly keyReaders?: readonly string[];
  readonly values: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly numbers: Readonly<Record<string, number | undefined>>;
  readonly texts: readonly Text[];
};

/** A piece of text; a word never spans two pieces. Several pieces of one field may be for different readers. */
export type Text = { readonly field: string; readonly text: string; readonly readers?: readonly string[] };

/** The number that stands for a missing value in a column: it lies in no range and sorts last. */
export const missing = -2147483648;

/** The units of one document: texts with one separator after each piece must fit into a block. */
export const longestDocument = 65_535;

/** Checks a schema once, when the index is made. */
export const checkSchema = (schema: Schema): Schema => {
  const { readers, fields, dimensions, columns, points, expires } = schema;
  if (readers.length === 0 || readers.length > 8) throw new RangeError('a schema has one to eight classes of readers');
  if (fields.length << readers.length > 256) throw new RangeError('fields × sets of readers must not exceed 256');
  for (const list of [readers, fields, dimensions.map(({ name }) => name), columns.map(({ name }) => name)]) {
    if (new Set(list).size !== list.length) throw new RangeError(`a name stands twice: ${list.join(', ')}`);
  }
  for (const name of [
    ...points.flatMap(({ latitude, longitude }) => [latitude, longitude]),
    ...(expires ? [expires] : []),
  ]) {
    if (!columns.some((column) => column.name === name)) throw new RangeError(`no such column: ${name}`);
  }
  return schema;
};

/** The set of readers as bits, in the order of the schema. */
export const readerMask = (schema: Schema, readers: readonly string[] | undefined): number =>
  readers === undefined
    ? (1 << schema.readers.length) - 1
    : readers.reduce((mask, reader) => mask | (1 << positionIn(schema.readers, reader, 'reader')), 0);

/** Where a name stands in its list; a name that is not there is a fault of the caller. */
export const positionIn = (list: readonly string[], name: string, what: string): number => {
  const at = list.indexOf(name);
  if (at < 0) throw new RangeError(`no such ${what}: ${name}`);
  return at;
};
