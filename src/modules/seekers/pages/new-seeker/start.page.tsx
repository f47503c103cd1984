import { page } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { tabWords } from '../../words/tabs/words.ts';
import { words } from '../../words/words.ts';

/** Where somebody begins who has opened a My Page on the web: the eight tabs of 求職申込み. */
export const newRegistrationStartPage = page('/seeker/opening/registration', {
  audience: 'new-seeker',
  view: ({ language }) => {
    const w = tabWords(language).start;
    return {
      title: w.title,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <ol>
            {words(language).registration.tabs.map((tab) => (
              <li key={tab}>{tab}</li>
            ))}
          </ol>
        </>
      ),
    };
  },
});
