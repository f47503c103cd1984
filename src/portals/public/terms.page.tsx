import { Terms } from '#modules/accounts/documents/documents.tsx';
import { page } from '#platform/web/page.ts';
import { words } from '#ui/words/words.ts';

/** 利用規約 */
export const termsPage = page('/terms', {
  audience: 'anyone',
  view: ({ language }) => ({
    title: words(language).footer.terms,
    breadcrumb: [],
    body: <Terms language={language} level={2} />,
  }),
});
