import type { JSX } from 'preact';

/** The project's own mark: a doorway with a path leading in, in the colour of the audience. */
export function Emblem(): JSX.Element {
  return (
    <svg class="emblem" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect class="emblem-ground" width="40" height="40" rx="10" />
      <path class="emblem-door" d="M11 31V17.5a9 9 0 0 1 18 0V31h-5.5V18a3.5 3.5 0 0 0-7 0v13Z" />
      <circle class="emblem-sun" cx="20" cy="27.5" r="3.5" />
    </svg>
  );
}
