import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { ownInbox } from '../../inboxes.ts';
import { askedIn, InboxView } from '../../views/inbox-view.tsx';
import { words } from '../../words/words.ts';

/** Messages with applicants (F-EM-11). */
export const employerInboxPage = page('/employer/messages', {
  audience: 'employer',
  load: async ({ act, query }) => {
    const asked = askedIn(query);
    return { asked, inbox: await ownInbox(act, asked) };
  },
  view: ({ language }, { asked, inbox }) => {
    const { title, employerLead } = words(language).inbox;
    return {
      title,
      wide: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{employerLead}</Lead>
          <p>
            <a href={urls.employerTemplates(language)}>{words(language).templates.manage}</a>
          </p>
          <InboxView
            language={language}
            inbox={inbox}
            asked={asked}
            reader="employer"
            base={urls.employerMessages(language)}
            hrefOf={({ thread }) => urls.employerTalk(language, thread.id)}
            shown={['all', 'unread']}
          />
        </>
      ),
    };
  },
});
