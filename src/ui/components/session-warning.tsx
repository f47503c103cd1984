import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';

type SessionWarningProps = {
  language: Language;
  /** Minutes from the making of this page to the end of the session. */
  minutes: number;
  /** Minutes before the end at which the warning appears. */
  warnBefore: number;
  /** Address that answers a GET and thereby prolongs the session. */
  keep: string;
};

/** Says in time that the session will end, without moving the focus (WCAG 2.2.1: the time can be extended). */
export function SessionWarning({ language, minutes, warnBefore, keep }: SessionWarningProps): JSX.Element {
  const { session } = words(language);
  return (
    <session-warning class="session-warning" data-minutes={minutes} data-warn-before={warnBefore} data-keep={keep}>
      <div class="session-warning-box" role="status">
        <p data-word="warning" hidden>
          {session.warning}
        </p>
        <p data-word="ended" hidden>
          {session.ended}
        </p>
        <p data-word="kept" hidden>
          {session.kept}
        </p>
      </div>
      <button class="button button-primary button-medium" type="button" hidden>
        {session.keep}
      </button>
    </session-warning>
  );
}
