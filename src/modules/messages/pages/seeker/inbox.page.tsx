import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { ownInbox } from '../../inboxes.ts';
import { askedIn, InboxView } from '../../views/inbox-view.tsx';
import { words } from '../../words/words.ts';

/** メッセージ: with employers about applications, and from offices (F-SK-6, F-SK-9). */
export const seekerInboxPage = page('/seeker/messages', {
  audience: 'seeker',
  load: async ({ act, query }) => {
    const asked = askedIn(query);
    return { asked, inbox: await ownInbox(act, asked) };
  },
  view: ({ language }, { asked, inbox }) => {
    const { title, seekerLead } = words(language).inbox;
    return {
      title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{seekerLead}</Lead>
          <InboxView
            language={language}
            inbox={inbox}
            asked={asked}
            reader="seeker"
            base={urls.seekerMessages(language)}
            hrefOf={({ thread }) => urls.seekerTalk(language, thread.id)}
            shown={['all', 'unread', 'employers', 'offices']}
          />
        </>
      ),
    };
  },
});
