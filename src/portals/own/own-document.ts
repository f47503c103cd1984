import { htmlLanguage, type Language } from '#kernel/language.ts';
import { day, formatDay, formatDayTime, instant } from '#kernel/time.ts';
import type { OwnData } from './exports.ts';
import { fileWords } from './words/words.ts';

/**
 * The copy to read: one HTML file of the same content as the JSON, that needs nothing else. Made generically, so that
 * nothing a module adds can be in one and not in the other; a name without a label is shown as it is.
 */
export const ownDocument = (data: OwnData, language: Language): string => {
  const w = fileWords(language);
  const { service, madeAt, ...parts } = data;
  const made = w.export.made(shown(madeAt, language));
  const sections = Object.entries(parts).map(
    ([name, part]) => `<section><h2>${escaped(partName(name, language))}</h2>${written(part, language)}</section>`,
  );
  return [
    `<!doctype html><html lang="${htmlLanguage(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(w.export.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(w.export.title)}</h1><p>${escaped(String(service))}　${escaped(made)}</p>`,
    ...sections,
    '</body></html>',
  ].join('\n');
};

const style =
  'body{font-family:sans-serif;line-height:1.7;max-width:60em;margin:0 auto;padding:1em;overflow-wrap:anywhere}' +
  'dl{margin:0 0 1em;padding-left:.75em;border-left:2px solid}dt{font-weight:bold;margin-top:.5em}dd{margin:0;white-space:pre-wrap}';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const partName = (name: string, language: Language): string =>
  (fileWords(language).parts as Record<string, string>)[name] ?? labelOf(name, language);
const labelOf = (name: string, language: Language): string => fileWords(language).labels[name] ?? name;

const written = (value: unknown, language: Language): string => {
  if (Array.isArray(value)) {
    if (value.length === 0) return `<p>${escaped(fileWords(language).export.nothing)}</p>`;
    return `<ol>${value.map((one) => `<li>${written(one, language)}</li>`).join('')}</ol>`;
  }
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(
      ([name, one]) => `<dt>${escaped(labelOf(name, language))}</dt><dd>${written(one, language)}</dd>`,
    );
    return `<dl>${rows.join('')}</dl>`;
  }
  return escaped(shown(value, language));
};

const shown = (value: unknown, language: Language): string => {
  const w = fileWords(language);
  if (value === undefined || value === null) return w.export.nothing;
  if (typeof value === 'boolean') return value ? w.yes : w.no;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatDayTime(instant(text), language);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(day(text), language);
  return w.values[text] ?? text;
};
