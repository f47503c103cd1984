import { compareIds } from './identity.ts';
import type { Ranked } from './source.ts';

/** Negative when entry i of a stands before entry k of b: by key, then the newer first. */
const compare = (a: Ranked, i: number, b: Ranked, k: number): number =>
  (a.keys[i] ?? 0) - (b.keys[k] ?? 0) || (b.ranks[k] ?? 0) - (a.ranks[i] ?? 0) || compareIds(b.ids, k, a.ids, i);

/** Reads several ordered lists as one, from the front; stops when `visit` returns false. */
export const inMergedOrder = (lists: readonly Ranked[], visit: (list: Ranked, at: number) => boolean): void => {
  const [only] = lists;
  if (lists.length === 1 && only) {
    for (let at = 0; at < only.length && visit(only, at); at++);
    return;
  }
  const next = lists.map(() => 0);
  for (;;) {
    let best = -1;
    lists.forEach((list, at) => {
      if ((next[at] ?? 0) >= list.length) return;
      if (best < 0 || compare(list, next[at] ?? 0, lists[best] as Ranked, next[best] ?? 0) < 0) best = at;
    });
    const list = lists[best];
    if (!list) return;
    const at = next[best] ?? 0;
    next[best] = at + 1;
    if (!visit(list, at)) return;
  }
};
