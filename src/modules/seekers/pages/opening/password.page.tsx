import { LostAddress } from '#modules/accounts/views/lost-address.tsx';
import {
  type OpeningDoor,
  openingKeyAgainPage,
  openingPasswordPage,
} from '#modules/accounts/views/opening-password.tsx';
import { forgetProgress } from '#modules/accounts/views/opening-progress.ts';
import { redirect } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { finishOpening, openingName, way } from '../../openings.ts';
import { words } from '../../words/words.ts';

const door: OpeningDoor = {
  // Another tab has finished: there is nothing to begin again.
  elsewhere: ({ session, language }) => (session.data.openingDone ? urls.openingDone(language) : undefined),
  lost: ({ language }) => <LostAddress language={language} kind="seeker" />,
  name: openingName,
  portal: 'seeker',
  way,
  begin: urls.opening,
  keyAgain: urls.openingKeyAgain,
  steps: (language) => ({
    steps: words(language).opening.steps.map((label, index) => ({
      label,
      ...(index === 0 ? { href: urls.opening(language) } : {}),
      ...(index === 1 ? { href: urls.openingMail(language) } : {}),
    })),
    current: 3,
  }),
  finish: ({ act }, given) => finishOpening(act, given),
  done: async (visit) => {
    await forgetProgress(visit, openingName);
    await keepInSession(visit, { openingDone: true });
    return redirect(urls.openingDone(visit.language));
  },
};

/** ⑥⑦ パスワード登録 */
export const passwordPage = openingPasswordPage('/opening/password', door);
export const keyAgainAction = openingKeyAgainPage('/opening/key', door);
