import type { Typed } from '#kernel/typed.ts';
import { texts } from './answers.ts';
import { blockField, blocksOf } from './blocks.ts';

/** An answer that decides whether something else is asked: one of `is` was chosen there. */
export type Condition = { field: string; is: readonly string[] };

/**
 * What is asked only after a certain answer, by its name: a field ('overtimeHours'), a field of every block of a part
 * ('workplaces.station'; its condition may be a sibling, 'workplaces.kind'), or a whole part ('licences').
 */
export type ShownWhen = Readonly<Record<string, Condition>>;

/** The same by name of control, with those of a part once for each block. */
export const conditionsOf = (shownWhen: ShownWhen, typed: Typed): ShownWhen =>
  Object.fromEntries(
    Object.entries(shownWhen).flatMap(([key, { field, is }]) => {
      const [part = '', name] = key.split('.');
      if (name === undefined) return [[key, { field, is }]];
      return blocksOf(typed, part).map((block) => {
        const sibling = field.startsWith(`${part}.`) ? blockField(part, block, field.slice(part.length + 1)) : field;
        return [blockField(part, block, name), { field: sibling, is }];
      });
    }),
  );

/** Does a question concern this person as things stand? One that hangs on a question that is not asked here does. */
export const isShown = (name: string, conditions: ShownWhen, typed: Typed, asked: object, depth = 0): boolean => {
  const condition = conditions[name];
  if (!condition || !(condition.field in asked) || depth > 5) return true;
  return (
    texts(typed, condition.field).some((text) => condition.is.includes(text)) &&
    isShown(condition.field, conditions, typed, asked, depth + 1)
  );
};
