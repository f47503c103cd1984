import type { HTMLAttributes } from 'preact';

/** The custom elements of assets/elements as JSX, so that a misspelt one does not compile. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'character-count': HTMLAttributes<HTMLElement>;
      'copy-text': HTMLAttributes<HTMLElement>;
      'device-marks': HTMLAttributes<HTMLElement>;
      'error-summary-focus': HTMLAttributes<HTMLElement>;
      'kiosk-ended': HTMLAttributes<HTMLElement>;
      'header-groups': HTMLAttributes<HTMLElement>;
      'kiosk-phone': HTMLAttributes<HTMLElement>;
      'kiosk-turn': HTMLAttributes<HTMLElement>;
      'passkey-form': HTMLAttributes<HTMLElement>;
      'print-button': HTMLAttributes<HTMLElement>;
      'save-draft': HTMLAttributes<HTMLElement>;
      'save-fields': HTMLAttributes<HTMLElement>;
      'search-counts': HTMLAttributes<HTMLElement>;
      'scroll-consent': HTMLAttributes<HTMLElement>;
      'session-warning': HTMLAttributes<HTMLElement>;
      'shown-when': HTMLAttributes<HTMLElement>;
      'suggest-box': HTMLAttributes<HTMLElement>;
    }
  }
}
