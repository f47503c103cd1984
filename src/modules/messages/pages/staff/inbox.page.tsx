import { registrationAtCounter } from '#modules/seekers/registrations.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { officeInbox } from '../../inboxes.ts';
import { askedIn, InboxView } from '../../views/inbox-view.tsx';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';

/** What the own office wrote to seekers, and who has answered. */
export const staffInboxPage = page('/staff/messages', {
  audience: 'staff',
  load: async ({ act, query }) => {
    const asked = askedIn(query);
    return { asked, inbox: await officeInbox(act, asked) };
  },
  view: (_visit, { asked, inbox }) => ({
    title: staffWords.inbox.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        <Lead>{staffWords.inbox.lead}</Lead>
        <ButtonRow>
          <ButtonLink kind="secondary" href={urls.staffMailings('ja')}>
            {staffWords.mailing.list}
          </ButtonLink>
          <ButtonLink kind="secondary" href={urls.staffMessageReports('ja')}>
            {staffWords.reports.title}
          </ButtonLink>
          <ButtonLink kind="secondary" href={urls.staffTemplates('ja')}>
            {words('ja').templates.title}
          </ButtonLink>
        </ButtonRow>
        <InboxView
          language="ja"
          inbox={inbox}
          asked={asked}
          reader="office"
          base={urls.staffMessages('ja')}
          hrefOf={({ thread }) => urls.staffTalk('ja', thread.id)}
          shown={['all', 'unread']}
        />
      </>
    ),
  }),
});

/** The same, for one seeker, with the way to a new one. */
export const staffSeekerMessagesPage = page('/staff/registrations/:id/messages', {
  audience: 'staff',
  load: async ({ act, query, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    if (!registration) return undefined;
    const asked = askedIn(query);
    return { registration, asked, inbox: await officeInbox(act, asked, registration.id) };
  },
  view: (_visit, { registration, asked, inbox }) => {
    const w = staffWords.seeker;
    const { id, person } = registration;
    return {
      title: w.title(person.name),
      wide: true,
      breadcrumb: [{ href: urls.staffRegistration('ja', id), label: person.name }],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <ButtonRow>
            <ButtonLink href={urls.staffNewMessage('ja', id)}>{w.write}</ButtonLink>
          </ButtonRow>
          <InboxView
            language="ja"
            inbox={inbox}
            asked={asked}
            reader="office"
            base={urls.staffSeekerMessages('ja', id)}
            hrefOf={({ thread }) => urls.staffTalk('ja', thread.id)}
            shown={['all', 'unread']}
          />
        </>
      ),
    };
  },
});
