import { type Actor, doorOf } from '#kernel/actor.ts';
import { secondsBetween } from '#kernel/time.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { ValidityBar } from '#modules/seekers/views/validity-bar.tsx';
import type { Assets } from '#platform/web/assets.ts';
import type { Layout, PortalName, Shown, Visit } from '#platform/web/page.ts';
import { formToken } from '#platform/web/session.ts';
import { inLanguagePath, startPage, urls } from '#platform/web/urls.ts';
import { Heading } from '#ui/components/heading.tsx';
import { SessionWarning } from '#ui/components/session-warning.tsx';
import { FormContext } from '#ui/forms/context.ts';
import { PostButton } from '#ui/forms/form.tsx';
import { Frame, type Theme } from '#ui/layouts/frame.tsx';
import { withoutReadings } from '#ui/readings/readings.ts';
import { words as uiWords } from '#ui/words/words.ts';
import { kioskFrame } from './kiosk-frame.tsx';
import { marked, navigation } from './navigation.ts';
import { PageHead } from './page-head.tsx';
import { words } from './words/words.ts';

const themes: Record<PortalName, Theme> = {
  public: 'public',
  seeker: 'seeker',
  employer: 'employer',
  staff: 'staff',
  trial: 'staff',
};

type PortalParts = {
  assets: Assets;
  /** The name of the signed-in person, as the header shows it. */
  personName(visit: Visit): Promise<string | undefined>;
  /** How many talks hold something new for them. */
  unreadMessages(visit: Visit): Promise<number | undefined>;
  /** The registration of the signed-in seeker. */
  registrationRecognised(visit: Visit): Registration | undefined;
};

/** The document of a portal round what a page shows: header, languages, navigation, breadcrumb, footer. */
/** Where the page stands: as its heading says, where the title of the window says more. */
const crumbOf = ({ heading, title }: Shown): string => (typeof heading === 'string' ? heading : title);

export const portalLayout =
  (standsIn: PortalName, { assets, personName, registrationRecognised, unreadMessages }: PortalParts): Layout =>
  async (shown, visit) => {
    const { language, settings, session, act, actor } = visit;
    const portal = portalFor(standsIn, actor);
    const w = words(language);
    const signedIn = session.signedIn !== undefined;
    const name = signedIn ? await personName(visit) : undefined;
    // Its own page says it all.
    const registration = visit.path === urls.seekerValidity('ja') ? undefined : registrationRecognised(visit);
    const u = uiWords(language);
    // Somebody may look at the door of another portal: its ways are not open to them.
    const door = doorOf(actor.kind);
    const own = signedIn && door === portal;
    const { kiosk } = visit;
    // Before anybody's turn a kiosk has its home only.
    const closed = kiosk !== undefined && !kiosk.turn;
    const unread = own && !closed ? await unreadMessages(visit) : undefined;
    const ways = closed ? [] : navigation(portal, language, own ? actor : { kind: 'visitor' }, unread);
    const here = inLanguagePath(language, visit.path);
    const home = own ? startPage(language, actor.kind) : kiosk ? urls.kiosk(language) : urls.home(language);
    const breadcrumb = shown.breadcrumb
      ? [{ href: home, label: own ? w.portal[portal] : w.home }, ...shown.breadcrumb, { label: crumbOf(shown) }]
      : [];
    let token: string | undefined;
    const surroundings = {
      // Asked by the first form: a page without one gives its reader no session.
      get csrf() {
        token ??= formToken(visit);
        return token;
      },
      language,
      idempotencyKey: act.chance.id(),
    };
    return (
      <FormContext.Provider value={surroundings}>
        <Frame
          language={language}
          theme={themes[portal]}
          title={withoutReadings(shown.status === 422 ? w.errorTitle(shown.title) : shown.title)}
          siteName={settings.siteName}
          head={<PageHead shown={shown} visit={visit} />}
          header={{
            home,
            portalName: w.portal[portal],
            // さん is for people the service speaks to; an employer's or an official's name stands alone.
            ...(name ? { person: actor.kind === 'seeker' ? u.frame.signedInAs(name) : name } : {}),
            ...(own && door ? { account: { href: urls.security(language, door), label: w.security } } : {}),
            navigation: marked(ways, here),
            ...(signedIn && !kiosk
              ? {
                  signOut: (
                    <PostButton action={urls.signOut(language)} kind="secondary" size="small">
                      {w.signOut}
                    </PostButton>
                  ),
                }
              : {}),
          }}
          languages={visit.languages.map((other) => ({
            language: other,
            label: u.language[other],
            href: inLanguagePath(other, visit.path) + queryOf(visit),
            current: other === language,
          }))}
          breadcrumb={breadcrumb}
          notices={
            signedIn ? (
              <>
                {registration && (
                  <ValidityBar
                    language={language}
                    registration={registration}
                    now={visit.now}
                    aloneDays={settings.selfReactivationDays}
                  />
                )}
                {!kiosk && session.idleEnd && (
                  <SessionWarning
                    language={language}
                    minutes={Math.floor(secondsBetween(visit.now, session.idleEnd) / 60)}
                    warnBefore={settings.sessionIdleMinutes - settings.sessionWarnMinutes}
                    keep={home}
                  />
                )}
              </>
            ) : undefined
          }
          footer={{
            helpDesk: { telephone: settings.helpdeskPhone, hours: settings.helpdeskHours, mail: settings.helpdeskMail },
            links: closed
              ? []
              : [
                  { href: urls.terms(language), label: u.footer.terms },
                  { href: urls.privacy(language), label: u.footer.privacy },
                  { href: urls.accessibility(language), label: u.footer.accessibility },
                  { href: urls.siteMap(language), label: u.footer.sitemap },
                  { href: urls.credits(language), label: u.footer.credits },
                ],
          }}
          wide={shown.wide ?? false}
          sheetOfPaper={shown.sheetOfPaper ?? false}
          {...(kiosk ? { kiosk: kioskFrame(visit, kiosk, shown.asksAgain) } : {})}
          leadsOn={shown.leadsOn}
          trial={settings.trial}
          assets={assets}
        >
          {shown.heading === false ? null : <Heading level={1}>{shown.heading ?? shown.title}</Heading>}
          {shown.body}
        </Frame>
      </FormContext.Provider>
    );
  };

/** Who is signed in stays in their own portal on public pages too: its menu holds the search, and no sign-in is offered. */
const portalFor = (portal: PortalName, actor: Actor): PortalName =>
  portal === 'public' ? (doorOf(actor.kind) ?? portal) : portal;

const queryOf = (visit: Visit): string => {
  const query = visit.query.toString();
  return query ? `?${query}` : '';
};
