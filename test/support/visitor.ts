import { parseHTML } from 'linkedom';
import {
  accessibleText,
  controlsOf,
  findButton,
  findControl,
  findGroup,
  findLink,
  formOf,
  textOf,
} from './document.ts';
import type { TestWeb } from './web.ts';

/** What a visitor needs of the service: the one in this process, or one that listens elsewhere. */
export type Reachable = Pick<TestWeb, 'fetch'> & { settings: Pick<TestWeb['settings'], 'baseUrl'> };

/** Somebody with a browser without JavaScript, who reads labels, links and buttons and knows no address but the first. */
export type Visitor = {
  readonly status: number;
  readonly headers: Headers;
  /** Address of the page, with its query. */
  readonly path: string;
  readonly html: string;
  readonly title: string;
  readonly heading: string;
  /** What can be read in the main part of the page. */
  readonly text: string;
  readonly document: Document;
  /** Opens an address and goes where it leads. */
  open(path: string): Promise<Visitor>;
  follow(link: string): Promise<Visitor>;
  /** Types into the field with this label. */
  fill(label: string, value: string): Visitor;
  fillDate(label: string, day: string): Visitor;
  /** Chooses an answer of the question with this label: radio buttons or a list. */
  choose(label: string, answer: string): Visitor;
  /** Chooses files in the field with this label, instead of what was chosen there before. */
  attach(label: string, ...files: File[]): Visitor;
  check(label: string): Visitor;
  uncheck(label: string): Visitor;
  /** What stands in the field with this label. */
  valueOf(label: string): string;
  press(button: string): Promise<Visitor>;
  /** Fails unless the text can be read on the page. */
  see(...texts: string[]): Visitor;
  dontSee(...texts: string[]): Visitor;
  seeStatus(status: number): Visitor;
  /** Another tab of the same browser, on the same page. */
  tab(): Visitor;
  cookies: Map<string, string>;
};

export type VisitorOptions = { headers?: Record<string, string>; from?: string };

export const visitorOf = (web: Reachable, options: VisitorOptions = {}): Visitor =>
  makeVisitor(web, options, new Map());

type Shown = { path: string; html: string; status: number; headers: Headers };

const nothing: Shown = {
  path: '/',
  html: '<!DOCTYPE html><html><head><title></title></head><body></body></html>',
  status: 0,
  headers: new Headers(),
};

