import { Terms } from '#modules/accounts/documents/documents.tsx';
import { openingTermsPage } from '#modules/accounts/views/opening-terms.tsx';
import { urls } from '#platform/web/urls.ts';
import { openingName } from '../../openings.ts';
import { words } from '../../words/words.ts';

/** ③ 求職者マイページ利用規約確認 */
export const termsPage = openingTermsPage('/opening', {
  name: openingName,
  portal: 'seeker',
  next: urls.openingMail,
  Terms,
  words: (language, minutes) => {
    const { steps, terms } = words(language).opening;
    return { ...terms, way: terms.way(minutes), steps: steps.map((label) => ({ label })) };
  },
});
