import { Privacy } from '#modules/accounts/documents/documents.tsx';
import { page } from '#platform/web/page.ts';
import { words } from '#ui/words/words.ts';

/** プライバシーポリシー */
export const privacyPage = page('/privacy', {
  audience: 'anyone',
  view: ({ language }) => ({
    title: words(language).footer.privacy,
    breadcrumb: [],
    body: <Privacy language={language} level={2} />,
  }),
});
