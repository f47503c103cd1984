import { say } from './words.ts';

/** What a visitor's device remembers: job numbers with the day they were seen or checked. Nothing of it is ever sent. */
type Marks = Record<string, string>;
type Kept = { seen: Marks; checked: Marks };

const place = 'jobs';
const most = { seen: 500, checked: 100 };

/** Marks seen jobs and keeps checked ones from page to page, on this device only, where a list of jobs stands inside. */
class DeviceMarks extends HTMLElement {
  connectedCallback(): void {
    const { seen, wipe } = this.dataset;
    if (wipe !== undefined) forget();
    else if (seen !== undefined) this.change((kept) => this.note(kept.seen, seen));
    else this.list();
  }

  private list(): void {
    const kept = this.read();
    for (const box of this.boxes()) {
      box.checked ||= box.value in kept.checked;
      box.addEventListener('change', () => {
        this.change(({ checked }) => (box.checked ? this.note(checked, box.value) : delete checked[box.value]));
        this.tell();
      });
      if (box.value in kept.seen) this.mark(box);
    }
    this.querySelector('.device-marks button')?.addEventListener('click', () => this.wipe());
    this.form()?.addEventListener('submit', () => this.bringOthers());
    this.tell();
  }

  private boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][form="${this.dataset.form}"]`)];
  }

  private form(): HTMLElement | null {
    return document.getElementById(this.dataset.form ?? '');
  }

  /** Among the marks of the card, which are its first line. */
  private mark(box: HTMLInputElement): void {
    const tag = document.createElement('span');
    tag.className = 'tag tag-plain device-seen';
    tag.textContent = this.dataset.mark ?? '';
    box.closest('article')?.querySelector('p')?.prepend(tag);
  }

  /** Checked on other pages of this search or another one: the form of the boxes sends them too. */
  private others(): string[] {
    const here = new Set(this.boxes().map(({ value }) => value));
    return Object.keys(this.read().checked).filter((number) => !here.has(number));
  }

  private bringOthers(): void {
    const form = this.form();
    for (const old of form?.querySelectorAll('[data-other]') ?? []) old.remove();
    for (const number of this.others()) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: 'no', value: number });
      field.dataset.other = '';
      form?.append(field);
    }
  }

  private tell(): void {
    const { seen, checked } = this.read();
    const notes = this.querySelector<HTMLElement>('.device-marks');
    const link = notes?.querySelector('a');
    if (!notes || !link) return;
    notes.hidden = Object.keys(seen).length + Object.keys(checked).length === 0;
    say(notes, 'kept');
    link.hidden = this.others().length === 0;
    link.search = new URLSearchParams(Object.keys(checked).map((number) => ['no', number])).toString();
  }

  private wipe(): void {
    forget();
    for (const box of this.boxes()) box.checked = false;
    for (const tag of this.querySelectorAll('.device-seen')) tag.remove();
    const notes = this.querySelector('.device-marks');
    if (notes) say(notes, 'wiped');
  }

  /** The last one stands last: the oldest go when there are too many. */
  private note(list: Marks, number: string): void {
    delete list[number];
    list[number] = this.dataset.today ?? '';
  }

  /** A device that keeps nothing, or something else under this name, just has no marks. */
  private read(): Kept {
    try {
      const { seen, checked } = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Kept>;
      return { seen: this.fresh(seen, most.seen), checked: this.fresh(checked, most.checked) };
    } catch {
      return { seen: {}, checked: {} };
    }
  }

  private fresh(list: Marks | undefined, most: number): Marks {
    const { since = '', today = '' } = this.dataset;
    const held = Object.entries(list ?? {}).filter(
      ([number, day]) => /^\d{5}-\d{1,8}$/.test(number) && day >= since && day <= today,
    );
    return Object.fromEntries(held.slice(-most));
  }

  private change(act: (kept: Kept) => unknown): void {
    const kept = this.read();
    act(kept);
    try {
      localStorage.setItem(place, JSON.stringify(kept));
    } catch {
      // A full or closed store: the page works without.
    }
  }
}

const forget = (): void => {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing can be kept there either.
  }
};

customElements.define('device-marks', DeviceMarks);
