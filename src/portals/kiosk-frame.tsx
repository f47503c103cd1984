import { clockTime, secondsBetween } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import type { Kiosk } from '#platform/web/kiosk.ts';
import type { Shown, Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { KioskBar } from '#ui/components/kiosk-bar.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import type { FrameProps } from '#ui/layouts/frame.tsx';
import { words } from '#ui/words/words.ts';

/** What a kiosk adds to every page: where one sits, the way to end, and the end that comes by itself. */
export const kioskFrame = (
  visit: Visit,
  { officeCode, name, turn, turnEnd }: Kiosk,
  asksAgain: Shown['asksAgain'],
): NonNullable<FrameProps['kiosk']> => {
  const { language, now, settings, session } = visit;
  const place = { language, office: officeNameOf(officeCode, language), seat: name, home: urls.kiosk(language) };
  if (!turn || !turnEnd) return { bar: <KioskBar {...place} /> };
  const { kiosk } = words(language);
  const seconds = Math.max(0, Math.ceil(secondsBetween(now, turnEnd)));
  const end = urls.kioskEnd(language);
  const running = {
    turn,
    seconds,
    // At least half of the time passes without a countdown.
    warnSeconds: Math.min(settings.kioskWarnSeconds, settings.kioskIdleMinutes * 30),
    until: clockTime(turnEnd),
    stay: urls.kioskStay(language),
    end,
    button: (
      <PostButton action={end} kind="primary" size="large">
        {session.signedIn ? kiosk.endSignedIn : kiosk.end}
      </PostButton>
    ),
  };
  // A second after it, when the server agrees.
  return { bar: <KioskBar {...place} running={running} />, idle: asksAgain ?? { seconds: seconds + 1, to: end } };
};
