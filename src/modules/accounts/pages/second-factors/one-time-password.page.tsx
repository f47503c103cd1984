import { isRefused } from '#kernel/decision.ts';
import { type Page, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Dialog } from '#ui/components/dialog.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { accountOf } from '../../accounts.ts';
import { confirmOneTimePassword, removeOneTimePassword } from '../../one-time-passwords.ts';
import { afterAdding } from '../../second-factors/after-adding.ts';
import { AppSetup, appSetupFields } from '../../second-factors/app-setup.tsx';
import { languagesOf, NotAtKiosk, securityCrumb } from '../../second-factors/ground.tsx';
import { words } from '../../second-factors/words/words.ts';
import { secondFactors } from '../../second-factors.ts';

/** One-time passwords of one's own account: set up, change to another app, remove. */
const appPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    confirmed: true,
    load: async ({ act, actor }) => {
      const account = await accountOf(act, actor.accountId);
      return account && { account, inUse: (await secondFactors(act, account.id)).oneTimePassword };
    },
    form: ({ language }) => appSetupFields(language),
    submit: async (visit, { account }, { code, setup }) => {
      const { act, language, kiosk } = visit;
      const w = words(language);
      if (kiosk) return problems({ form: w.kiosk });
      const decision = await confirmOneTimePassword(act, { accountId: account.id, setup, code });
      if (isRefused(decision)) return problems({ code: w.refusals[decision.refused] });
      return afterAdding(visit, account.id, kind, `${urls.security(language, kind, 'one-time-password')}?added`);
    },
    view: (visit, { account, inUse }, sheet) => {
      const { language, query, kiosk } = visit;
      const w = words(language).app;
      const setup = kiosk ? <NotAtKiosk visit={visit} /> : <AppSetup visit={visit} account={account} sheet={sheet} />;
      const done = query.has('added') ? w.added : query.has('removed') && w.removed;
      return {
        title: w.title,
        breadcrumb: [securityCrumb(language, kind)],
        body: (
          <>
            {done && <Notice kind="success" language={language} title={done} />}
            <Lead>{w.lead}</Lead>
            {inUse ? (
              <>
                <p>{w.inUse}</p>
                <ButtonRow>
                  <ButtonLink kind="secondary" href={urls.oneTimePasswordRemoval(language, kind)}>
                    {w.removal}
                  </ButtonLink>
                </ButtonRow>
                <Section title={w.replace}>
                  <p>{w.replaceNote}</p>
                  {setup}
                </Section>
              </>
            ) : (
              setup
            )}
          </>
        ),
      };
    },
  });

const removalPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    confirmed: true,
    load: async ({ act, actor }) => ((await secondFactors(act, actor.accountId)).oneTimePassword ? {} : undefined),
    submit: async ({ act, actor, language }) => {
      const decision = await removeOneTimePassword(act, actor.accountId);
      if (isRefused(decision)) return problems({ form: words(language).refusals['last-factor'] });
      return redirect(`${urls.security(language, kind, 'one-time-password')}?removed`);
    },
    view: ({ language }, _, sheet) => {
      const w = words(language).app;
      const back = urls.security(language, kind, 'one-time-password');
      return {
        title: w.removalTitle,
        heading: false,
        breadcrumb: [securityCrumb(language, kind), { href: back, label: w.title }],
        body: (
          <Dialog
            kind="danger"
            title={w.removalTitle}
            actions={
              <ButtonRow>
                <PostButton kind="danger" action={urls.oneTimePasswordRemoval(language, kind)}>
                  {w.removalButton}
                </PostButton>
                <ButtonLink kind="secondary" href={back}>
                  {w.back}
                </ButtonLink>
              </ButtonRow>
            }
          >
            {sheet.problems.form && <Notice kind="error" language={language} title={sheet.problems.form} />}
            <p>{w.removalQuestion}</p>
          </Dialog>
        ),
      };
    },
  });

export const oneTimePasswordPages: readonly Page[] = [
  appPage('/seeker/security/one-time-password', 'seeker'),
  appPage('/employer/security/one-time-password', 'employer'),
  appPage('/staff/security/one-time-password', 'staff'),
  removalPage('/seeker/security/one-time-password/removal', 'seeker'),
  removalPage('/employer/security/one-time-password/removal', 'employer'),
  removalPage('/staff/security/one-time-password/removal', 'staff'),
];
