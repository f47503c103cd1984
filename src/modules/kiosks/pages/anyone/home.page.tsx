import type { Language } from '#kernel/language.ts';
import { bringsMore, renewKiosk, wipeBrowser } from '#platform/web/kiosk.ts';
import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Icon, type IconName } from '#ui/components/icon.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { beginTurn } from '../../kiosks.ts';
import { words } from '../../words/words.ts';

/** The services of the leaflet's menu, and where each one leads. */
const services = {
  jobs: { icon: 'search', to: urls.jobs },
  'sign-in': { icon: 'person', to: urls.seekerSignIn },
  phone: { icon: 'telephone', to: urls.kioskPhone },
  opening: { icon: 'mail', to: urls.opening },
  online: { icon: 'document', to: urls.onlineOpening },
  print: { icon: 'print', to: urls.kioskPrint },
  help: { icon: 'info', to: urls.help },
} as const satisfies Record<string, { icon: IconName; to: (language: Language) => string }>;

type Service = keyof typeof services;
const names = Object.keys(services) as Service[];

/** 「仕事をお探しの方へのサービスのご案内」: where everybody at a kiosk begins, and where every old address leads. */
export const kioskHomePage = page('/kiosk', {
  audience: 'anyone',
  kioskOnly: true,
  opensTurn: true,
  load: (visit) => {
    if (!visit.kiosk) return absent();
    renewKiosk(visit);
    const free = !visit.kiosk.turn;
    // Somebody went without ending, and nobody came meanwhile who would have.
    if (free && bringsMore(visit)) wipeBrowser(visit);
    return { free };
  },
  view: ({ language }, { free }) => {
    const w = words(language).home;
    return {
      title: w.title,
      noindex: true,
      wide: true,
      // Back to Japanese for the next person.
      ...(free && language !== 'ja' ? { leadsOn: { seconds: 120, to: urls.kiosk('ja') } } : {}),
      body: (
        <>
          {free && <device-marks data-wipe="" />}
          <Lead>{w.lead}</Lead>
          <ul class="kiosk-tiles">
            {names.map((name) => (
              <li key={name} class="kiosk-tile">
                <Icon name={services[name].icon} large />
                <div>
                  <a class="kiosk-tile-link" href={urls.kioskGo(language, name)}>
                    {w.tiles[name].label}
                  </a>
                  <p class="kiosk-tile-note">{w.tiles[name].note}</p>
                </div>
              </li>
            ))}
          </ul>
          <Notice kind="warning" language={language} title={w.important}>
            <p>{w.importantBody}</p>
          </Notice>
        </>
      ),
    };
  },
});

/** A tile: the person's turn begins, and only then do the pages of the service open. */
export const kioskGoPage = page('/kiosk/go/:service', {
  audience: 'anyone',
  kioskOnly: true,
  opensTurn: true,
  load: async (visit) => {
    const service = names.find((name) => name === visit.params.service);
    if (!visit.kiosk || !service) return absent();
    await beginTurn(visit, visit.kiosk);
    return redirect(services[service].to(visit.language));
  },
});
