import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

/** A turn that goes on: counted down in the browser, ended by the server. */
type RunningTurn = {
  /** A new one for every person: what an older one left in the history of the browser is not shown. */
  turn: string;
  /** Seconds from the making of this page to the end if nothing is done, and when the countdown begins. */
  seconds: number;
  warnSeconds: number;
  /** Clock time of the end, for browsers without JavaScript. */
  until: string;
  /** Address that answers a GET and thereby prolongs the turn. */
  stay: string;
  /** Address that ends a turn whose time is over. */
  end: string;
  /** 終わる: a form of its own. */
  button: ComponentChildren;
};

type KioskBarProps = { language: Language; office: string; seat: string; home: string; running?: RunningTurn };

/** When the countdown is read out; in between it is only seen, so that it does not drown out the page. */
const saidAt = (warnSeconds: number): number[] =>
  [warnSeconds, 30, 10].filter((one, at) => at === 0 || one < warnSeconds);

/** Over every page of a kiosk, always in the same place: where one sits, and how to end. */
export function KioskBar({ language, office, seat, home, running }: KioskBarProps): JSX.Element {
  const { kiosk } = words(language);
  return (
    <kiosk-turn
      class="kiosk-bar"
      role="region"
      aria-label={kiosk.label}
      data-turn={running?.turn ?? ''}
      data-seconds={running?.seconds}
      data-warn={running?.warnSeconds}
      data-stay={running?.stay}
      data-end={running?.end}
      data-home={home}
    >
      <div class="kiosk-bar-row">
        <p class="kiosk-bar-place">
          <Icon name="place" />
          <span lang={language === 'en' ? 'ja' : undefined}>
            {office} <strong>{seat}</strong>
          </span>
        </p>
        {running && <p class="kiosk-bar-reminder">{kiosk.reminder}</p>}
        {running && (
          <div class="kiosk-bar-ways">
            <a href={home}>{kiosk.home}</a>
            {running.button}
          </div>
        )}
      </div>
      {running && (
        <>
          <p class="kiosk-bar-until">{kiosk.until(running.until)}</p>
          <div class="kiosk-bar-warning">
            <p class="kiosk-bar-left" hidden>
              <span aria-hidden="true">
                <span class="kiosk-bar-number" /> {kiosk.seconds}
              </span>
            </p>
            <p class="kiosk-bar-soon" hidden>
              <span aria-hidden="true">{kiosk.soon}</span>
            </p>
            <div class="visually-hidden" role="status">
              {saidAt(running.warnSeconds).map((seconds) => (
                <p key={seconds} data-word={seconds} hidden>
                  {kiosk.left(String(seconds))}
                </p>
              ))}
            </div>
            <button class="button button-primary button-large" type="button" hidden>
              {kiosk.keep}
            </button>
          </div>
        </>
      )}
    </kiosk-turn>
  );
}
