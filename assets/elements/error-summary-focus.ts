/** Takes the focus to the summary of problems when the page opens, so that nobody has to look for what was refused; of several, the first. */
class ErrorSummaryFocus extends HTMLElement {
  connectedCallback(): void {
    if (document.querySelector('error-summary-focus') !== this) return;
    this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}

customElements.define('error-summary-focus', ErrorSummaryFocus);
