import type { Batch } from './batch.ts';
import { planColumns } from './build-columns.ts';
import { planFacets, planReaders } from './build-facets.ts';
import { planText } from './build-text.ts';
import { planExceptions } from './build-veiled.ts';
import { compareIds, idAt, slotOf } from './identity.ts';
import type { Schema } from './schema.ts';
import { arenasAfter, layout, type Room, type Segment, sharedMemory } from './segment.ts';

/** Makes one sealed segment of these documents, in one memory; a segment holds at least one and at most 2 M documents. */
export const buildSegment = (schema: Schema, from: Batch, room: Room, number: number): Segment => {
  const order = from.order();
  const documents = order.length;
  if (documents === 0 || documents > 2 ** 21) throw new RangeError(`a segment of ${documents} documents`);
  const classes = schema.readers.length;
  const out = layout();
  const ids = out.add('ids', 16 * documents);
  const ranks = out.add('ranks', 4 * documents);
  const table = out.add('idTable', 4 * tableSlots(documents));
  const text = planText(schema, from, order, out);
  const veiled = planExceptions(schema, from, order, text, out);
  const readers = planReaders('readers', classes, (document) => from.readers.at(document), order, out);
  const keys = planReaders('keys', classes, (document) => from.keyReaders.at(document), order, out);
  const facets = planFacets(schema, from, order, out);
  const columns = planColumns(schema, from, order, out);
  const arenas = arenasAfter(out.end, documents, room);
  const memory = sharedMemory(out.end + Math.max(arenas.bytes * arenas.count, text.scratch));
  const u32 = new Uint32Array(memory.buffer);
  const i32 = new Int32Array(memory.buffer);
  order.forEach((document, doc) => {
    for (let part = 0; part < 4; part++) u32[(ids.at >>> 2) + 4 * doc + part] = from.ids.at(4 * document + part);
    i32[(ranks.at >>> 2) + doc] = from.ranks.at(document);
  });
  writeIdTable(
    new Uint32Array(memory.buffer, ids.at, 4 * documents),
    u32.subarray(table.at >>> 2, (table.at + table.bytes) >>> 2),
  );
  text.write(memory, out.end);
  for (const write of [veiled, readers, keys, facets, columns.write]) write(memory);
  return {
    number,
    documents,
    memory,
    sections: out.sections,
    blocks: text.blocks,
    thresholds: columns.thresholds,
    arenas,
  };
};

const tableSlots = (documents: number): number => 2 ** Math.ceil(Math.log2(documents * 2));

/** Documents by id: an open table of document + 1. */
const writeIdTable = (ids: Uint32Array, table: Uint32Array): void => {
  for (let doc = 0; doc < ids.length / 4; doc++) {
    let slot = slotOf(ids, doc, table.length);
    for (let other = table[slot] ?? 0; other !== 0; other = table[slot] ?? 0) {
      if (compareIds(ids, doc, ids, other - 1) === 0)
        throw new RangeError(`two documents have the id ${idAt(ids, doc)}`);
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = doc + 1;
  }
};
