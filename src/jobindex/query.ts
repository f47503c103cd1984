import type { Direction } from './schema.ts';

/** A question to the index. Words and names of fields, dimensions, columns are the caller's. */
export type Query = {
  /** The class of readers who asks. */
  readonly reader: string;
  /** The day of asking, in the unit of the column `expires`: documents whose last day lies before it are not found. */
  readonly on?: number;
  /** All must hold. */
  readonly where?: readonly Condition[];
  readonly sort?: Sort;
  readonly offset?: number;
  /** 0 asks only for the counts. */
  readonly limit?: number;
  /** Dimensions counted over the result. */
  readonly facets?: readonly string[];
  /** Dimensions counted over what the result would be without the conditions about the dimension itself. */
  readonly sideways?: readonly string[];
  /** One entry for each value of this dimension, in the order of its first document, instead of documents. */
  readonly groups?: string;
  /** How many there would be without each condition. */
  readonly drops?: boolean;
  /** Looks every word up anew, as if it were asked for the first time: for measuring. */
  readonly fresh?: boolean;
};

/** `about` is the dimension for `sideways`; it is the question's own dimension unless it is said. */
export type Condition = { readonly name: string; readonly about?: string; readonly question: Question };

export type Question =
  | { readonly kind: 'any' | 'all' | 'none'; readonly dimension: string; readonly values: readonly string[] }
  /** Both ends included; a missing number lies in no range. */
  | { readonly kind: 'range'; readonly column: string; readonly low?: number; readonly high?: number }
  | ({ readonly kind: 'near'; readonly metres: number } & Place)
  /** The word stands in one piece of one of the fields (default: all), after normalising both. */
  | { readonly kind: 'word'; readonly word: string; readonly fields?: readonly string[] }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Question[] }
  | { readonly kind: 'not'; readonly of: Question };

/** Degrees; `point` names the point of the schema. */
export type Place = { readonly point: string; readonly latitude: number; readonly longitude: number };

/** Every order ends in newest first: the greater rank, then the greater id. */
export type Sort =
  | { readonly by: 'newest' }
  | { readonly by: 'column'; readonly column: string; readonly direction: Direction }
  | ({ readonly by: 'distance' } & Place)
  /** First the documents where most groups have a word in the fields. */
  | { readonly by: 'relevance'; readonly fields: readonly string[]; readonly groups: readonly (readonly string[])[] };

export type Answer = {
  readonly total: number;
  readonly ids: readonly string[];
  readonly facets: Counts;
  readonly sideways: Counts;
  readonly groups: Groups | undefined;
  readonly drops: Readonly<Record<string, number>>;
};

/** For each dimension its values that occur, and how often. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** The first document of each group of the page and how many more the group has. */
export type Groups = { readonly total: number; readonly page: readonly (readonly [id: string, more: number])[] };
