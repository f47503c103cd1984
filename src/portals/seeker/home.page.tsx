import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { dayOf, formatDay, formatDayTime, type Instant } from '#kernel/time.ts';
import { type ListedApplication, listedApplications } from '#modules/applications/applications.ts';
import { StateTag } from '#modules/applications/views/state-tag.tsx';
import { words as applicationWords } from '#modules/applications/words/words.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { savedCount } from '#modules/search/saved-jobs.ts';
import { nextAppointment } from '#modules/seekers/consultations.ts';
import { inactiveBecause, type Registration } from '#modules/seekers/registration.ts';
import { ownRegistration } from '#modules/seekers/seekers.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { QuickSearch } from '#portals/public/home/quick-search.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Columns, Section } from '#ui/layouts/section.tsx';
import { words } from './home/words/words.ts';

/** How many of the newest applications stand here; all are one step away. */
const newestShown = 3;

/** ホーム of the 求職者マイページ: what to know today, the search box as on the real home, the newest applications. */
export const seekerHomePage = page('/seeker', {
  audience: 'seeker',
  load: async ({ act }) => ({
    registration: await ownRegistration(act),
    applications: (await listedApplications(act)).slice(0, newestShown),
    saved: await savedCount(act),
    appointment: await nextAppointment(act),
  }),
  view: ({ language, now }, { registration, applications, saved, appointment }) => {
    const w = words(language);
    return {
      title: w.title,
      heading: <span lang={language === 'en' ? 'ja' : undefined}>{w.hello(registration.person.name)}</span>,
      wide: true,
      body: (
        <>
          <Columns
            sideAt="right"
            side={
              <>
                <Section title={w.own}>
                  <Own language={language} registration={registration} now={now} appointment={appointment} />
                </Section>
                <Section title={w.ways}>
                  <LinkList
                    items={[
                      { href: urls.savedJobs(language), label: w.saved, note: w.savedCount(String(saved)) },
                      { href: urls.savedConditions(language), label: w.conditions, note: w.conditionsNote },
                      { href: urls.seekerRegistration(language), label: w.see },
                    ]}
                  />
                </Section>
              </>
            }
          >
            <div class="home-hero">
              <Heading level={2} size={3}>
                {w.searchLead}
              </Heading>
              <QuickSearch language={language} />
            </div>
            <Section title={w.newest}>
              <Newest language={language} applications={applications} />
            </Section>
          </Columns>
        </>
      ),
    };
  },
});

type OwnProps = RegistrationProps & { appointment: Awaited<ReturnType<typeof nextAppointment>> };
type RegistrationProps = { language: Language; registration: Registration; now: Instant };

function Own({ language, registration, now, appointment }: OwnProps): JSX.Element {
  const w = words(language);
  const reason = inactiveBecause(registration, now);
  return (
    <DescriptionList
      look="compact"
      items={[
        {
          label: w.state,
          value: <Tag tone={reason ? 'warning' : 'success'}>{reason ? w.inactive : w.active}</Tag>,
          note: reason ? (
            <Link href={urls.seekerValidity(language)}>{w.validity}</Link>
          ) : (
            <Link href={urls.seekerValidity(language)}>{w.until(formatDay(registration.validUntil, language))}</Link>
          ),
        },
        { label: w.number, value: <span class="no-break">{registration.number}</span> },
        { label: w.kindLabel, value: w.kind[registration.kind] },
        { label: w.office, value: officeNameOf(registration.officeCode, language), lang: 'ja' },
        ...(appointment
          ? [
              {
                label: w.nextConsultation,
                value: formatDayTime(appointment.at, language),
                note: `${officeNameOf(appointment.officeCode, language)} ${w.consultationWay[appointment.way]}`,
              },
            ]
          : []),
      ]}
    />
  );
}

function Newest({
  language,
  applications,
}: {
  language: Language;
  applications: readonly ListedApplication[];
}): JSX.Element {
  const w = words(language);
  if (applications.length === 0) {
    return (
      <Empty
        title={w.noneApplied}
        actions={
          <ButtonLink kind="secondary" href={urls.jobs(language)}>
            {w.searchLead}
          </ButtonLink>
        }
      >
        <p>{w.noneAppliedHint}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul class="seeker-home-applications">
        {applications.map((one) => (
          <li class="seeker-home-application" key={one.application.id}>
            <Line language={language} listed={one} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={urls.seekerApplications(language)}>{w.allApplications}</Link>
      </p>
    </>
  );
}

function Line({ language, listed }: { language: Language; listed: ListedApplication }): JSX.Element {
  const w = words(language);
  const { application, title, establishment } = listed;
  const { appliedAt, outcome, resultDueOn } = application;
  const draft = application.state === 'draft';
  return (
    <>
      <StateTag language={language} application={application} />
      <p class="seeker-home-job">
        <Link
          href={
            draft
              ? urls.selfApplicationMotive(language, application.jobNumber)
              : urls.seekerApplication(language, application.id)
          }
          {...(language === 'en' ? { lang: 'ja' } : {})}
        >
          {title}
        </Link>
      </p>
      {establishment && <p lang={language === 'en' ? 'ja' : undefined}>{establishment}</p>}
      <p class="seeker-home-note">
        {draft && w.draft}
        {appliedAt && w.appliedOn(formatDay(dayOf(appliedAt), language))}
        {outcome
          ? `　${w.outcomeIs(applicationWords(language).outcome[outcome.kind])}`
          : appliedAt && resultDueOn && application.state === 'in-selection'
            ? `　${w.resultBy(formatDay(resultDueOn, language))}`
            : ''}
      </p>
    </>
  );
}
