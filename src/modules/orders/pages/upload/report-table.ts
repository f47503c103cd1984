import type { Language } from '#kernel/language.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { UploadRow } from '../../upload.ts';
import { uploadWords } from '../../words/upload/words.ts';
import type { JudgedRow } from './judged-row.ts';

/** The report as a table: a line for everything said of a row, and one for a row of which nothing is said. */
export const reportTable = (rows: readonly { row: UploadRow; said: JudgedRow }[], language: Language): string[][] => {
  const { csv: w, report } = uploadWords(language);
  const head = [w.line, w.title, w.heading, w.value, w.tone, w.text, w.state];
  const lines = rows.flatMap(({ row, said: { title, notes } }) => {
    const begin = [String(row.line), title];
    const state = report.states[row.made ?? 'open'];
    if (notes.length === 0) return [[...begin, '', '', '', w.fine, state]];
    return notes.map(({ tone, column, value, text }) => [
      ...begin,
      column?.heading ?? '',
      value,
      w.tones[tone],
      text,
      state,
    ]);
  });
  return [head, ...lines].map((line) => line.map(withoutReadings));
};
