import { parseHTML } from 'linkedom';
import { textOf } from '#test/support/document.ts';

type Inspected = { problems: string[]; links: string[] };

/** What a page owes its reader whatever it is about; the finer points are left to axe and the validator. */
export const inspect = (html: string, language: 'ja' | 'en'): Inspected => {
  if (!/^<!DOCTYPE html><html/.test(html)) return { problems: [`is no page: ${html.slice(0, 80)}`], links: [] };
  const { document } = parseHTML(html) as unknown as { document: Document };
  const problems: string[] = [];
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const ids = all('[id]').map((one) => one.getAttribute('id') ?? '');
  const known = new Set(ids);

  if (document.documentElement.getAttribute('lang') !== language) problems.push('says the wrong language');
  if (textOf(document.querySelector('title')) === '') problems.push('has no title');
  const headings = all('h1');
  if (headings.length !== 1) problems.push(`has ${headings.length} h1`);
  if (headings.some((one) => textOf(one) === '')) problems.push('has an empty h1');
  if (all('main').length !== 1) problems.push('has not one main');
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) problems.push(`has #${id} twice`);

  let before = 0;
  for (const one of all('h1, h2, h3, h4, h5, h6')) {
    const level = Number(one.localName.slice(1));
    if (level > before + 1) problems.push(`skips from h${before} to h${level} 「${textOf(one)}」`);
    before = level;
  }

  const labelled = new Set(all('label[for]').map((one) => one.getAttribute('for')));
  for (const control of all('input, select, textarea')) {
    const type = control.getAttribute('type');
    if (type === 'hidden' || type === 'submit') continue;
    const named =
      labelled.has(control.getAttribute('id')) || control.getAttribute('aria-label') || control.closest('label');
    if (!named) problems.push(`has the control ${control.getAttribute('name')} without a label`);
  }
  for (const label of all('label[for]'))
    if (!known.has(label.getAttribute('for') ?? '')) problems.push(`has the label 「${textOf(label)}」 of no control`);
  for (const group of all('fieldset'))
    if (textOf(group.querySelector('legend')) === '') problems.push('has a group of controls without a legend');
  for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls'])
    for (const one of all(`[${name}]`))
      for (const id of (one.getAttribute(name) ?? '').split(/\s+/))
        if (!known.has(id)) problems.push(`points by ${name} to #${id}, which is not there`);
  // A picture says by its alternative text where it leads.
  const pictured = (one: Element): boolean => Boolean(one.querySelector('img[alt]')?.getAttribute('alt'));
  for (const one of all('a[href], button'))
    if (textOf(one) === '' && !one.getAttribute('aria-label') && !pictured(one))
      problems.push('has a link or button without words');
  for (const one of all('img')) if (!one.hasAttribute('alt')) problems.push('has a picture without alt');
  // A data block (JSON-LD) is never run, so the policy does not concern it.
  for (const one of all('[style], [onclick], script:not([src]):not([type="application/ld+json"]), style'))
    problems.push(`has <${one.localName}> with what the policy forbids`);
  for (const form of all('form[method=post]')) {
    const hidden = (name: string) => form.querySelector(`input[name=${name}]`)?.getAttribute('value');
    if (!hidden('_csrf')) problems.push('has a form without its token');
    if (!hidden('_key')) problems.push('has a form without its key');
  }
  for (const text of ['undefined', 'null', 'NaN', '[object Object]'])
    if (
      textOf(document.body)
        .split(/[\s（）：、。]/)
        .includes(text)
    )
      problems.push(`says ${text}`);
  if (/[\ufff9-\ufffb\ufffd]/u.test(html)) problems.push('holds marks of readings or broken letters');

  const links = all('a[href], link[rel=icon], link[rel=stylesheet], script[src]').map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  );
  // The page of components leads to places that are only names: #link-0, #tabs-0.
  for (const link of links)
    if (/^#(?!link-|tabs-)./.test(link) && !known.has(decodeURIComponent(link.slice(1))))
      problems.push(`leads to ${link}, which is not there`);
  return { problems, links };
};
