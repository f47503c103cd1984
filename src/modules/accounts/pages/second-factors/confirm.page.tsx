import { isRefused } from '#kernel/decision.ts';
import { type Page, page, problems, redirect } from '#platform/web/page.ts';
import { confirmSession, formToken } from '#platform/web/session.ts';
import { confirmDoor, ownPath, signInDoor, startPage } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { checkPasskey } from '../../passkeys.ts';
import { languagesOf } from '../../second-factors/ground.tsx';
import { shownPasskeyField } from '../../second-factors/passkey-field.tsx';
import { PasskeyForm } from '../../second-factors/passkey-form.tsx';
import { words } from '../../second-factors/words/words.ts';

/** Before a delicate act: a passkey of this account instead of its password. */
const confirmByPasskeyPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    load: () => ({}),
    form: ({ language }) => ({ passkey: shownPasskeyField(language) }),
    submit: async (visit, _, { passkey }) => {
      const { act, actor, language, query } = visit;
      const shown = { kind, session: formToken(visit), answer: passkey, accountId: actor.accountId };
      const decision = await checkPasskey(act, shown);
      if (isRefused(decision)) return problems({ form: words(language).refusals[decision.refused] });
      if (!(await confirmSession(visit))) return redirect(signInDoor(language, kind));
      return redirect(ownPath(query.get('next')) ?? startPage(language, kind));
    },
    view: (visit, _, sheet) => {
      const { confirm: w, step } = words(visit.language);
      const next = ownPath(visit.query.get('next'));
      return {
        title: w.title,
        noindex: true,
        body: (
          <>
            <Lead>{w.lead}</Lead>
            <PasskeyForm visit={visit} sheet={sheet} submit={w.button}>
              {sheet.ask.passkey}
            </PasskeyForm>
            <Section title={step.other}>
              <LinkList items={[{ href: confirmDoor(visit.language, kind, next), label: w.password }]} />
            </Section>
          </>
        ),
      };
    },
  });

export const confirmByPasskeyPages: readonly Page[] = [
  confirmByPasskeyPage('/seeker/confirm/passkey', 'seeker'),
  confirmByPasskeyPage('/employer/confirm/passkey', 'employer'),
  confirmByPasskeyPage('/staff/confirm/passkey', 'staff'),
];
