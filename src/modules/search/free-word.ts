import { searchKey } from '#kernel/japanese.ts';

const quoted = /"([^"]*)"|([^\s"]+)/gu;

/**
 * The words of a free-word field as they are matched: parted by spaces of any width, "…" (of any width, also “…”) keeps
 * a phrase with its spaces together. Normalised like the text, without repetition; an unclosed quote reads to the end.
 */
export const termsOf = (typed: string): readonly string[] => {
  const folded = typed.normalize('NFKC').replace(/[“”„‟]/gu, '"');
  const quotes = folded.split('"').length - 1;
  const closed = quotes % 2 === 0 ? folded : `${folded}"`;
  const terms = [...closed.matchAll(quoted)].map((match) => searchKey(match[1] ?? match[2] ?? ''));
  return [...new Set(terms.filter((term) => term !== ''))];
};
