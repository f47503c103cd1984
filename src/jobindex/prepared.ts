import type { Dictionary } from './dictionary.ts';
import { type Identity, identityOf } from './identity.ts';
import type { Normalise } from './normaliser.ts';
import { type Document, longestDocument, missing, positionIn, readerMask, type Schema } from './schema.ts';

/** A document as the index keeps it: names are numbers, texts are normalised. */
export type Prepared = {
  readonly id: string;
  /** Grows with each put: tells whether a document of the tail is still the one that went into a segment. */
  readonly version: number;
  readonly identity: Identity;
  readonly rank: number;
  readonly readers: number;
  readonly keyReaders: number;
  /** For each dimension its values, ascending, none twice. */
  readonly values: readonly (readonly number[])[];
  readonly numbers: readonly number[];
  readonly pieces: readonly Piece[];
};

/** `kind` says field and readers: field << number of readers | mask. Empty pieces are left out. */
type Piece = { readonly kind: number; readonly text: string };

type Prepare = (document: Document) => Prepared;

/** Versions begin after the given one. New values of dimensions enter the dictionaries. Throws on what the schema does not know or cannot hold. */
export const prepareFor = (
  schema: Schema,
  dictionaries: readonly Dictionary[],
  normalise: Normalise,
  after = 0,
): Prepare => {
  let version = after;
  return (document) => {
    version++;
    const pieces = document.texts
      .map(({ field, text, readers }) => ({
        kind: (positionIn(schema.fields, field, 'field') << schema.readers.length) | readerMask(schema, readers),
        text: normalise(text),
      }))
      .filter(({ text }) => text !== '');
    const length = pieces.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (length > longestDocument)
      throw new RangeError(`${document.id}: ${length} units of text, at most ${longestDocument}`);
    return {
      id: document.id,
      version,
      identity: identityOf(document.id),
      rank: whole(document.rank, document.id),
      readers: readerMask(schema, document.readers),
      keyReaders: readerMask(schema, document.keyReaders),
      values: schema.dimensions.map(({ name, kind }, at) => {
        const given = document.values[name];
        const list = given === undefined ? [] : typeof given === 'string' ? [given] : given;
        if (kind !== 'many' && list.length > 1) throw new RangeError(`${document.id}: several values of ${name}`);
        const numbers = list.map((value) => (dictionaries[at] as Dictionary).add(value));
        if (kind !== 'key' && numbers.some((number) => number > 65_534))
          throw new RangeError(`too many values of ${name}`);
        return [...new Set(numbers)].sort((a, b) => a - b);
      }),
      numbers: schema.columns.map(({ name }) => {
        const number = document.numbers[name];
        return number === undefined ? missing : whole(number, document.id);
      }),
      pieces,
    };
  };
};

const whole = (number: number, id: string): number => {
  if ((number | 0) !== number || number === missing)
    throw new RangeError(`${id}: ${number} is no whole number of 32 bits`);
  return number;
};
