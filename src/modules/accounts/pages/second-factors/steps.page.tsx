import { isRefused } from '#kernel/decision.ts';
import { type Page, page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { formToken, type SignInMethod } from '#platform/web/session.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { checkOneTimePassword } from '../../one-time-passwords.ts';
import { checkPasskey } from '../../passkeys.ts';
import { checkRecoveryCode } from '../../recovery-codes.ts';
import { languagesOf } from '../../second-factors/ground.tsx';
import { shownPasskeyField } from '../../second-factors/passkey-field.tsx';
import { PasskeyForm } from '../../second-factors/passkey-form.tsx';
import { words } from '../../second-factors/words/words.ts';
import { type SecondFactors, secondFactors } from '../../second-factors.ts';
import { foldedRecoveryCode, recoveryCodeLength, sixDigits, writtenRecoveryCode } from '../../second-step.ts';
import { completeSignIn, type PendingSignIn, pendingSignIn } from '../../sign-ins.ts';

/** The second step after the right password: six digits, a recovery code, or a passkey; the latter also alone. */

type Waiting = { pending: PendingSignIn; factors: SecondFactors };

/** Who waits at the door of this kind; without one everything begins again there. */
const waitingAt = async (visit: Visit, kind: AccountKind): Promise<Waiting | undefined> => {
  const pending = await pendingSignIn(visit);
  return pending?.account.kind === kind
    ? { pending, factors: await secondFactors(visit.act, pending.account.id) }
    : undefined;
};

type Step = 'one-time-password' | 'recovery-code' | 'passkey';

/** The ways of this account that are not the one on the page. */
function OtherWays({
  visit,
  kind,
  here,
  factors,
}: {
  visit: Visit;
  kind: AccountKind;
  here: Step;
  factors: SecondFactors;
}) {
  const { language } = visit;
  const w = words(language).step;
  const way = (step: Step, label: string, has: boolean) =>
    has && step !== here ? [{ href: urls.signInStep(language, kind, step), label }] : [];
  return (
    <Section title={w.other}>
      <LinkList
        items={[
          ...way('one-time-password', w.byCode, factors.oneTimePassword),
          ...way('passkey', w.byPasskey, factors.passkeys > 0),
          ...way('recovery-code', w.byRecovery, factors.recoveryCodes > 0),
          { href: signInDoor(language, kind), label: w.again },
        ]}
      />
      <p>{kind === 'staff' ? w.lostStaff : w.lost}</p>
    </Section>
  );
}

const oneTimePasswordStepPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    languages: languagesOf(kind),
    load: async (visit) => {
      const waiting = await waitingAt(visit, kind);
      return waiting?.factors.oneTimePassword ? waiting : redirect(signInDoor(visit.language, kind));
    },
    form: ({ language }) => {
      const w = words(language).step;
      return {
        code: fields(language).code({
          label: w.code,
          hint: w.codeHint,
          required: true,
          parse: sixDigits,
          format: (code) => code,
          example: '123456',
          width: 'short',
          digits: true,
          autocomplete: 'one-time-code',
        }),
      };
    },
    submit: (visit, { pending }, { code }) =>
      stepDone(visit, pending, 'one-time-password', () => checkOneTimePassword(visit.act, pending.account.id, code)),
    view: (visit, { factors }, sheet) => {
      const { step: w, trial } = words(visit.language);
      return {
        title: w.codeTitle,
        noindex: true,
        body: (
          <>
            <Lead>{w.codeLead}</Lead>
            {kind === 'staff' && visit.settings.trial && (
              <Notice kind="info" language={visit.language}>
                <p>{trial.codes}</p>
                <p>
                  <Link href={urls.codes(visit.language)}>{trial.link}</Link>
                </p>
              </Notice>
            )}
            <Form sheet={sheet} submit={w.button}>
              {sheet.ask.code}
            </Form>
            <OtherWays visit={visit} kind={kind} here="one-time-password" factors={factors} />
          </>
        ),
      };
    },
  });

const recoveryStepPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    languages: languagesOf(kind),
    load: async (visit) => {
      const waiting = await waitingAt(visit, kind);
      return waiting && waiting.factors.recoveryCodes > 0 ? waiting : redirect(signInDoor(visit.language, kind));
    },
    form: ({ language }) => ({
      code: fields(language).code({
        label: words(language).step.recovery,
        required: true,
        parse: (typed) => {
          const code = foldedRecoveryCode(typed);
          return code.length === recoveryCodeLength ? code : undefined;
        },
        format: writtenRecoveryCode,
        example: 'ABCDE-23456',
      }),
    }),
    submit: (visit, { pending }, { code }) =>
      stepDone(visit, pending, 'recovery-code', () => checkRecoveryCode(visit.act, pending.account.id, code)),
    view: (visit, { factors }, sheet) => {
      const w = words(visit.language).step;
      return {
        title: w.recoveryTitle,
        noindex: true,
        body: (
          <>
            <Lead>{w.recoveryLead}</Lead>
            <Form sheet={sheet} submit={w.button}>
              {sheet.ask.code}
            </Form>
            <OtherWays visit={visit} kind={kind} here="recovery-code" factors={factors} />
          </>
        ),
      };
    },
  });

/** Wrong codes are counted by the account, whichever browser types them; a right one opens. */
const stepDone = async (
  visit: Visit,
  { account }: PendingSignIn,
  method: Extract<SignInMethod, 'one-time-password' | 'recovery-code'>,
  check: () => ReturnType<typeof checkRecoveryCode>,
) => {
  const decision = await check();
  if (!isRefused(decision)) return completeSignIn(visit, account, { method });
  const { refusals } = words(visit.language);
  const wrong = method === 'recovery-code' ? refusals['code-wrong-recovery'] : refusals['code-wrong'];
  return decision.refused === 'code-wrong'
    ? problems<{ code: unknown }>({ code: wrong })
    : problems<{ code: unknown }>({ form: refusals[decision.refused] });
};

/**
 * パスキーでログイン. Nobody need say who they are: the passkey does. Where a password was given before, only a passkey of
 * that account goes on.
 */
const passkeyStepPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    languages: languagesOf(kind),
    load: async (visit) => ({ waiting: await waitingAt(visit, kind) }),
    form: ({ language }) => ({ passkey: shownPasskeyField(language) }),
    submit: async (visit, { waiting }, { passkey }) => {
      const session = formToken(visit);
      const accountId = waiting?.pending.account.id;
      const decision = await checkPasskey(visit.act, { kind, session, answer: passkey, accountId });
      if (isRefused(decision)) return problems({ form: words(visit.language).refusals[decision.refused] });
      return completeSignIn(visit, decision.accepted, { method: 'passkey', next: visit.query.get('next') });
    },
    view: (visit, { waiting }, sheet) => {
      const { signIn, step } = words(visit.language);
      return {
        title: waiting ? step.passkeyTitle : signIn.title,
        noindex: true,
        body: (
          <>
            <Lead>{waiting ? step.passkeyLead : signIn.lead}</Lead>
            <PasskeyForm visit={visit} sheet={sheet} submit={waiting ? step.passkeyButton : signIn.button}>
              {sheet.ask.passkey}
            </PasskeyForm>
            {waiting ? (
              <OtherWays visit={visit} kind={kind} here="passkey" factors={waiting.factors} />
            ) : (
              <Section title={step.other}>
                <p>{signIn.without}</p>
                <LinkList items={[{ href: signInDoor(visit.language, kind), label: signIn.password }]} />
              </Section>
            )}
          </>
        ),
      };
    },
  });

export const secondStepPages: readonly Page[] = [
  oneTimePasswordStepPage('/seeker/sign-in/one-time-password', 'seeker'),
  oneTimePasswordStepPage('/employer/sign-in/one-time-password', 'employer'),
  oneTimePasswordStepPage('/staff/sign-in/one-time-password', 'staff'),
  recoveryStepPage('/seeker/sign-in/recovery-code', 'seeker'),
  recoveryStepPage('/employer/sign-in/recovery-code', 'employer'),
  recoveryStepPage('/staff/sign-in/recovery-code', 'staff'),
  passkeyStepPage('/seeker/sign-in/passkey', 'seeker'),
  passkeyStepPage('/employer/sign-in/passkey', 'employer'),
  passkeyStepPage('/staff/sign-in/passkey', 'staff'),
];
