import { say } from './words.ts';

const minute = 60_000;

/** Warns before the session ends and prolongs it on request; the focus stays where the person works (WCAG 2.2.1). */
class SessionWarning extends HTMLElement {
  private end = 0;
  private ticking: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.prolong();
    this.look();
    // Looked at every few seconds: a single long timer is wrong after the computer slept.
    this.ticking = setInterval(() => this.look(), 5_000);
    this.querySelector('button')?.addEventListener('click', () => void this.keep());
    document.addEventListener('session-prolonged', this.prolong);
  }

  disconnectedCallback(): void {
    clearInterval(this.ticking);
    document.removeEventListener('session-prolonged', this.prolong);
  }

  private readonly prolong = (): void => {
    this.end = Date.now() + Number(this.dataset.minutes) * minute;
    this.show(undefined);
  };

  private look(): void {
    const left = this.end - Date.now();
    if (left <= 0) this.show('ended');
    else if (left <= Number(this.dataset.warnBefore) * minute) this.show('warning');
  }

  private show(word: 'warning' | 'ended' | 'kept' | undefined): void {
    say(this, word);
    this.classList.toggle('session-warning-shown', word === 'warning' || word === 'ended');
    const button = this.querySelector('button');
    if (button) button.hidden = word !== 'warning';
  }

  private async keep(): Promise<void> {
    const answer = await fetch(this.dataset.keep ?? '', { redirect: 'manual' }).catch(() => undefined);
    // No answer at all is the network's fault: the warning and its button stay.
    if (!answer) return;
    if (!answer.ok) return this.show('ended');
    this.prolong();
    this.show('kept');
  }
}

customElements.define('session-warning', SessionWarning);
