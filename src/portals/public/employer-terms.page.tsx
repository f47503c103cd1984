import { EmployerTerms } from '#modules/accounts/documents/documents.tsx';
import { words } from '#modules/establishments/words/words.ts';
import { page } from '#platform/web/page.ts';

/** 求人者マイページ利用規約 */
export const employerTermsPage = page('/terms/employers', {
  audience: 'anyone',
  view: ({ language }) => ({
    title: words(language).opening.termsOfUse,
    breadcrumb: [],
    body: <EmployerTerms language={language} level={2} />,
  }),
});
