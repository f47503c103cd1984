/**
 * Hides questions that do not concern the person: those that hang on the answer to another one. What was typed into
 * them stays; without scripting they are folded under a line that says so, and the server
 * decides the same way.
 */
class ShownWhen extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form');
    if (!form) return;
    const fold = this.querySelector<HTMLDetailsElement>(':scope > details');
    fold?.querySelector(':scope > summary')?.toggleAttribute('hidden', true);
    const is = JSON.parse(this.dataset.is ?? '[]') as string[];
    const show = (): void => {
      const name = this.dataset.field ?? '';
      const chosen = new FormData(form).getAll(name).some((one) => is.includes(String(one)));
      // An answer that is hidden itself decides nothing.
      const asked = form.querySelector(
        `shown-when:not([data-off]) [name="${name}"], [name="${name}"]:not(shown-when *)`,
      );
      this.toggleAttribute('data-off', !chosen || !asked);
      if (fold) fold.open = true;
    };
    form.addEventListener('change', show);
    show();
  }
}

customElements.define('shown-when', ShownWhen);
