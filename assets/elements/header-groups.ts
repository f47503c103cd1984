/** Closes an open group of the navigation at Escape, and when somebody presses or goes elsewhere. */
class HeaderGroups extends HTMLElement {
  connectedCallback(): void {
    const close = ({ target }: Event): void => {
      const open = this.querySelector('details[open]');
      if (!open?.contains(target as Node)) open?.removeAttribute('open');
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    this.addEventListener('keydown', ({ key }) => {
      const open = key === 'Escape' && this.querySelector('details[open]');
      if (!open) return;
      open.removeAttribute('open');
      open.querySelector('summary')?.focus();
    });
  }
}

customElements.define('header-groups', HeaderGroups);