const makeVisitor = (
  web: Reachable,
  options: VisitorOptions,
  cookies: Map<string, string>,
  shown: Shown = nothing,
): Visitor => {
  let { path, html, status, headers } = shown;
  /** Parsed when it is first asked for: of many pages only the status or the address is. */
  let parsed: Document | undefined;
  const read = (): Document => {
    parsed ??= parse(html);
    return parsed;
  };
  /** Files chosen on this page, by the name of their field. */
  let chosen = new Map<string, File[]>();

  const send = async (to: string, init: RequestInit): Promise<Response> => {
    const given = new Headers({ ...options.headers, ...(init.headers as Record<string, string>) });
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (jar) given.set('cookie', jar);
    const response = await web.fetch(to, { ...init, headers: given, from: options.from ?? '192.0.2.1' });
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    return response;
  };
  const go = async (to: string, init: RequestInit = {}): Promise<Visitor> => {
    let at = new URL(to, new URL(path, web.settings.baseUrl));
    let response = await send(at.pathname + at.search, init);
    for (let hops = 0; response.status === 303; hops += 1) {
      if (hops > 5) throw new Error(`${to} leads round in circles`);
      at = new URL(response.headers.get('location') ?? '', at);
      if (at.origin !== new URL(web.settings.baseUrl).origin) throw new Error(`${to} leads away to ${at}`);
      response = await send(at.pathname + at.search, {});
    }
    path = at.pathname + at.search;
    status = response.status;
    headers = response.headers;
    html = await response.text();
    parsed = undefined;
    chosen = new Map();
    return visitor;
  };
  const complain = (sentence: string): never => {
    const excerpt = visitor.text.slice(0, 900);
    throw new Error(`${sentence}\nThe page is ${status} ${path}「${visitor.heading || visitor.title}」: ${excerpt}`);
  };
  const control = (label: string) => findControl(read(), label) ?? complain(`No field is called 「${label}」.`);

  const visitor: Visitor = {
    get status() {
      return status;
    },
    get headers() {
      return headers;
    },
    get path() {
      return path;
    },
    get html() {
      return html;
    },
    get title() {
      return textOf(read().querySelector('title'));
    },
    get heading() {
      return textOf(read().querySelector('h1'));
    },
    get text() {
      return textOf(read().querySelector('main') ?? read().body);
    },
    get document() {
      return read();
    },
    cookies,
    open: (to) => go(to),
    follow: (text) => {
      const link = findLink(read(), text) ?? complain(`No link is called 「${text}」.`);
      return go(link.getAttribute('href') ?? '');
    },
    fill: (label, value) => {
      const found = control(label);
      if (found.localName === 'textarea') found.textContent = value;
      else if (found.localName === 'input' && !['radio', 'checkbox'].includes(found.getAttribute('type') ?? 'text'))
        found.setAttribute('value', value);
      else complain(`「${label}」 is nothing to type into.`);
      return visitor;
    },
    fillDate: (label, day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const group = findGroup(read(), label) ?? complain(`No question is called 「${label}」.`);
      const boxes = [...group.querySelectorAll('input')];
      for (const [index, text] of [year, String(Number(month)), String(Number(date))].entries()) {
        const box = boxes[index] ?? complain(`「${label}」 has no box number ${index + 1}.`);
        box.setAttribute('value', text);
      }
      return visitor;
    },
    choose: (label, answer) => {
      const group = findGroup(read(), label);
      if (group) {
        const wanted = findControl(group, answer) ?? complain(`「${label}」 offers no 「${answer}」.`);
        for (const other of group.querySelectorAll('input[type=radio]')) other.removeAttribute('checked');
        wanted.setAttribute('checked', '');
        return visitor;
      }
      const list = control(label);
      const options = [...list.querySelectorAll('option')];
      const option = options.find((one) => textOf(one) === answer) ?? complain(`「${label}」 offers no 「${answer}」.`);
      for (const other of options) other.removeAttribute('selected');
      option.setAttribute('selected', '');
      return visitor;
    },
    attach: (label, ...files) => {
      const found = control(label);
      if (found.getAttribute('type') !== 'file') complain(`「${label}」 takes no files.`);
      if (files.length > 1 && !found.hasAttribute('multiple')) complain(`「${label}」 takes one file.`);
      chosen.set(found.getAttribute('name') ?? '', files);
      return visitor;
    },
    check: (label) => {
      control(label).setAttribute('checked', '');
      return visitor;
    },
    uncheck: (label) => {
      control(label).removeAttribute('checked');
      return visitor;
    },
    valueOf: (label) => {
      const found = control(label);
      return found.localName === 'textarea' ? (found.textContent ?? '') : (found.getAttribute('value') ?? '');
    },
    press: (text) => {
      const button = findButton(read(), text) ?? complain(`No button is called 「${text}」.`);
      if (button.hasAttribute('disabled')) complain(`The button 「${text}」 cannot be pressed.`);
      const form = formOf(button) ?? complain(`The button 「${text}」 sends nothing.`);
      const pairs = controlsOf(form, button);
      const action = button.getAttribute('formaction') ?? form.getAttribute('action') ?? path;
      const method = button.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get';
      if (method.toLowerCase() !== 'post') {
        const target = new URL(action, new URL(path, web.settings.baseUrl));
        return go(`${target.pathname}?${new URLSearchParams(pairs)}`);
      }
      const multipart = form.getAttribute('enctype') === 'multipart/form-data';
      const body = multipart ? formData(pairs, chosen) : new URLSearchParams(pairs);
      const origin = new URL(web.settings.baseUrl).origin;
      return go(action, { method: 'POST', body, headers: { origin, 'sec-fetch-site': 'same-origin' } });
    },
    see: (...texts) => {
      const shown = accessibleText(read());
      for (const text of texts) if (!shown.includes(plain(text))) complain(`The page does not say 「${text}」.`);
      return visitor;
    },
    dontSee: (...texts) => {
      for (const text of texts) if (html.includes(text)) complain(`The page says 「${text}」.`);
      return visitor;
    },
    seeStatus: (expected) => {
      if (status !== expected) complain(`Expected ${expected}.`);
      return visitor;
    },
    tab: () => makeVisitor(web, options, cookies, { path, html, status, headers }),
  };
  return visitor;
};

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

const parse = (html: string): Document => parseHTML(html).document as unknown as Document;

const formData = (pairs: [string, string][], chosen: ReadonlyMap<string, File[]>): FormData => {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  for (const [name, files] of chosen) for (const file of files) data.append(name, file);
  return data;
};

const keepCookie = (cookies: Map<string, string>, line: string): void => {
  const [pair = ''] = line.split(';');
  const split = pair.indexOf('=');
  const name = pair.slice(0, split);
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, pair.slice(split + 1));
};
