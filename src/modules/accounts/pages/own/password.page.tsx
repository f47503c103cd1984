import type { Language } from '#kernel/language.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { confirmSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { AccountKind } from '../../account.ts';
import { passwordSymbols } from '../../password.ts';
import { changePassword } from '../../passwords.ts';
import { ownWords } from '../../words/own/words.ts';
import { words } from '../../words/words.ts';

/** パスワードの変更: the page is `confirmed`, so who sends it has just proved to be the owner. This session goes on under a new id. */
const passwordPage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: kind,
    anyStage: true,
    confirmed: true,
    languages,
    form: ({ language }) => {
      const w = ownWords(language).password;
      const kit = fields(language);
      return {
        password: kit.secret({
          label: w.password,
          hint: words(language).passwordHint(passwordSymbols),
          autocomplete: 'new-password',
        }),
        again: kit.secret({ label: w.again, autocomplete: 'new-password' }),
      };
    },
    submit: async (visit, _data, { password, again }) => {
      const { act, session, language } = visit;
      if (password !== again) return problems({ again: ownWords(language).password.differ });
      const accountId = session.signedIn?.accountId ?? '';
      const decision = await changePassword(act, { accountId, password, keep: session.publicId ?? accountId });
      if ('refused' in decision) {
        const text = words(language).refusals[decision.refused];
        return decision.refused === 'account-closed' ? problems({ form: text }) : problems({ password: text });
      }
      await confirmSession(visit);
      return redirect(`${urls.security(language, kind, 'password')}?done`);
    },
    view: ({ language, query }, _data, sheet) => {
      const w = ownWords(language).password;
      const back = (
        <ButtonLink kind="secondary" href={urls.security(language, kind)}>
          {w.back}
        </ButtonLink>
      );
      const breadcrumb = [{ href: urls.security(language, kind), label: ownWords(language).security }];
      if (query.has('done')) {
        const done = (
          <Notice kind="success" language={language} actions={back}>
            <p>{w.done}</p>
          </Notice>
        );
        return { title: w.title, breadcrumb, body: done };
      }
      return {
        title: w.title,
        breadcrumb,
        body: (
          <>
            <Lead>{w.lead}</Lead>
            <Notice kind="info" language={language}>
              <p>{w.effect}</p>
            </Notice>
            <Form sheet={sheet} submit={w.submit} secondary={back}>
              {sheet.ask.password}
              {sheet.ask.again}
            </Form>
          </>
        ),
      };
    },
  });

export const ownPasswordPages = [
  passwordPage('/seeker/security/password', 'seeker', ['ja', 'easy', 'en']),
  passwordPage('/employer/security/password', 'employer', ['ja', 'easy', 'en']),
  passwordPage('/staff/security/password', 'staff', ['ja']),
];
