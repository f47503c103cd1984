import './character-count.ts';
import './copy-text.ts';
import './error-summary-focus.ts';
import './print-button.ts';
import './save-draft.ts';
import './scroll-consent.ts';
import './session-warning.ts';
