import { dayOf, daysBetween, formatDay } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { inactiveBecause } from '../../registration.ts';
import { ownRegistration } from '../../seekers.ts';
import { words } from '../../words/words.ts';

/** Days before the end of validity at which the home page begins to say so; the mails of M13 come at 14, 3 and 0. */
const soonDays = 14;

/** ホーム of the 求職者マイページ: is the registration active, and the ways on. */
export const homePage = page('/seeker', {
  audience: 'seeker',
  load: async ({ act }) => ({ registration: await ownRegistration(act) }),
  view: ({ language, now }, { registration }) => {
    const { home } = words(language);
    const reason = inactiveBecause(registration, now);
    const left = daysBetween(dayOf(now), registration.validUntil);
    return {
      title: home.title,
      heading: home.hello(registration.person.name),
      body: (
        <>
          {reason && (
            <Notice kind="warning" language={language} title={home.inactiveBecause[reason]} level={2}>
              <p>{home.inactiveWays}</p>
            </Notice>
          )}
          {!reason && left <= soonDays && (
            <Notice
              kind="warning"
              language={language}
              title={left > 0 ? home.soon(String(left)) : home.today}
              level={2}
            >
              <p>{home.soonWays}</p>
            </Notice>
          )}
          <CardGrid columns={2}>
            <Card title={home.search} href={urls.jobs(language)} tone="accent">
              <p>{home.searchNote}</p>
            </Card>
            <Card title={home.applications} href={urls.seekerApplications(language)}>
              <p>{home.applicationsNote}</p>
            </Card>
            <Card title={home.saved} href={urls.savedJobs(language)}>
              <p>{home.savedNote}</p>
            </Card>
            <Card title={home.registration} href={urls.seekerRegistration(language)}>
              <p>{home.registrationNote}</p>
            </Card>
          </CardGrid>
          <DescriptionList
            items={[
              { label: home.number, value: registration.number },
              {
                label: home.state,
                value: reason
                  ? home.inactive
                  : `${home.active}（${home.until(formatDay(registration.validUntil, language))}）`,
              },
              { label: home.kindLabel, value: home.kind[registration.kind] },
              { label: home.office, value: officeNameOf(registration.officeCode, language), lang: 'ja' },
            ]}
          />
        </>
      ),
    };
  },
});
