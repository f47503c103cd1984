import { inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { absent, page, redirect } from '#platform/web/page.ts';
import { endOtherSessions, endSessionOf } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { AccountKind } from '../../account.ts';
import { removeDevice } from '../../known-devices.ts';
import { switchMailedCode, wantsMailedCode } from '../../mailed-codes.ts';
import { signInWords } from '../../words/signing-in/words.ts';

/** Whether a mailed code is asked for; to make signing in weaker takes a fresh proof (abuse-cases 44). */
const mailedCodePage = <const P extends string>(path: P, kind: 'seeker' | 'employer') =>
  page(path, {
    audience: kind,
    anyStage: true,
    confirmed: true,
    load: async ({ act, actor, settings }) =>
      settings.mailedCode ? { wanted: await wantsMailedCode(act, actor.accountId) } : absent(),
    form: ({ language }) => {
      const w = signInWords(language).mailedCode;
      return {
        code: fields(language).choice({
          label: w.label,
          required: true,
          options: [
            { value: 'on', label: w.on },
            { value: 'off', label: w.off },
          ],
        }),
      };
    },
    initial: (_, { wanted }) => ({ code: wanted ? ('on' as const) : ('off' as const) }),
    submit: async ({ act, actor, language }, _, { code }) => {
      await switchMailedCode(act, actor.accountId, code === 'on');
      return redirect(`${urls.security(language, kind)}?done=code-${code}`);
    },
    view: ({ language }, _, sheet) => {
      const { mailedCode: w, security } = signInWords(language);
      return {
        title: w.title,
        breadcrumb: [{ href: urls.security(language, kind), label: security.title }],
        body: (
          <>
            <Lead>{w.lead}</Lead>
            <Form sheet={sheet} submit={w.submit}>
              {sheet.ask.code}
            </Form>
          </>
        ),
      };
    },
  });

/** 「記憶を消す」: the next sign-in there takes the second step again. */
const deviceRemovalPage = (path: `${string}/:id/removal`, kind: AccountKind) =>
  page(path, {
    audience: kind,
    anyStage: true,
    submit: async ({ act, actor, params, language }) => {
      if (!isId(params.id) || !(await removeDevice(act, actor.accountId, params.id))) return absent();
      return redirect(`${urls.security(language, kind)}?done=device`);
    },
  });

/** 「ログアウトさせる」: ends a session that one sees in the list; it is out at once. */
const sessionEndPage = (path: `${string}/:id/end`, kind: AccountKind) =>
  page(path, {
    audience: kind,
    anyStage: true,
    submit: ({ act, actor: { accountId }, params, language }) =>
      inTransaction(act, async (inside) => {
        if (!isId(params.id) || !(await endSessionOf(inside.database, accountId, params.id))) return absent();
        await record(inside, { what: 'account.session-ended', subject: { kind: 'account', id: accountId } });
        return redirect(`${urls.security(language, kind)}?done=session`);
      }),
  });

const otherSessionsEndPage = <const P extends string>(path: P, kind: AccountKind) =>
  page(path, {
    audience: kind,
    anyStage: true,
    submit: ({ act, actor: { accountId }, session, language }) =>
      inTransaction(act, async (inside) => {
        const count = await endOtherSessions(inside.database, accountId, session.publicId ?? '');
        const subject = { kind: 'account', id: accountId };
        await record(inside, { what: 'account.other-sessions-ended', subject, detail: { count } });
        return redirect(`${urls.security(language, kind)}?done=sessions`);
      }),
  });

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

export const securityActions = [
  mailedCodePage('/seeker/security/mailed-code', 'seeker'),
  mailedCodePage('/employer/security/mailed-code', 'employer'),
  deviceRemovalPage('/seeker/security/devices/:id/removal', 'seeker'),
  deviceRemovalPage('/employer/security/devices/:id/removal', 'employer'),
  sessionEndPage('/seeker/security/sessions/:id/end', 'seeker'),
  sessionEndPage('/employer/security/sessions/:id/end', 'employer'),
  sessionEndPage('/staff/security/sessions/:id/end', 'staff'),
  otherSessionsEndPage('/seeker/security/sessions/end-others', 'seeker'),
  otherSessionsEndPage('/employer/security/sessions/end-others', 'employer'),
  otherSessionsEndPage('/staff/security/sessions/end-others', 'staff'),
];
