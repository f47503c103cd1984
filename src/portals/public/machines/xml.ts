/** An element of an XML document, as it will be written. */
export type Element = { readonly xml: string };

/** XML 1.0 knows no other control characters, not even escaped, and no half of a surrogate pair. */
const unspeakable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string): string =>
  text
    .replace(unspeakable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** An element with attributes, then text or elements. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (string | Element | undefined)[]
): Element => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = content.map((one) => (typeof one === 'string' ? escaped(one) : (one?.xml ?? '')));
  return { xml: `<${name}${given.join('')}>${inside.join('')}</${name}>\n` };
};

/** The document in UTF-8. */
export const xmlDocument = (root: Element): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}`);
