import { say } from './words.ts';

/** Between two of them the server is not told that somebody still acts. */
const tellEvery = 15_000;
const channel = 'kiosk';
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

const wentBack = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'back_forward');

/**
 * The turn of who sits at a kiosk: counts down when nobody acts, ends it in time, and shows nothing of the history that
 * another turn has left. The server decides; this tells it and says so on the page.
 */
class KioskTurn extends HTMLElement {
  private end = 0;
  private told = Date.now();
  private later: ReturnType<typeof setTimeout> | undefined;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private others: BroadcastChannel | undefined;

  connectedCallback(): void {
    if (!this.mayShow()) {
      location.replace(this.dataset.home ?? '');
      return;
    }
    document.documentElement.classList.add('kiosk-checked');
    // Kept alive for Back: hidden now, asked for anew then.
    addEventListener('pagehide', () => document.documentElement.classList.remove('kiosk-checked'));
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    if (this.dataset.turn) this.count();
  }

  disconnectedCallback(): void {
    clearInterval(this.ticking);
    clearTimeout(this.later);
    this.others?.close();
    for (const sign of signs) document.removeEventListener(sign, this.acted, true);
  }

  /**
   * Each entry of the history keeps whose turn it belongs to, also in a tab that is restored. One without a mark was left
   * before this ran: reached again by Back it may be anybody's.
   */
  private mayShow(): boolean {
    const { turn } = this.dataset;
    if (!turn) return true;
    const before = (history.state as { turn?: string } | null)?.turn;
    if (before ? before !== turn : wentBack()) return false;
    history.replaceState({ ...history.state, turn }, '');
    return true;
  }

  private count(): void {
    this.prolong();
    const still = this.querySelector<HTMLElement>('.kiosk-bar-until');
    if (still) still.hidden = true;
    this.ticking = setInterval(() => this.look(), 500);
    for (const sign of signs) document.addEventListener(sign, this.acted, { capture: true, passive: true });
    this.others = new BroadcastChannel(channel);
    this.others.addEventListener('message', () => this.leave());
  }

  private prolong(): void {
    this.told = Date.now();
    this.end = this.told + Number(this.dataset.seconds) * 1000;
    this.look();
  }

  private look(): void {
    const left = Math.ceil((this.end - Date.now()) / 1000);
    if (left <= 0) {
      this.leave();
      return;
    }
    const counting = left <= Number(this.dataset.warn);
    this.classList.toggle('kiosk-bar-counting', counting);
    for (const one of this.querySelectorAll<HTMLElement>('.kiosk-bar-left, .kiosk-bar-soon, .kiosk-bar-warning button'))
      one.hidden = !counting;
    const number = this.querySelector('.kiosk-bar-number');
    if (number) number.textContent = String(left);
    const sentences = [...this.querySelectorAll<HTMLElement>('[data-word]')].map(({ dataset }) => Number(dataset.word));
    const said = Math.min(...sentences.filter((seconds) => left <= seconds));
    say(this, counting ? String(said) : undefined);
  }

  private readonly acted = (): void => {
    clearTimeout(this.later);
    const wait = this.classList.contains('kiosk-bar-counting') ? 0 : tellEvery - (Date.now() - this.told);
    if (wait <= 0) void this.tell();
    else this.later = setTimeout(() => void this.tell(), wait);
  };

  private async tell(): Promise<void> {
    this.told = Date.now();
    const answer = await fetch(this.dataset.stay ?? '', { redirect: 'manual' }).catch(() => undefined);
    // No answer at all is the network's fault: the countdown goes on.
    if (!answer) return;
    if (answer.ok) this.prolong();
    else this.leave();
  }

  private leave(): void {
    clearInterval(this.ticking);
    location.replace(this.dataset.end ?? '');
  }
}

/** After the end: what this browser keeps goes, and other tabs end as well. */
class KioskEnded extends HTMLElement {
  connectedCallback(): void {
    for (const store of [() => localStorage, () => sessionStorage]) {
      try {
        store().clear();
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    }
    const others = new BroadcastChannel(channel);
    others.postMessage('ended');
    others.close();
  }
}

customElements.define('kiosk-turn', KioskTurn);
customElements.define('kiosk-ended', KioskEnded);
