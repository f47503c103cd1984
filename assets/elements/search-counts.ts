type Counts = { total: string | null; numbers?: Record<string, string> };

/**
 * Keeps the numbers of a search form true while it is filled in: the total, which is read out, and those beside the
 * choices. They stand in room kept free for them, so nothing moves. The first touch of the form asks for the first ones.
 */
class SearchCounts extends HTMLElement {
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const soon = (milliseconds: number) => {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.ask(form), milliseconds);
    };
    for (const touch of ['focusin', 'pointerenter']) form.addEventListener(touch, () => soon(50), { once: true });
    form.addEventListener('change', () => soon(100));
    form.addEventListener('input', () => soon(400));
  }

  private async ask(form: HTMLFormElement): Promise<void> {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const answer = await fetch(`${this.dataset.url}&${written(form)}`, { signal: asking.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Counts>) : undefined))
      .catch(() => undefined);
    if (answer && !asking.signal.aborted) show(form, answer);
  }
}

/** What the form would send. */
const written = (form: HTMLFormElement): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) fields.append(name, value);
  return fields.toString();
};

const show = (form: HTMLFormElement, { total, numbers = {} }: Counts): void => {
  const said = form.querySelector('output');
  if (said && said.textContent !== (total ?? '')) said.textContent = total ?? '';
  for (const box of form.querySelectorAll<HTMLInputElement>('.search-boxes label > input')) {
    const text = numbers[`${box.name}=${box.value}`];
    const number = box.parentElement?.querySelector('.search-number') ?? undefined;
    if (text === undefined) number?.remove();
    else (number ?? added(box)).textContent = ` ${text}`;
  }
};

const added = (box: HTMLInputElement): HTMLElement => {
  const number = document.createElement('span');
  number.className = 'search-number';
  box.parentElement?.append(number);
  return number;
};

customElements.define('search-counts', SearchCounts);
