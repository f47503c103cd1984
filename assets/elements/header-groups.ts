/** Closes an open group of the navigation at Escape, and when somebody presses or goes elsewhere. */
class HeaderGroups extends HTMLElement {
  connectedCallback(): void {
    const close = ({ target, key }: Event & { key?: string }): void => {
      const open = this.querySelector<HTMLDetailsElement>('details[open]');
      if (!open || (key ? key !== 'Escape' : open.contains(target as Node))) return;
      open.open = false;
      // What was focused inside is hidden now.
      if (key) open.querySelector('summary')?.focus();
    };
    for (const sign of ['pointerdown', 'keydown', 'focusin']) document.addEventListener(sign, close);
  }
}

customElements.define('header-groups', HeaderGroups);
