/** Takes the focus to the summary of problems when the page opens, so that nobody has to look for what was refused. */
class ErrorSummaryFocus extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}

customElements.define('error-summary-focus', ErrorSummaryFocus);
