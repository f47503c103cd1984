import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { isActive } from '../../registration.ts';
import { viewOwnRegistration } from '../../seekers.ts';
import { isTab, type Tab } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { RegistrationSections } from '../record.tsx';

/** 求職者情報の確認・変更 (G1): what the office has registered about the person, and the way to change each tab. */
export const registrationPage = page('/seeker/registration', {
  audience: 'seeker',
  load: async ({ act }) => ({ registration: await viewOwnRegistration(act) }),
  view: (visit, { registration }) => {
    const { language, now, query } = visit;
    const w = tabWords(language);
    const active = isActive(registration, now);
    const done = query.get('done') ?? '';
    const change = (tab: Tab) => (
      <a href={urls.seekerRegistrationTab(language, tab)}>
        {tab === 'disability' ? w.own.disability : w.own.change(w.names[tab])}
      </a>
    );
    return {
      title: w.own.title,
      breadcrumb: [],
      body: (
        <>
          {isTab(done) && (
            <Notice kind="success" language={language}>
              <p>{w.own.done(w.names[done])}</p>
            </Notice>
          )}
          {query.has('same') && (
            <Notice kind="info" language={language}>
              <p>{w.own.same}</p>
            </Notice>
          )}
          {!active && (
            <Notice kind="warning" language={language}>
              <p>{w.own.inactive}</p>
            </Notice>
          )}
          <Lead>{w.own.lead}</Lead>
          <RegistrationSections visit={visit} registration={registration} {...(active ? { aside: change } : {})} />
        </>
      ),
    };
  },
});
