import { doorOf } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { startPage, urls } from '#platform/web/urls.ts';
import { Heading } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { AccountKind } from '../../account.ts';
import { deviceToken } from '../../known-devices.ts';
import { signIn } from '../../password-sign-in.ts';
import { PasskeySignIn } from '../../second-factors/passkey-form.tsx';
import { words as factorWords } from '../../second-factors/words/words.ts';
import { continueSignIn } from '../../sign-ins.ts';
import { refusalText } from '../../views/refusal.ts';
import { openingWords } from '../../words/opening/words.ts';
import { ownWords } from '../../words/own/words.ts';
import { words } from '../../words/words.ts';

/** The door of a portal: ID and password, as the leaflet's last screen shows it. One answer for everything that is wrong. */
const signInPage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    languages,
    load: ({ actor, language }) => (doorOf(actor.kind) === kind ? redirect(startPage(language, actor.kind)) : {}),
    form: ({ language }) => {
      const w = words(language).signIn;
      const f = fields(language);
      return {
        mail: f.mail({ label: w.mail, required: true, autocomplete: 'username webauthn' }),
        password: f.secret({ label: w.password, autocomplete: 'current-password' }),
      };
    },
    submit: async (visit, _, values) => {
      const check = await signIn(visit.act, { kind, ...values, device: deviceToken(visit) });
      if ('refused' in check) return problems({ form: refusalText(check, visit.now, visit.language) });
      return continueSignIn(visit, check.accepted, { device: check.device, next: visit.query.get('next') });
    },
    view: (visit, _, sheet) => {
      const { language, settings, kiosk } = visit;
      const w = words(language).signIn;
      const passkey = factorWords(language).signIn;
      const renewal = { href: urls.passwordRenewal(language, kind), label: ownWords(language).renewal.link };
      const { doors } = openingWords(language);
      const openings = {
        seeker: [{ href: urls.opening(language), label: w.opening, note: w.openingNote }],
        employer: [
          { href: urls.employerOpening(language), label: doors.entry, note: doors.entryNote },
          { href: urls.employerMyPage(language), label: doors.myPage, note: doors.myPageNote },
        ],
        staff: [{ href: urls.staffOpening(language), label: doors.staff, note: doors.staffNote }],
      };
      return {
        title: w.title[kind],
        noindex: true,
        body: (
          <>
            <Form sheet={sheet} submit={w.button}>
              {sheet.ask.mail}
              {sheet.ask.password}
            </Form>
            {kiosk ? null : (
              <>
                <Heading level={2}>{passkey.or}</Heading>
                <PasskeySignIn visit={visit} kind={kind} />
              </>
            )}
            <Notice kind="info" language={language}>
              <p>{w.shared}</p>
            </Notice>
            <Heading level={2}>{w.ways}</Heading>
            <LinkList items={[renewal, ...openings[kind], { href: urls.help(language), label: w.help }]} />
            <p>{w.helpdesk(settings.helpdeskPhone, settings.helpdeskHours)}</p>
          </>
        ),
      };
    },
  });

export const seekerSignInPage = signInPage('/seeker/sign-in', 'seeker', ['ja', 'easy', 'en']);
export const employerSignInPage = signInPage('/employer/sign-in', 'employer', ['ja', 'easy', 'en']);
export const staffSignInPage = signInPage('/staff/sign-in', 'staff', ['ja']);
