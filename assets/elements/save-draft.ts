import { say } from './words.ts';

/** Posts the form inside whenever a field is left changed; one request at a time, the newest state wins. */
class SaveDraft extends HTMLElement {
  private kept = '';
  private busy = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.kept = written(form);
    form.addEventListener('change', () => void this.save(form));
    form.addEventListener('focusout', () => void this.save(form));
  }

  private async save(form: HTMLFormElement): Promise<void> {
    const now = written(form);
    if (this.busy || now === this.kept) return;
    this.busy = true;
    this.tell('saving');
    const saved = await post(this.dataset.action ?? '', now);
    this.busy = false;
    this.tell(saved ? 'saved' : 'failed');
    if (!saved) return;
    this.kept = now;
    document.dispatchEvent(new Event('session-prolonged'));
    await this.save(form);
  }

  private tell(word: string): void {
    const status = this.querySelector('.save-draft-status');
    if (status) say(status, word);
  }
}

/** What the form would send; files wait for the real sending. */
const written = (form: HTMLFormElement): string => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields.toString();
};

const post = async (action: string, body: string): Promise<boolean> => {
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(action, { method: 'POST', body, headers, redirect: 'manual', keepalive: true });
    return answer.ok || answer.type === 'opaqueredirect';
  } catch {
    return false;
  }
};

customElements.define('save-draft', SaveDraft);
