import { say } from './words.ts';

/** Copies the text beside the button and says so; shown only where the browser lets a page write the clipboard. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector<HTMLElement>('[data-text]')?.dataset.text;
    if (!button || text === undefined || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => this.tell('done'),
        () => this.tell('failed'),
      );
    });
  }

  /** Emptied first, so that a second copy is announced too. */
  private tell(word: string): void {
    say(this, undefined);
    setTimeout(() => say(this, word), 50);
  }
}

customElements.define('copy-text', CopyText);
