import { say } from './words.ts';

type Texts = Record<string, string[]>;
type Answer = { said: string; conflicts: { label: string; names: string[] }[] };

/**
 * Saves each answer of the form inside as it is left, and only that one, together with what it was before: two screens
 * of one form do not overwrite one another. Never moves the focus; what cannot be saved stays on the page and is tried again.
 */
class SaveFields extends HTMLElement {
  private kept: Texts = {};
  private busy = false;
  /** Answers that another screen has changed: the person decides on the page itself. */
  private readonly overtaken = new Set<string>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.kept = written(form);
    form.addEventListener('change', () => void this.save(form));
    form.addEventListener('focusout', (event) => {
      const field = (event.target as Element).closest('.field');
      // Between the boxes of one date nothing is finished yet.
      if (!field || !(event.relatedTarget instanceof Node && field.contains(event.relatedTarget))) void this.save(form);
    });
    window.addEventListener('pagehide', () => void this.save(form));
    window.addEventListener('online', () => void this.save(form));
  }

  private async save(form: HTMLFormElement): Promise<void> {
    const now = written(form);
    const names = [...new Set([...Object.keys(now), ...Object.keys(this.kept)])].filter(
      (name) => !this.overtaken.has(name) && !same(now[name], this.kept[name]),
    );
    if (this.busy || names.length === 0) return;
    this.busy = true;
    this.tell('saving');
    const answer = await post(this.dataset.action ?? '', bodyOf(form, withSiblings(form, names), now, this.kept));
    this.busy = false;
    if (!answer) {
      this.tell('failed');
      return;
    }
    const lost = new Set(answer.conflicts.flatMap((one) => one.names));
    for (const name of lost) this.overtaken.add(name);
    for (const name of names) if (!lost.has(name)) this.kept[name] = now[name] ?? [];
    const based = form.querySelector<HTMLInputElement>('input[name="_based"]');
    if (based) based.value = JSON.stringify(this.kept);
    const [first] = answer.conflicts;
    this.tell(first ? 'conflict' : 'saved', first?.label ?? answer.said);
    document.dispatchEvent(new Event('session-prolonged'));
    await this.save(form);
  }

  private tell(word: string, with_ = ''): void {
    const status = this.querySelector<HTMLElement>('.save-fields-status');
    if (!status) return;
    for (const sentence of status.querySelectorAll<HTMLElement>('[data-word]')) {
      sentence.dataset.sentence ??= sentence.textContent ?? '';
      sentence.textContent = sentence.dataset.sentence.replace('{said}', with_);
    }
    status.dataset.state = word;
    say(status, word);
  }
}

const same = (a: string[] = [], b: string[] = []): boolean =>
  JSON.stringify(a.filter(Boolean)) === JSON.stringify(b.filter(Boolean));

/** What the form would send, without what travels unseen. */
const written = (form: HTMLFormElement): Texts => {
  const texts: Texts = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('_')) continue;
    texts[name] = [...(texts[name] ?? []), value.replace(/\r\n?/g, '\n')];
  }
  return texts;
};

/** The boxes of one date belong together. */
const withSiblings = (form: HTMLFormElement, names: readonly string[]): string[] => {
  const all = new Set(names);
  for (const control of form.querySelectorAll<HTMLInputElement>('[name]'))
    if (names.includes(control.name))
      for (const other of control.closest('.field')?.querySelectorAll<HTMLInputElement>('[name]') ?? [])
        all.add(other.name);
  return [...all];
};

const bodyOf = (form: HTMLFormElement, names: readonly string[], now: Texts, kept: Texts): URLSearchParams => {
  const body = new URLSearchParams();
  for (const control of form.querySelectorAll<HTMLInputElement>('input[type="hidden"][name]'))
    if (control.name !== '_based') body.append(control.name, control.value);
  for (const name of names) {
    const texts = now[name] ?? [];
    for (const text of texts.length > 0 ? texts : ['']) body.append(name, text);
  }
  body.set('_based', JSON.stringify(Object.fromEntries(names.map((name) => [name, kept[name] ?? []]))));
  return body;
};

const post = async (action: string, body: URLSearchParams): Promise<Answer | undefined> => {
  try {
    const answer = await fetch(action, { method: 'POST', body, redirect: 'manual', keepalive: true });
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
};

customElements.define('save-fields', SaveFields);
