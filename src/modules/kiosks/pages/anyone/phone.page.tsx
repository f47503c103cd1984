import type { Language } from '#kernel/language.ts';
import { clockTime } from '#kernel/time.ts';
import { absent, download, page, problems, redirect } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { QrCode } from '#ui/components/qr-code.tsx';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { writtenCode } from '../../kiosk.ts';
import { type AskedPhone, askedPhone, askForPhone, takeUp } from '../../phone-sign-ins.ts';
import { words } from '../../words/words.ts';

/** スマートフォンでログイン: how it goes, and the button that asks for it. */
export const kioskPhonePage = page('/kiosk/phone', {
  audience: 'anyone',
  kioskOnly: true,
  load: ({ kiosk, actor, language }) => {
    if (!kiosk) return absent();
    return actor.kind === 'seeker' ? redirect(urls.seekerHome(language)) : {};
  },
  submit: async (visit) => {
    await askForPhone(visit);
    return redirect(urls.kioskPhoneCode(visit.language));
  },
  view: ({ language }, _, sheet) => {
    const w = words(language).phone;
    return {
      title: w.title,
      noindex: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <ol class="kiosk-steps">
            {w.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Form
            sheet={sheet}
            submit={w.show}
            secondary={
              <ButtonLink href={urls.kiosk(language)} kind="text">
                {w.back}
              </ButtonLink>
            }
          />
        </>
      ),
    };
  },
});

/** What the kiosk shows while it waits, and the button that begins once the phone has said yes. */
export const kioskPhoneCodePage = page('/kiosk/phone/code', {
  audience: 'anyone',
  kioskOnly: true,
  load: async (visit) => {
    if (!visit.kiosk) return absent();
    const asked = await askedPhone(visit);
    return asked && asked.state !== 'used' ? { asked } : redirect(urls.kioskPhone(visit.language));
  },
  submit: async (visit) => {
    const taken = await takeUp(visit);
    return 'accepted' in taken ? taken.accepted : problems({ form: words(visit.language).code.expired });
  },
  view: (visit, { asked }, sheet) => {
    const { language, settings } = visit;
    const w = words(language).code;
    const waits = asked.state === 'waiting' || asked.state === 'read';
    const waiting = urls.kioskPhoneWaiting(language);
    const watched = asked.state === 'confirmed' ? undefined : { url: urls.kioskPhoneState(language), page: waiting };
    return {
      title:
        asked.state === 'confirmed'
          ? w.confirmed
          : waits
            ? w.title
            : w[asked.state === 'refused' ? 'refused' : 'expired'],
      noindex: true,
      wide: true,
      // Without JavaScript the page itself asks again.
      ...(waits ? { asksAgain: { seconds: 5, to: waiting } } : {}),
      body: (
        <>
          {waits && watched && <kiosk-phone data-url={watched.url} data-page={watched.page} data-state={asked.state} />}
          {waits && <Waiting language={language} asked={asked} baseUrl={settings.baseUrl} />}
          {asked.state === 'confirmed' && (
            <>
              <Lead>{asked.name ? w.confirmedBody(asked.name) : w.confirmedNobody}</Lead>
              {asked.name && <p>{w.notMe}</p>}
              <Form
                sheet={sheet}
                submit={w.begin}
                secondary={
                  <ButtonLink href={urls.kioskPhone(language)} kind="secondary">
                    {w.leave}
                  </ButtonLink>
                }
              />
            </>
          )}
          {(asked.state === 'refused' || asked.state === 'expired') && (
            <ButtonRow>
              <PostButton action={urls.kioskPhone(language)} kind="primary" size="large">
                {w.again}
              </PostButton>
              <ButtonLink href={urls.kiosk(language)} kind="secondary" size="large">
                {words(language).phone.back}
              </ButtonLink>
            </ButtonRow>
          )}
        </>
      ),
    };
  },
});

function Waiting({ language, asked, baseUrl }: { language: Language; asked: AskedPhone; baseUrl: string }) {
  const w = words(language).code;
  return (
    <>
      <Notice kind="info" language={language} title={asked.state === 'read' ? w.read : w.waiting}>
        <p>{w.until(clockTime(asked.expiresAt))}</p>
      </Notice>
      <div class="kiosk-phone">
        <div class="kiosk-phone-code">
          <QrCode text={absolute(baseUrl, urls.kioskSignInOf(language, asked.code))} label={w.qr} />
        </div>
        <div class="kiosk-phone-number">
          <p>{w.number}</p>
          <p class="kiosk-number">{asked.number}</p>
          <p>{w.numberNote}</p>
        </div>
      </div>
      <Section title={w.byHand}>
        <p>{w.byHandBody}</p>
        <DescriptionList
          items={[
            {
              label: w.page,
              value: <span class="kiosk-address">{absolute(baseUrl, urls.kioskSignIn(language))}</span>,
            },
            { label: w.code, value: <span class="kiosk-code">{writtenCode(asked.code)}</span> },
          ]}
        />
      </Section>
    </>
  );
}

/** What kiosk-phone asks: the state alone, told to the browser that asked for it. */
export const kioskPhoneStatePage = page('/kiosk/phone/state', {
  audience: 'anyone',
  kioskOnly: true,
  load: async (visit) => {
    if (!visit.kiosk) return absent();
    const state = (await askedPhone(visit))?.state ?? 'expired';
    return download({
      bytes: Buffer.from(JSON.stringify({ state })),
      type: 'application/json',
      fileName: 'state.json',
    });
  },
});
