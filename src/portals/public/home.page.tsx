import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { Heading } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { HelpDesk } from './help-desk.tsx';
import { Column } from './home/column.tsx';
import { QuickSearch } from './home/quick-search.tsx';
import { words } from './home/words/words.ts';

/** The home page: search first, then the three columns of the leaflet of 2022, notices and the help desk. */
export const homePage = page('/', {
  audience: 'anyone',
  view: ({ language, settings }) => {
    const w = words(language);
    return {
      title: w.title,
      heading: false,
      description: w.description,
      wide: true,
      body: (
        <>
          <div class="home-hero">
            <Heading level={1}>{w.heading}</Heading>
            <p class="home-lead">{w.lead}</p>
            <QuickSearch language={language} />
          </div>
          <Columns language={language} />
          <div class="home-foot">
            <Notices language={language} settings={settings} />
            <Section title={w.helpDesk}>
              <HelpDesk language={language} settings={settings} />
              <p>{w.helpDeskNote}</p>
            </Section>
          </div>
        </>
      ),
    };
  },
});

function Columns({ language }: { language: Language }): JSX.Element {
  const { seeker, employer, support, later } = words(language);
  return (
    <div class="home-columns">
      <Column
        id="seekers"
        theme="seeker"
        icon="person"
        title={seeker.title}
        later={later}
        first={{ href: urls.seekerSignIn(language), label: seeker.signIn }}
        ways={[
          { href: urls.jobs(language), label: seeker.jobs },
          { href: urls.opening(language), label: seeker.opening, note: seeker.openingNote },
          { href: urls.onlineOpening(language), label: seeker.online, note: seeker.onlineNote },
          { href: urls.about(language), label: seeker.about, note: seeker.aboutNote },
        ]}
      />
      <Column
        id="employers"
        theme="employer"
        icon="building"
        title={employer.title}
        later={later}
        first={{ href: urls.employerSignIn(language), label: employer.signIn }}
        ways={[
          { href: urls.employers(language), label: employer.guide },
          { href: urls.employerOpening(language), label: employer.entry, note: employer.entryNote },
          { href: urls.employerMyPage(language), label: employer.password, note: employer.passwordNote },
        ]}
      />
      <Column
        id="support"
        theme="support"
        icon="place"
        title={support.title}
        later={later}
        ways={[
          { href: urls.offices(language), label: support.offices, note: support.officesNote },
          { href: urls.help(language), label: support.help, note: support.helpNote },
          { later: support.dataLater, label: support.data },
          { href: urls.credits(language), label: support.credits },
        ]}
      />
    </div>
  );
}

function Notices({ language, settings }: { language: Language; settings: Settings }): JSX.Element {
  const { notices } = words(language);
  return (
    <Section title={notices.title}>
      <dl class="home-notices">
        {[...(settings.trial ? [notices.trial] : []), notices.service, notices.shared].map(({ title, body }) => (
          <div class="home-notice" key={title}>
            <dt>{title}</dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
