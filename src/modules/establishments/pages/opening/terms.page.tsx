import { EmployerTerms } from '#modules/accounts/documents/documents.tsx';
import { openingTermsPage } from '#modules/accounts/views/opening-terms.tsx';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { entryName, myPageName } from '../../openings.ts';
import { words } from '../../words/words.ts';
import { stepsOf } from './doors.tsx';

/** 事業所登録・求人申込み（仮登録）: who comes for the first time begins here, the others are led to the other door. */
export const entryTermsPage = openingTermsPage('/employer/opening', {
  name: entryName,
  portal: 'employer',
  next: urls.employerOpeningMail,
  Terms: EmployerTerms,
  words: (language, minutes) => {
    const { entry, ...shared } = words(language).opening;
    return {
      ...shared,
      title: entry.title,
      lead: entry.lead,
      steps: stepsOf(language, 'entry'),
      way: entry.way(minutes),
      before: (
        <Notice kind="info" language={language}>
          <p>{entry.known}</p>
          <p>
            <Link href={urls.employerMyPage(language)}>{entry.knownLink}</Link>
          </p>
        </Notice>
      ),
    };
  },
});

/** 求人者マイページ開設（パスワード登録） */
export const myPageTermsPage = openingTermsPage('/employer/my-page', {
  name: myPageName,
  portal: 'employer',
  next: urls.employerMyPageMail,
  Terms: EmployerTerms,
  words: (language, minutes) => {
    const { myPage, ...shared } = words(language).opening;
    return {
      ...shared,
      title: myPage.title,
      lead: myPage.lead,
      steps: stepsOf(language, 'myPage'),
      way: myPage.way(minutes),
      before: (
        <Notice kind="info" language={language}>
          <p>{myPage.unknown}</p>
          <p>
            <Link href={urls.employerOpening(language)}>{myPage.unknownLink}</Link>
          </p>
        </Notice>
      ),
    };
  },
});
