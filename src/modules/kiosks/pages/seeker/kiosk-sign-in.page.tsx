import { clockTime } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { readCode } from '../../kiosk.ts';
import { answerFromPhone, type KioskAsking, mayReadCode, readOnPhone } from '../../phone-sign-ins.ts';
import { words } from '../../words/words.ts';

/** Where a code is typed that cannot be read with the camera. */
export const kioskSignInPage = page('/seeker/kiosk-sign-in', {
  audience: 'seeker',
  // One's own phone signs in at a kiosk; a kiosk signs in nowhere else.
  load: ({ kiosk }) => (kiosk ? absent() : {}),
  form: ({ language }) => {
    const w = words(language).approval;
    return {
      code: fields(language).text({ label: w.code, required: true, hint: w.codeHint, max: 20, autocomplete: 'off' }),
    };
  },
  submit: ({ language }, _, { code }) => {
    const read = readCode(code);
    return read
      ? redirect(urls.kioskSignInOf(language, read))
      : problems({ code: words(language).approval.unreadable });
  },
  view: ({ language }, _, sheet) => {
    const w = words(language).approval;
    return {
      title: w.title,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.entryLead}</Lead>
          <Form sheet={sheet} submit={w.next}>
            {sheet.ask.code}
          </Form>
        </>
      ),
    };
  },
});

/**
 * The phone shows which office, seat and number ask, at what time, and the person says yes or no (abuse-cases 53). A code
 * of somebody else's QR stands beside another number than the computer in front of the person.
 */
export const kioskApprovalPage = page('/seeker/kiosk-sign-in/:code', {
  audience: 'seeker',
  confirmed: true,
  load: async ({
    kiosk,
    act,
    params,
    opened,
  }): Promise<{ asking?: KioskAsking; tooMany?: boolean } | ReturnType<typeof absent>> => {
    if (kiosk) return absent();
    // A browser that fetches ahead has read nothing.
    if (opened && !(await mayReadCode(act))) return { tooMany: true };
    const asking = await readOnPhone(act, params.code);
    return asking ? { asking } : {};
  },
  submit: async ({ act, language, params }) => {
    await answerFromPhone(act, params.code, true);
    return redirect(urls.kioskSignInOf(language, params.code));
  },
  view: ({ language, now, params }, { asking, tooMany }, sheet) => {
    const w = words(language).approval;
    const home = (
      <ButtonRow>
        <ButtonLink href={urls.seekerHome(language)} kind="secondary">
          {w.home}
        </ButtonLink>
      </ButtonRow>
    );
    const told = (title: string, body: string) => ({
      title,
      breadcrumb: [],
      body: <>{[<p key="body">{body}</p>, home]}</>,
    });
    if (tooMany) return { ...told(w.unusable, w.tooMany), status: 429 };
    if (asking?.state === 'confirmed' || asking?.state === 'used') return told(w.confirmed, w.confirmedBody);
    if (asking?.state === 'refused') return told(w.refused, w.refusedBody);
    if (asking?.state !== 'read' && asking?.state !== 'waiting') {
      return {
        title: w.unusable,
        breadcrumb: [],
        body: (
          <>
            <p>{w.unusableBody}</p>
            <ButtonRow>
              <ButtonLink href={urls.kioskSignIn(language)} kind="secondary">
                {w.enterAgain}
              </ButtonLink>
            </ButtonRow>
          </>
        ),
      };
    }
    const { kiosk, number } = asking;
    return {
      title: w.question,
      breadcrumb: [],
      body: (
        <>
          <DescriptionList
            items={[
              { label: w.office, value: officeNameOf(kiosk.officeCode, language), strong: true, lang: 'ja' },
              { label: w.seat, value: kiosk.name, strong: true, lang: 'ja' },
              { label: w.number, value: <span class="kiosk-number">{number}</span> },
              { label: w.now, value: clockTime(now) },
            ]}
          />
          <Notice kind="warning" language={language} title={w.warning}>
            <p>{w.warningBody}</p>
          </Notice>
          <Form sheet={sheet} submit={w.yes} />
          <PostButton action={urls.kioskSignInRefusal(language, params.code)} kind="secondary">
            {w.no}
          </PostButton>
        </>
      ),
    };
  },
});

/** ログインしない. */
export const kioskRefusalPage = page('/seeker/kiosk-sign-in/:code/refusal', {
  audience: 'seeker',
  submit: async ({ kiosk, act, language, params }) => {
    if (kiosk) return absent();
    await answerFromPhone(act, params.code, false);
    return redirect(urls.kioskSignInOf(language, params.code));
  },
});
