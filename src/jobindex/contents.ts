import { idAt } from './identity.ts';
import type { State } from './part.ts';
import { missing, positionIn, type Schema } from './schema.ts';

/** Every document of a state by its id, with some of its numbers: what a check compares with the source of the index. */
export function* contentsOf(
  schema: Schema,
  { segments, live, tail }: State,
  columns: readonly string[],
): Generator<{ readonly id: string; readonly numbers: readonly (number | undefined)[] }> {
  const names = schema.columns.map(({ name }) => name);
  const places = columns.map((column) => positionIn(names, column, 'column'));
  const given = (number: number | undefined): number | undefined => (number === missing ? undefined : number);
  for (const { number, memory, sections, documents } of segments) {
    const words = live.find((one) => one.number === number)?.words;
    const ids = new Uint32Array(memory.buffer, sections.ids?.at ?? 0, 4 * documents);
    const values = places.map((at) => new Int32Array(memory.buffer, sections[`column.${at}`]?.at ?? 0, documents));
    for (let doc = 0; doc < documents; doc++) {
      if ((((words?.[doc >>> 5] ?? 0) >>> (doc & 31)) & 1) === 0) continue;
      yield { id: idAt(ids, doc), numbers: values.map((column) => given(column[doc])) };
    }
  }
  for (const { id, numbers } of tail) yield { id, numbers: places.map((at) => given(numbers[at])) };
}
