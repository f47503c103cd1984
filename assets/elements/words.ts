/** The page brings every sentence in its own language, hidden; an element only chooses which one shows. */
export function say(host: Element, word: string | undefined): void {
  for (const sentence of host.querySelectorAll<HTMLElement>('[data-word]')) {
    sentence.hidden = sentence.dataset.word !== word;
  }
}
