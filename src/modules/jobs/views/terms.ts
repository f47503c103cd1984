import type { Words } from '../words/ja.ts';
import type { Section } from './line.ts';

type Texts = { readonly [key: string]: string };

/** The plain explanation of an item of a section, by the label it has on the page. */
export const termOf = (section: Section['key'], label: string, w: Words): string | undefined => {
  const explained: Texts = (w.terms as { readonly [key: string]: Texts })[section] ?? {};
  const labels: Texts = w[section];
  return Object.entries(explained).find(([item]) => labels[item] === label)?.[1];
};
