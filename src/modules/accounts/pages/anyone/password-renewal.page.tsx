import type { Language } from '#kernel/language.ts';
import { page, redirect, type Visit } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import type { AccountKind } from '../../account.ts';
import { finishRenewal, requestRenewal, sendRenewalAgain } from '../../passwords.ts';
import { LostAddress } from '../../views/lost-address.tsx';
import { type OpeningDoor, openingKeyAgainPage, openingPasswordPage } from '../../views/opening-password.tsx';
import { forgetProgress, keepRequest } from '../../views/opening-progress.ts';
import { RenewalStart, renewalName, renewalSteps } from '../../views/renewal.tsx';
import { openingWords } from '../../words/opening/words.ts';
import { ownWords } from '../../words/own/words.ts';

/** パスワード再登録 (F-SK-2): the address, then the key with a new password. Seekers are asked for the birth date too (seekers). */

const all: readonly Language[] = ['ja', 'easy', 'en'];
const ja: readonly Language[] = ['ja'];

const startPage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    languages,
    form: ({ language }) => ({
      mail: fields(language).mail({
        label: ownWords(language).renewal.mail,
        required: true,
        autocomplete: 'username',
      }),
    }),
    submit: async (visit, _, { mail }) => {
      await keepRequest(visit, renewalName(kind), await requestRenewal(visit.act, { kind, mail }));
      return redirect(urls.passwordRenewal(visit.language, kind, 'password'));
    },
    view: ({ language, settings }, _, sheet) => ({
      title: ownWords(language).renewal.title,
      noindex: true,
      breadcrumb: [],
      body: (
        <RenewalStart language={language} kind={kind} sender={settings.mailFrom} sheet={sheet}>
          {sheet.ask.mail}
        </RenewalStart>
      ),
    }),
  });

const doneName = 'renewalDone';

const door = (kind: AccountKind, languages: readonly Language[]): OpeningDoor => ({
  name: renewalName(kind),
  portal: kind,
  languages,
  way: { portal: kind, page: (language) => urls.passwordRenewal(language, kind, 'password') },
  begin: (language) => urls.passwordRenewal(language, kind),
  keyAgain: (language) => urls.passwordRenewal(language, kind, 'key'),
  steps: (language) => renewalSteps(language, kind, 2),
  words: (language) => ({ ...openingWords(language).password, ...ownWords(language).renewal.enter }),
  elsewhere: (visit) => (isDone(visit, kind) ? urls.passwordRenewal(visit.language, kind, 'done') : undefined),
  lost: ({ language }) => <LostAddress language={language} kind={kind} />,
  again: ({ act }, before) => sendRenewalAgain(act, before),
  finish: ({ act }, given) => finishRenewal(act, given),
  done: async (visit) => {
    await forgetProgress(visit, renewalName(kind));
    await keepInSession(visit, { [doneName]: kind });
    return redirect(urls.passwordRenewal(visit.language, kind, 'done'));
  },
});

const isDone = ({ session }: Visit, kind: AccountKind): boolean => session.data[doneName] === kind;

const donePage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    languages,
    load: (visit) => (isDone(visit, kind) ? {} : redirect(urls.signIn(visit.language, kind))),
    view: ({ language }) => {
      const w = ownWords(language).renewal;
      return {
        title: w.doneTitle,
        noindex: true,
        breadcrumb: [],
        body: (
          <>
            <Steps language={language} {...renewalSteps(language, kind, w.steps.length + 1)} />
            <Notice kind="success" language={language}>
              <p>{w.done}</p>
            </Notice>
            <p>{w.doneSafety}</p>
            <ButtonRow>
              <ButtonLink href={urls.signIn(language, kind)}>{w.signIn}</ButtonLink>
            </ButtonRow>
          </>
        ),
      };
    },
  });

export const employerRenewalPage = startPage('/employer/password-renewal', 'employer', all);
export const staffRenewalPage = startPage('/staff/password-renewal', 'staff', ja);

export const renewalPages = [
  openingPasswordPage('/seeker/password-renewal/password', door('seeker', all)),
  openingPasswordPage('/employer/password-renewal/password', door('employer', all)),
  openingPasswordPage('/staff/password-renewal/password', door('staff', ja)),
  openingKeyAgainPage('/seeker/password-renewal/key', door('seeker', all)),
  openingKeyAgainPage('/employer/password-renewal/key', door('employer', all)),
  openingKeyAgainPage('/staff/password-renewal/key', door('staff', ja)),
  donePage('/seeker/password-renewal/done', 'seeker', all),
  donePage('/employer/password-renewal/done', 'employer', all),
  donePage('/staff/password-renewal/done', 'staff', ja),
];
