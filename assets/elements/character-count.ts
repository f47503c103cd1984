/** One character each as people count them, a line break is one; the server's limit counts the same way. */
const length = (text: string): number => [...text.replace(/\r\n/g, '\n')].length;

/** Shows how many characters are left; read out only after a pause, since every letter would be noise. */
class CharacterCount extends HTMLElement {
  private pause: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const control = this.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
    const shown = this.querySelector<HTMLElement>('.character-count-left');
    if (!control || !shown) return;
    shown.hidden = false;
    shown.setAttribute('aria-hidden', 'true');
    control.addEventListener('input', () => this.count(control, shown));
    this.count(control, shown);
  }

  private count(control: HTMLTextAreaElement | HTMLInputElement, shown: HTMLElement): void {
    const left = Number(this.dataset.max) - length(control.value);
    for (const sentence of shown.querySelectorAll<HTMLElement>('[data-word]')) {
      sentence.dataset.sentence ??= sentence.textContent ?? '';
      sentence.textContent = sentence.dataset.sentence.replace('{count}', String(Math.abs(left)));
      sentence.hidden = (sentence.dataset.word === 'over') !== left < 0;
    }
    shown.classList.toggle('character-count-over', left < 0);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const status = this.querySelector('[role="status"]');
      const sentence = shown.querySelector('[data-word]:not([hidden])');
      if (status && document.activeElement === control) status.textContent = sentence?.textContent ?? '';
    }, 1000);
  }
}

customElements.define('character-count', CharacterCount);
