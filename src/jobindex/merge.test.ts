import { describe, expect, it } from 'vitest';
import { openIndex } from './index.ts';
import { mergeSegments } from './merge.ts';
import { schema } from './proof/arbitrary.ts';
import { manyDocuments } from './proof/many.ts';
import { type Segment, segmentBegin } from './segment.ts';

const room = { threads: 1, cachedWords: 4 };
const dataOf = ({ memory, arenas }: Segment): Buffer =>
  Buffer.from(new Uint8Array(memory.buffer, segmentBegin, arenas.at - segmentBegin));

describe('a merge', () => {
  it('of one segment of which nothing is gone makes the same bytes, whatever is read back at once', () => {
    const index = openIndex(schema, { room });
    index.load(manyDocuments(9000, 3));
    const { segments, live } = index.state();
    const [segment] = segments;
    const [words] = live;
    if (!segment || !words) throw new Error('no segment');
    expect(segment.blocks).toBeGreaterThan(4);
    for (const blocks of [1, 2, 3, 256]) {
      const merged = mergeSegments(schema, [{ segment, live: words.words }], room, 2, blocks);
      expect(merged && dataOf(merged).equals(dataOf(segment))).toBe(true);
    }
  });
});
