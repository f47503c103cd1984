import type { JSX } from 'preact';

/** Own drawings on a 24 × 24 sheet, lines of two units; the meaning is always said in words beside them. */
const drawings = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5M12 7.4v.2',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9.2 2.8 2.8L16.2 9.4',
  warning: 'M12 3.6 2.6 20h18.8L12 3.6Zm0 6.4v4.6m0 2.6v.2',
  error: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM12 7.4v5.8m0 3.2v.2',
  check: 'm5 12.6 4.6 4.6L19 7.4',
  cross: 'm6 6 12 12M18 6 6 18',
  right: 'm9 5 7 7-7 7',
  left: 'm15 5-7 7 7 7',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  external: 'M13 4h7v7m0-7-9 9M18 14v6H4V6h6',
  menu: 'M4 6h16M4 12h16M4 18h16',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20.5 20.5',
  star: 'm12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8L12 3.6Z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  building: 'M5 21V4h10v17M15 10h4v11M3 21h18M8.5 8h3M8.5 12h3M8.5 16h3',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  copy: 'M9 9h11v11H9V9Zm-3 6H4V4h11v2',
  document: 'M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6M9 16h6',
  mail: 'M3 6h18v12H3V6Zm0 .5 9 7 9-7',
  telephone: 'M7.5 4 10 9 7.8 10.6c1 2.4 2.9 4.5 5.4 5.6l1.8-2.2 5 2.5-.7 3.7C11 20.7 3.3 13 3.8 4.7L7.5 4Z',
  place:
    'M12 3a6.5 6.5 0 0 0-6.5 6.5C5.5 14 12 21 12 21s6.5-7 6.5-11.5A6.5 6.5 0 0 0 12 3Zm0 4.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5.4l3.5 2',
} as const;

export type IconName = keyof typeof drawings;

/** A decoration: hidden from screen readers, coloured like the text around it. */
export function Icon({ name, large = false }: { name: IconName; large?: boolean }): JSX.Element {
  return (
    <svg
      class={large ? 'icon icon-large' : 'icon'}
      width={large ? 32 : 20}
      height={large ? 32 : 20}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
