import type { JSX } from 'preact';
import type { Raw } from './field.ts';

const name = 'shown';

/** What stood on the page beside the form, by its keys and carried unseen: what is agreed to is what was shown, no more. */
export function ShownBefore({ keys }: { keys: readonly string[] }): JSX.Element {
  return (
    <>
      {keys.map((key) => (
        <input key={key} type="hidden" name={name} value={key} />
      ))}
    </>
  );
}

export const shownBefore = (raw: Raw): string[] => raw.all(name);
