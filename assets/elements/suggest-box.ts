type Item = { name: string; value: string; label: string; note: string };

/**
 * Suggestions under a box while a word is typed (ARIA 1.2 combobox with a list): arrow keys choose, Enter takes, Escape
 * closes. What is taken becomes a ticked box of the form; without JavaScript a page does the same.
 */
class SuggestBox extends HTMLElement {
  private items: Item[] = [];
  private at = -1;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('.suggest-list');
    if (!input || !list) return;
    const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels?.[0]?.textContent?.trim() ?? '');
    input.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.ask(input, list), 200);
    });
    input.addEventListener('keydown', (event) => this.press(event, input, list));
    input.addEventListener('blur', () => this.show([], input, list));
    // Before the box loses the focus to the pressed line.
    list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const line = (event.target as Element).closest('[role=option]');
      if (line) this.take([...list.children].indexOf(line), input, list);
    });
  }

  private async ask(input: HTMLInputElement, list: HTMLElement): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const word = input.value.trim();
    const items = word === '' ? [] : await this.find(word, asking.signal);
    if (asking.signal.aborted || !items) return;
    this.show(document.activeElement === input ? items : [], input, list);
    const said = items.length === 0 ? this.dataset.nothing : this.dataset.listed?.replace('{count}', `${items.length}`);
    this.say(word === '' ? '' : said);
  }

  private find(word: string, signal: AbortSignal): Promise<Item[] | undefined> {
    return fetch(`${this.dataset.url}&word=${encodeURIComponent(word)}`, { signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Item[]>) : undefined))
      .catch(() => undefined);
  }

  private show(items: Item[], input: HTMLInputElement, list: HTMLElement): void {
    this.items = items;
    this.at = -1;
    list.replaceChildren(...items.map((item, index) => line(item, `${list.id}-${index}`)));
    list.hidden = items.length === 0;
    input.setAttribute('aria-expanded', String(items.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  private press(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
    // Enter that ends the conversion of kana is not meant for the list.
    if (event.isComposing || this.items.length === 0) return;
    const { length } = this.items;
    if (event.key === 'Enter' && this.at < 0) return;
    if (event.key === 'ArrowDown') this.mark((this.at + 1) % length, input, list);
    else if (event.key === 'ArrowUp') this.mark((this.at < 1 ? length : this.at) - 1, input, list);
    else if (event.key === 'Escape') this.show([], input, list);
    else if (event.key === 'Enter') this.take(this.at, input, list);
    else return;
    event.preventDefault();
  }

  private mark(at: number, input: HTMLInputElement, list: HTMLElement): void {
    this.at = at;
    for (const [index, one] of [...list.children].entries()) one.setAttribute('aria-selected', String(index === at));
    list.children[at]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `${list.id}-${at}`);
  }

  private take(at: number, input: HTMLInputElement, list: HTMLElement): void {
    const item = this.items[at];
    const into = this.parentElement?.querySelector('.search-added');
    if (!item || !into) return;
    if (item.name === 'near') for (const one of into.querySelectorAll('input')) one.checked = false;
    into.append(ticked(item));
    input.value = '';
    this.show([], input, list);
    this.say(this.dataset.chosen?.replace('{label}', item.label));
    input.form?.dispatchEvent(new Event('change'));
  }

  private say(text = ''): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}

const line = ({ label, note }: Item, id: string): HTMLElement => {
  const made = document.createElement('li');
  made.id = id;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  const about = document.createElement('span');
  about.className = 'suggest-note';
  about.textContent = note;
  made.append(label, ' ', about);
  return made;
};

const ticked = ({ name, value, label }: Item): HTMLElement => {
  const made = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name, value, checked: true });
  made.append(box, label);
  return made;
};

customElements.define('suggest-box', SuggestBox);
