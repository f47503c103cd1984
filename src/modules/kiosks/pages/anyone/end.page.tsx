import { absent, download, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { endTurn } from '../../kiosks.ts';
import { words } from '../../words/words.ts';

/**
 * 終わる. A press ends the turn; opened by the countdown it says so when the time is over, and asks otherwise: somebody
 * may have gone on in another tab.
 */
export const kioskEndPage = page('/kiosk/end', {
  audience: 'anyone',
  kioskOnly: true,
  opensTurn: true,
  load: async (visit) => {
    const { kiosk } = visit;
    if (!kiosk) return absent();
    // The time was over already when the kiosk was recognised; this takes away what the browser kept.
    if (!kiosk.turn) await endTurn(visit, kiosk);
    return { kiosk, asks: kiosk.turn !== undefined };
  },
  submit: async (visit, { kiosk }) => {
    await endTurn(visit, kiosk);
    return redirect(urls.kioskEnd(visit.language));
  },
  view: ({ language }, { asks }) => {
    const w = words(language).end;
    const home = urls.kiosk(asks ? language : 'ja');
    if (asks) {
      return {
        title: w.question,
        noindex: true,
        body: (
          <>
            <Lead>{w.questionBody}</Lead>
            <ButtonRow>
              <PostButton action={urls.kioskEnd(language)} kind="primary" size="large">
                {w.end}
              </PostButton>
              <ButtonLink href={home} kind="secondary" size="large">
                {w.goOn}
              </ButtonLink>
            </ButtonRow>
          </>
        ),
      };
    }
    return {
      title: w.ended,
      noindex: true,
      leadsOn: { seconds: 20, to: home },
      body: (
        <>
          <kiosk-ended />
          <Lead>{w.endedBody}</Lead>
          <p>{w.belongings}</p>
          <p>{w.soon}</p>
          <ButtonRow>
            <ButtonLink href={home} size="large">
              {w.home}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});

/** Somebody acts without asking for a page, e.g. types: recognising the kiosk has prolonged the turn already. */
export const kioskStayPage = page('/kiosk/stay', {
  audience: 'anyone',
  kioskOnly: true,
  load: ({ kiosk }) =>
    kiosk ? download({ bytes: Buffer.from('{}'), type: 'application/json', fileName: 'stay.json' }) : absent(),
});
