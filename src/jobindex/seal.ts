import { addPrepared, batch } from './batch.ts';
import { buildSegment } from './build.ts';
import { mergeSegments } from './merge.ts';
import type { Live } from './part.ts';
import type { Prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import type { Room, Segment } from './segment.ts';

/** A segment of documents of the tail. */
export const sealDocuments = (schema: Schema, documents: readonly Prepared[], room: Room, number: number): Segment => {
  const together = batch(schema);
  for (const document of documents) addPrepared(together, document);
  return buildSegment(schema, together, room, number);
};

/** One segment of what is live in several; undefined when nothing is. The segments are only read. */
export const mergeLive = (
  schema: Schema,
  segments: readonly Segment[],
  live: readonly Live[],
  room: Room,
  number: number,
): Segment | undefined =>
  mergeSegments(
    schema,
    segments.map((segment) => ({
      segment,
      live: live.find((one) => one.number === segment.number)?.words ?? new Uint32Array(),
    })),
    room,
    number,
  );
