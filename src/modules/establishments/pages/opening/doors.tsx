import type { Language } from '#kernel/language.ts';
import { continueWithKey } from '#modules/accounts/sign-ins.ts';
import { LostAddress } from '#modules/accounts/views/lost-address.tsx';
import type { OpeningDoor } from '#modules/accounts/views/opening-password.tsx';
import { forgetProgress } from '#modules/accounts/views/opening-progress.ts';
import { redirect } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import type { Step } from '#ui/components/steps.tsx';
import { entryName, entryWay, finishOpening, myPageName, myPageWay } from '../../openings.ts';
import { words } from '../../words/words.ts';

type Door = 'entry' | 'myPage';

const begins = {
  entry: [urls.employerOpening, urls.employerOpeningMail],
  myPage: [urls.employerMyPage, urls.employerMyPageMail],
} as const;

/** The steps of a way; those before the password can be gone back to. */
export const stepsOf = (language: Language, door: Door): Step[] =>
  words(language).opening[door].steps.map((label, index) => {
    const href = begins[door][index]?.(language);
    return { label, ...(href ? { href } : {}) };
  });

/** 事業所登録・求人申込み（仮登録）: the person goes on to the establishment without signing in once more. */
export const entryDoor: OpeningDoor = {
  name: entryName,
  portal: 'employer',
  way: entryWay,
  begin: urls.employerOpening,
  keyAgain: urls.employerOpeningKey,
  steps: (language) => ({ steps: stepsOf(language, 'entry'), current: 3 }),
  finish: ({ act }, given) => finishOpening(act, given),
  done: continueWithKey,
  lost: ({ language }) => <LostAddress language={language} kind="employer" />,
};

/** 求人者マイページ開設（パスワード登録） */
export const myPageDoor: OpeningDoor = {
  name: myPageName,
  portal: 'employer',
  way: myPageWay,
  begin: urls.employerMyPage,
  keyAgain: urls.employerMyPageKey,
  steps: (language) => ({ steps: stepsOf(language, 'myPage'), current: 3 }),
  finish: ({ act }, given) => finishOpening(act, given),
  done: async (visit) => {
    await forgetProgress(visit, myPageName);
    await keepInSession(visit, { employerMyPageDone: true });
    return redirect(urls.employerMyPageDone(visit.language));
  },
  elsewhere: (visit) => (visit.session.data.employerMyPageDone ? urls.employerMyPageDone(visit.language) : undefined),
  lost: ({ language }) => <LostAddress language={language} kind="employer" />,
};
