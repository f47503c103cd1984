import { inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { confirmSession } from '#platform/web/session.ts';
import { ownPath, signInDoor, urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { deviceToken } from '../../known-devices.ts';
import { provePassword } from '../../password-sign-in.ts';
import { secondFactors } from '../../second-factors.ts';
import { refusalText } from '../../views/refusal.ts';
import { signInWords } from '../../words/signing-in/words.ts';
import { words } from '../../words/words.ts';

/** 本人確認: the password once more before a delicate act (abuse-cases 44). Wrong ones count as at the door. */
const confirmPage = <const P extends string>(path: P, kind: AccountKind) =>
  page(path, {
    audience: kind,
    anyStage: true,
    load: async ({ act, actor }) => ({ passkeys: (await secondFactors(act, actor.accountId)).passkeys }),
    form: ({ language }) => ({
      password: fields(language).secret({ label: words(language).signIn.password, autocomplete: 'current-password' }),
    }),
    submit: async (visit, _, { password }) => {
      const { act, actor, language, now } = visit;
      const { accountId } = actor;
      const check = await provePassword(act, accountId, { password, device: deviceToken(visit) });
      if ('refused' in check) {
        const wrong = check.refused === 'sign-in-failed';
        return wrong
          ? problems({ password: signInWords(language).refusals['password-wrong'] })
          : problems({ form: refusalText(check, now, language) });
      }
      await inTransaction(act, (inside) =>
        record(inside, { what: 'account.confirmed', subject: { kind: 'account', id: accountId } }),
      );
      if (!(await confirmSession(visit))) return redirect(signInDoor(language, kind));
      return redirect(ownPath(visit.query.get('next')) ?? urls.security(language, kind));
    },
    view: ({ language, query, kiosk }, { passkeys }, sheet) => {
      const w = signInWords(language).confirm;
      const wanted = ownPath(query.get('next'));
      const next = wanted ? `?next=${encodeURIComponent(wanted)}` : '';
      return {
        title: w.title,
        body: (
          <>
            <Lead>{w.lead}</Lead>
            <Form sheet={sheet} submit={w.submit}>
              {sheet.ask.password}
            </Form>
            {passkeys > 0 && !kiosk && (
              <Section title={w.others}>
                <LinkList items={[{ href: urls.confirmByPasskey(language, kind) + next, label: w.passkeys }]} />
              </Section>
            )}
          </>
        ),
      };
    },
  });

export const confirmPages = [
  confirmPage('/seeker/confirm', 'seeker'),
  confirmPage('/employer/confirm', 'employer'),
  confirmPage('/staff/confirm', 'staff'),
];
