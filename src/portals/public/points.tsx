import type { JSX } from 'preact';
import { Prose } from '#ui/layouts/section.tsx';

/** Sentences of equal weight. */
export function Points({ of }: { of: readonly string[] }): JSX.Element {
  return (
    <Prose>
      <ul>
        {of.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Prose>
  );
}
