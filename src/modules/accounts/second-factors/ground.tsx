import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Crumb, Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import type { AccountKind } from '../account.ts';
import { words } from './words/words.ts';

/** What the pages of second factors have in common. */

export const languagesOf = (kind: AccountKind): readonly Language[] =>
  kind === 'staff' ? ['ja'] : ['ja', 'easy', 'en'];

export const securityCrumb = (language: Language, kind: AccountKind): Crumb => ({
  href: urls.security(language, kind),
  label: words(language).security,
});

/** At an office's computer nobody adds a key to an account: the next person sits there in a minute (abuse-cases 54). */
export function NotAtKiosk({ visit }: { visit: Visit }): JSX.Element {
  return (
    <Notice kind="warning" language={visit.language}>
      <p>{words(visit.language).kiosk}</p>
    </Notice>
  );
}
