import { words } from '#modules/kiosks/words/words.ts';
import type { Shown, Visit } from '#platform/web/page.ts';
import { inLanguagePath, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';

/** What a kiosk shows instead of a file: a page with it inside, or that nothing is kept here. */
export const fileAtKiosk = ({ language, path, query }: Visit, shows: 'framed' | 'not-kept'): Shown => {
  const w = words(language).sheet;
  const home = (
    <ButtonRow>
      <ButtonLink href={urls.kiosk(language)} kind="secondary">
        {words(language).phone.back}
      </ButtonLink>
    </ButtonRow>
  );
  if (shows === 'not-kept') {
    return {
      title: w.notKept,
      noindex: true,
      body: (
        <>
          <p>{w.notKeptBody}</p>
          {home}
        </>
      ),
    };
  }
  const asked = query.toString();
  return {
    title: w.title,
    noindex: true,
    wide: true,
    body: (
      <>
        <p>{w.lead}</p>
        <iframe class="kiosk-sheet" src={inLanguagePath(language, path) + (asked ? `?${asked}` : '')} title={w.frame} />
        {home}
      </>
    ),
  };
};
