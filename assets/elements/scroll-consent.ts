import { say } from './words.ts';

/** A few units of tolerance: zoomed browsers end a scroll at fractions. */
const atEnd = (box: HTMLElement): boolean => box.scrollTop + box.clientHeight >= box.scrollHeight - 4;

/**
 * Opens the check box when every text was read to its end: by scrolling, or by pressing or reaching by keyboard the
 * button after the last line (leaflet of 2022, 求職者マイページ利用規約確認). A page shown again with a ticked box stays open.
 */
class ScrollConsent extends HTMLElement {
  connectedCallback(): void {
    const checks = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const texts = [...this.querySelectorAll<HTMLElement>('.scroll-consent-text')];
    if (checks.some((check) => check.checked)) return;
    for (const part of this.querySelectorAll<HTMLElement>(
      '.scroll-consent-hint, .scroll-consent-state, .scroll-consent-end',
    )) {
      part.hidden = false;
    }
    for (const check of checks) {
      check.disabled = true;
      const described = check.getAttribute('aria-describedby');
      check.setAttribute('aria-describedby', `${described ? `${described} ` : ''}scroll-consent-hint`);
    }
    const unread = new Set(texts);
    for (const text of texts) {
      watch(text, () => {
        if (!unread.delete(text) || unread.size > 0) return;
        for (const check of checks) check.disabled = false;
        const status = this.querySelector('.scroll-consent-status');
        if (status) say(status, 'ready');
      });
    }
  }
}

/** Calls back once, when the text was read to its end. */
function watch(text: HTMLElement, read: () => void): void {
  const box = text.querySelector<HTMLElement>('.scroll-consent-box');
  const end = text.querySelector<HTMLButtonElement>('.scroll-consent-end');
  if (!box || !end) return;
  const finish = () => {
    // Not `disabled`: reaching it by keyboard scrolls to the end, and the focus must not be lost under the finger.
    end.setAttribute('aria-disabled', 'true');
    text.classList.add('scroll-consent-read');
    const state = text.querySelector('.scroll-consent-state');
    if (state) say(state, 'read');
    read();
  };
  box.addEventListener('scroll', () => atEnd(box) && finish(), { passive: true });
  end.addEventListener('click', finish);
  if (atEnd(box)) finish();
}

customElements.define('scroll-consent', ScrollConsent);
