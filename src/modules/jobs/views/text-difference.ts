/** A piece of a text: in both, only in the old, or only in the new. */
export type TextPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Above so many comparisons nobody waits for a finer answer: the whole is then old and new. */
const mostComparisons = 1_000_000;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * What changed inside a text, word by word (the words of ICU for Japanese): the parts in order, old before new. Texts that
 * have little in common are told as a whole, since a patchwork of single letters can be read by nobody.
 */
export const textDifference = (before: string, after: string): readonly TextPart[] => {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  if (old.length * now.length > mostComparisons) return whole(before, after);
  const parts = joined(walk(old, now, lengths(old, now)));
  const kept = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return kept * 3 < Math.min(before.length, after.length) ? whole(before, after) : parts;
};

const wordsIn = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const whole = (before: string, after: string): TextPart[] => [
  ...(before === '' ? [] : [{ kind: 'removed' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'added' as const, text: after }]),
];

/** Longest common subsequence: how much the rests from (i, j) share, row by row in one array. */
const lengths = (old: readonly string[], now: readonly string[]): Uint32Array => {
  const width = now.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        old[i] === now[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
};

const walk = (old: readonly string[], now: readonly string[], table: Uint32Array): TextPart[] => {
  const width = now.length + 1;
  const parts: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      parts.push({ kind: 'removed', text: left });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: right ?? '' });
      j += 1;
    }
  }
  return parts;
};

/** Neighbours of a kind are one part; between two kept parts all that went comes before all that came. */
const joined = (parts: readonly TextPart[]): TextPart[] => {
  const told: TextPart[] = [];
  let [removed, added] = ['', ''];
  const tell = () => {
    told.push(...whole(removed, added));
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      tell();
      const last = told.at(-1);
      if (last?.kind === 'same') told[told.length - 1] = { kind: 'same', text: last.text + text };
      else told.push({ kind: 'same', text });
    }
  }
  tell();
  return told;
};
