import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

type ChipProps = {
  language: Language;
  label: string;
  /** Taken away by a link (the condition leaves the address) or by a button of the form around it. */
  remove?: { href: string } | { name: string; value: string };
};

/** One chosen condition, which may be taken away. */
export function Chip({ language, label, remove }: ChipProps): JSX.Element {
  if (!remove) return <span class="chip">{label}</span>;
  const content = (
    <>
      <span aria-hidden="true">{label}</span>
      <span class="visually-hidden">{words(language).chip.remove(label)}</span>
      <Icon name="cross" />
    </>
  );
  if ('href' in remove) {
    return (
      <a class="chip chip-removable" href={remove.href}>
        {content}
      </a>
    );
  }
  return (
    <button class="chip chip-removable" type="submit" name={remove.name} value={remove.value}>
      {content}
    </button>
  );
}

/** Chips beside each other, under a name. */
export function ChipList({ label, children }: { label: string; children: ComponentChildren[] }): JSX.Element {
  return (
    <ul class="chip-list" aria-label={label}>
      {children.map((chip, index) => (
        <li key={index}>{chip}</li>
      ))}
    </ul>
  );
}
