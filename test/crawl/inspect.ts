import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { apart, unread } from '#test/support/document.ts';

export type Inspected = { problems: string[]; links: string[] };

/**
 * What a page owes its reader whatever it is about; the finer points are left to axe and the validator. It reads thousands
 * of pages: the tree is walked once, without a selector (a tenth of the time).
 */
export const inspect = (html: string, language: 'ja' | 'en'): Inspected => {
  if (!/^<!DOCTYPE html><html/.test(html)) return { problems: [`is no page: ${html.slice(0, 80)}`], links: [] };
  const page = elementsOf(html);
  const links = page
    .filter((one) => is(one, 'a') || is(one, 'link', 'script'))
    .map(({ name, attribs: { href, src, rel } }) =>
      name === 'link' && rel !== 'icon' && rel !== 'stylesheet' ? undefined : name === 'script' ? src : href,
    )
    .filter((link) => link !== undefined);
  const found = [frame(page, language), headings(page), controls(page), references(page), words(page), policy(page)];
  return { problems: [...found.flat(), ...anchors(page, links), ...brokenLetters(html)], links };
};

const elementsOf = (html: string): Element[] => {
  const found: Element[] = [];
  const walk = (node: AnyNode): void => {
    if (isTag(node)) found.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parseDocument(html));
  return found;
};

const is = ({ name }: Element, ...names: string[]): boolean => names.includes(name);

const within = (element: Element, name: string): Element | undefined => {
  let at: AnyNode | null = element;
  while (at && !(isTag(at) && at.name === name)) at = at.parent;
  return at && isTag(at) ? at : undefined;
};

const inside = (element: Element): Element[] =>
  element.children.filter(isTag).flatMap((child) => [child, ...inside(child)]);

const textOf = (node: AnyNode): string => {
  if (isText(node)) return node.data;
  if (!isTag(node) || unread.has(node.name)) return '';
  const text = node.children.map(textOf).join('');
  return apart.has(node.name) ? ` ${text} ` : text;
};
const readable = (node: AnyNode | undefined): string => (node ? textOf(node).replace(/\s+/gu, ' ').trim() : '');

const idsOf = (page: Element[]): string[] => page.flatMap(({ attribs: { id } }) => id ?? []);

const frame = (page: Element[], language: string): string[] => {
  const problems: string[] = [];
  if (page.find((one) => is(one, 'html'))?.attribs.lang !== language) problems.push('says the wrong language');
  if (readable(page.find((one) => is(one, 'title'))) === '') problems.push('has no title');
  if (page.filter((one) => is(one, 'main')).length !== 1) problems.push('has not one main');
  const ids = idsOf(page);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) problems.push(`has #${id} twice`);
  return problems;
};

const headings = (page: Element[]): string[] => {
  const problems: string[] = [];
  const all = page.filter((one) => /^h[1-6]$/.test(one.name));
  const first = all.filter((one) => is(one, 'h1'));
  if (first.length !== 1) problems.push(`has ${first.length} h1`);
  if (first.some((one) => readable(one) === '')) problems.push('has an empty h1');
  let before = 0;
  for (const one of all) {
    const level = Number(one.name.slice(1));
    if (level > before + 1) problems.push(`skips from h${before} to h${level} 「${readable(one)}」`);
    before = level;
  }
  return problems;
};

const controls = (page: Element[]): string[] => {
  const problems: string[] = [];
  const ids = new Set(idsOf(page));
  const labels = page.filter((one) => is(one, 'label') && one.attribs.for !== undefined);
  const labelled = new Set(labels.map(({ attribs }) => attribs.for));
  for (const control of page.filter((one) => is(one, 'input', 'select', 'textarea'))) {
    const { type, name, id } = control.attribs;
    if (type === 'hidden' || type === 'submit') continue;
    const named = (id && labelled.has(id)) || control.attribs['aria-label'] || within(control, 'label');
    if (!named) problems.push(`has the control ${name} without a label`);
  }
  for (const label of labels)
    if (!ids.has(label.attribs.for ?? '')) problems.push(`has the label 「${readable(label)}」 of no control`);
  for (const group of page.filter((one) => is(one, 'fieldset')))
    if (readable(inside(group).find((one) => is(one, 'legend'))) === '')
      problems.push('has a group of controls without a legend');
  for (const form of page.filter((one) => is(one, 'form') && one.attribs.method === 'post')) {
    const hidden = (name: string) => inside(form).find((one) => one.attribs.name === name)?.attribs.value;
    if (!hidden('_csrf')) problems.push('has a form without its token');
    if (!hidden('_key')) problems.push('has a form without its key');
  }
  return problems;
};

const references = (page: Element[]): string[] => {
  const ids = new Set(idsOf(page));
  return ['aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
    page
      .flatMap(({ attribs }) => attribs[name]?.trim().split(/\s+/) ?? [])
      .filter((id) => !ids.has(id))
      .map((id) => `points by ${name} to #${id}, which is not there`),
  );
};

const words = (page: Element[]): string[] => {
  const problems: string[] = [];
  // A picture says by its alternative text where it leads.
  const pictured = (one: Element) => inside(one).some((inner) => is(inner, 'img') && inner.attribs.alt);
  for (const one of page)
    if ((is(one, 'button') || (is(one, 'a') && one.attribs.href !== undefined)) && readable(one) === '')
      if (!one.attribs['aria-label'] && !pictured(one)) problems.push('has a link or button without words');
  if (page.some((one) => is(one, 'img') && one.attribs.alt === undefined)) problems.push('has a picture without alt');
  const text = readable(page.find((one) => is(one, 'body')));
  const read = text.split(/[\s（）：、。]/);
  for (const word of ['undefined', 'null', 'NaN']) if (read.includes(word)) problems.push(`says ${word}`);
  if (text.includes('[object Object]')) problems.push('says [object Object]');
  return problems;
};

const policy = (page: Element[]): string[] =>
  page
    .filter(({ name, attribs: { style, onclick, src, type } }) => {
      // A data block (JSON-LD) is never run, so the policy does not concern it.
      const inline = name === 'style' || (name === 'script' && src === undefined && type !== 'application/ld+json');
      return inline || style !== undefined || onclick !== undefined;
    })
    .map(({ name }) => `has <${name}> with what the policy forbids`);

/** The page of components leads to places that are only names: #link-0, #tabs-0. */
const anchors = (page: Element[], links: string[]): string[] => {
  const ids = new Set(idsOf(page));
  return links
    .filter((link) => /^#(?!link-|tabs-)./.test(link) && !ids.has(decodeURIComponent(link.slice(1))))
    .map((link) => `leads to ${link}, which is not there`);
};

const brokenLetters = (html: string): string[] =>
  /[\ufff9-\ufffb\ufffd]/u.test(html) ? ['holds marks of readings or broken letters'] : [];
