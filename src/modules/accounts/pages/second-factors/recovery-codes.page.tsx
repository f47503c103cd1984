import { type Page, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonRow } from '#ui/components/button.tsx';
import { Copyable } from '#ui/components/copyable.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import type { AccountKind } from '../../account.ts';
import { languagesOf, NotAtKiosk, securityCrumb } from '../../second-factors/ground.tsx';
import { words } from '../../second-factors/words/words.ts';
import { hasSecondFactor, secondFactors } from '../../second-factors.ts';
import { hideRecoveryCodes, makeAndShowRecoveryCodes, shownRecoveryCodes } from '../../shown-codes.ts';

/** Recovery codes: how many are left; a new set, shown until its owner says it is kept. */
const codesPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    confirmed: true,
    load: async (visit) => ({
      shown: shownRecoveryCodes(visit, visit.actor.accountId),
      factors: await secondFactors(visit.act, visit.actor.accountId),
    }),
    submit: async (visit, { factors }) => {
      const { actor, language, kiosk } = visit;
      const w = words(language);
      if (kiosk) return problems({ form: w.kiosk });
      if (!hasSecondFactor(factors)) return problems({ form: w.codes.useless });
      await makeAndShowRecoveryCodes(visit, actor.accountId);
      return redirect(urls.security(language, kind, 'recovery-codes'));
    },
    view: (visit, { shown, factors }, sheet) => {
      const { language, settings, kiosk } = visit;
      const w = words(language).codes;
      const left = String(factors.recoveryCodes);
      const few = factors.recoveryCodes > 0 && factors.recoveryCodes <= settings.recoveryCodesFew;
      const crumbs = [securityCrumb(language, kind)];
      if (shown) {
        return {
          title: w.title,
          breadcrumb: crumbs,
          body: (
            <>
              <Notice kind="warning" language={language} title={w.shownOnce}>
                <p>{w.once}</p>
              </Notice>
              <ul class="recovery-codes" lang="en">
                {shown.map((code) => (
                  <li class="recovery-code" key={code}>
                    {code}
                  </li>
                ))}
              </ul>
              <p class="screen-only">
                <Copyable language={language} text={shown.join('\n')}>
                  {w.copyAll}
                </Copyable>
              </p>
              <ButtonRow>
                <PostButton kind="primary" action={urls.recoveryCodesKept(language, kind)}>
                  {w.kept}
                </PostButton>
                <PrintButton language={language}>{w.print}</PrintButton>
              </ButtonRow>
            </>
          ),
        };
      }
      return {
        title: w.title,
        breadcrumb: crumbs,
        body: (
          <>
            {sheet.problems.form && <Notice kind="error" language={language} title={sheet.problems.form} />}
            <Lead>{w.lead}</Lead>
            {few && <Notice kind="warning" language={language} title={w.few(left)} />}
            {!few && <p>{factors.recoveryCodes > 0 ? w.left(left) : w.none}</p>}
            {kiosk ? (
              <NotAtKiosk visit={visit} />
            ) : hasSecondFactor(factors) ? (
              <>
                {factors.recoveryCodes > 0 && <p>{w.renewNote}</p>}
                <PostButton action={urls.security(language, kind, 'recovery-codes')}>{w.renew}</PostButton>
              </>
            ) : (
              <p>{w.useless}</p>
            )}
          </>
        ),
      };
    },
  });

/** 保管しました: from here on nobody sees them again. */
const keptPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    submit: async (visit) => {
      await hideRecoveryCodes(visit);
      return redirect(urls.security(visit.language, kind));
    },
  });

export const recoveryCodePages: readonly Page[] = [
  codesPage('/seeker/security/recovery-codes', 'seeker'),
  codesPage('/employer/security/recovery-codes', 'employer'),
  codesPage('/staff/security/recovery-codes', 'staff'),
  keptPage('/seeker/security/recovery-codes/kept', 'seeker'),
  keptPage('/employer/security/recovery-codes/kept', 'employer'),
  keptPage('/staff/security/recovery-codes/kept', 'staff'),
];
