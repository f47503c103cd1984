/** Finds things on a page the way a person does: by what is written beside, on or above them. */

type Root = Document | Element;

/** Elements whose text nobody reads: readings over kanji, and what is only there for machines. */
export const unread = new Set(['rt', 'rp', 'script', 'style', 'template']);

/** Elements that stand apart from the text before and behind them. */
export const apart = new Set(
  `address article aside br button caption dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol
  option p pre section table td th tr ul`.split(/\s+/),
);

/** Text as it is read: without the readings over kanji, without what is only there for machines. */
export const textOf = (element: Element | null): string => {
  if (!element) return '';
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const { localName } = node as Element;
    if (unread.has(localName)) return;
    const space = apart.has(localName) ? ' ' : '';
    text += space;
    for (const child of node.childNodes) walk(child);
    text += space;
  };
  walk(element);
  return text.replace(/\s+/gu, ' ').trim();
};

/** Everything that can be read on the page, its title too. */
export const accessibleText = (document: Document): string =>
  `${textOf(document.querySelector('title'))} ${textOf(document.body)}`;

const normal = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words of a label without the mark 「必須」. */
const wordsOf = (label: Element): string => {
  const copy = label.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('.field-required')) mark.remove();
  return textOf(copy);
};

/** The control whose label says this; a label that leads to no control is a fault of the page. */
export const findControl = (root: Root, label: string): Element | undefined => {
  const found = [...root.querySelectorAll('label')].filter((one) => wordsOf(one) === normal(label));
  if (found.length > 1) throw new Error(`${found.length} fields are called 「${label}」.`);
  const [only] = found;
  if (!only) return undefined;
  const id = only.getAttribute('for');
  const control = id
    ? [...root.querySelectorAll('input, select, textarea')].find((one) => one.getAttribute('id') === id)
    : only.querySelector('input, select, textarea');
  if (!control) throw new Error(`The label 「${label}」 belongs to no field.`);
  return control;
};

/** The group of controls whose legend says this. */
export const findGroup = (root: Root, legend: string): Element | undefined => {
  const found = [...root.querySelectorAll('legend')].find((one) => wordsOf(one) === normal(legend));
  return found?.closest('fieldset') ?? undefined;
};

/** The link with this text; the one in the main part of the page first. */
export const findLink = (root: Root, text: string): Element | undefined => {
  const wanted = normal(text);
  const named = (one: Element) => textOf(one) === wanted || one.getAttribute('aria-label') === wanted;
  return [...root.querySelectorAll('main a[href]'), ...root.querySelectorAll('a[href]')].find(named);
};

export const findButton = (root: Root, text: string): Element | undefined => {
  const found = [...root.querySelectorAll('button')].filter((one) => textOf(one) === normal(text));
  const inMain = found.filter((one) => one.closest('main'));
  return inMain[0] ?? found[0];
};

export const formOf = (button: Element): Element | undefined => {
  const id = button.getAttribute('form');
  if (id) return button.ownerDocument.getElementById(id) ?? undefined;
  return button.closest('form') ?? undefined;
};

/** What a browser would send: every filled-in control of the form, hidden ones too, and the pressed button. */
export const controlsOf = (form: Element, pressed?: Element): [string, string][] => {
  const pairs: [string, string][] = [];
  const id = form.getAttribute('id');
  // Controls elsewhere on the page may belong to the form by its id.
  const elsewhere = id ? [...form.ownerDocument.querySelectorAll(`input[form="${id}"]`)] : [];
  for (const control of [...form.querySelectorAll('input, select, textarea'), ...elsewhere]) {
    const name = control.getAttribute('name');
    if (!name || control.hasAttribute('disabled')) continue;
    if (control.localName === 'textarea') pairs.push([name, (control.textContent ?? '').replace(/\r?\n/g, '\r\n')]);
    else if (control.localName === 'select') pairs.push([name, chosen(control)]);
    else if (['radio', 'checkbox'].includes(control.getAttribute('type') ?? '')) {
      if (control.hasAttribute('checked')) pairs.push([name, control.getAttribute('value') ?? 'on']);
    } else if (!['submit', 'button', 'image', 'file'].includes(control.getAttribute('type') ?? 'text'))
      pairs.push([name, control.getAttribute('value') ?? '']);
  }
  const own = pressed?.getAttribute('name');
  if (own) pairs.push([own, pressed?.getAttribute('value') ?? '']);
  return pairs;
};

const chosen = (list: Element): string => {
  const options = [...list.querySelectorAll('option')];
  const option = options.find((one) => one.hasAttribute('selected')) ?? options[0];
  return option?.getAttribute('value') ?? textOf(option ?? null);
};
