/** Asks whether the phone has answered and shows the page anew when something changed; it opens nothing by itself. */
class KioskPhone extends HTMLElement {
  private asking: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.asking = setInterval(() => void this.ask(), 2_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.asking);
  }

  private async ask(): Promise<void> {
    const answer = await fetch(this.dataset.url ?? '', { redirect: 'manual' }).catch(() => undefined);
    if (!answer) return;
    const state = answer.ok ? ((await answer.json()) as { state?: string }).state : undefined;
    if (state !== this.dataset.state) location.replace(this.dataset.page ?? '');
  }
}

customElements.define('kiosk-phone', KioskPhone);
