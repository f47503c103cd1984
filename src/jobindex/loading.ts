import { startBuilder } from './builder.ts';
import type { Schema } from './schema.ts';
import type { Room } from './segment.ts';
import type { OpenedSnapshot } from './snapshot.ts';

/** Threads that read a snapshot: the sum of what is read takes longer than reading it. */
const readers = 2;

/** Reads a snapshot in threads of its own; anything missing, damaged or foreign is refused as a whole, with the reason. */
export const loadInThreads = async (file: URL, schema: Schema, folder: string, room: Room): Promise<OpenedSnapshot> => {
  const threads = Array.from({ length: readers }, () => startBuilder(file));
  const [first] = threads;
  try {
    const { opened } = (await first?.run({ kind: 'open', schema, folder, room })) ?? {};
    if (!opened || 'refused' in opened) return opened ?? { refused: 'nothing was read' };
    const left = [...opened.slices];
    let damage: string | undefined;
    const read = async (thread: ReturnType<typeof startBuilder>): Promise<void> => {
      for (let slice = left.pop(); slice; slice = left.pop()) {
        const { refused } = await thread.run({ kind: 'fill', slice });
        damage ??= refused;
        if (damage) return;
      }
    };
    await Promise.all(threads.map(read));
    return damage ? { refused: damage } : opened;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
};
