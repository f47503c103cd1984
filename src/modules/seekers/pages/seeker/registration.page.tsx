import { page } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { viewOwnRegistration } from '../../seekers.ts';
import { words } from '../../words/words.ts';
import { RegistrationSections } from '../record.tsx';

/** 求職者情報: what the office has registered about the person (G1 narrow: to read). */
export const registrationPage = page('/seeker/registration', {
  audience: 'seeker',
  load: async ({ act }) => ({ registration: await viewOwnRegistration(act) }),
  view: ({ language, now }, { registration }) => {
    const w = words(language).registration;
    return {
      title: w.title,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <RegistrationSections language={language} registration={registration} now={now} />
        </>
      ),
    };
  },
});
