import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { answered, conflict, gone, page, redirect, type Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { askedOf, confirmAlert, confirmWanted, endable, endByLink, requestedAlert } from '../../subscriptions.ts';
import { ConditionsAsked } from '../../views/conditions-asked.tsx';
import { words } from '../../words/words.ts';

/**
 * Where the links of mails lead. Opening one shows what it is for and changes nothing, because scanners of mail open them
 * too (abuse-cases 60); the button acts.
 */
export const linkEnded = (language: Language): Shown => {
  const w = words(language);
  return {
    title: w.confirm.noLink,
    breadcrumb: [],
    noindex: true,
    body: (
      <>
        <Lead>{w.confirm.noLinkBody}</Lead>
        <ButtonLink href={urls.jobs(language)}>{w.form.find}</ButtonLink>
      </>
    ),
  };
};

const done = (language: Language, title: string, body: string): Shown => ({
  title,
  breadcrumb: [],
  noindex: true,
  body: (
    <>
      <Notice kind="success" language={language} title={body} />
      <ButtonLink href={urls.jobs(language)}>{words(language).end.find}</ButtonLink>
    </>
  ),
});

/** The second half of the double opt-in. */
export const alertConfirmationPage = page('/alerts/confirmation/:token', {
  audience: 'anyone',
  load: async ({ act, params, language }) => ({
    token: params.token,
    asked: (await requestedAlert(act, params.token)) ?? linkEnded(language),
  }),
  submit: async ({ act, language, settings }, { token }) => {
    const confirmed = await confirmAlert(act, token);
    if (!isRefused(confirmed)) {
      return redirect(`${urls.alertManagement(language, confirmed.accepted.manage)}?done=started`);
    }
    if (confirmed.refused === 'no-link') return gone(linkEnded(language));
    const w = words(language);
    return conflict({
      title: w.refused.title,
      breadcrumb: [],
      noindex: true,
      body: <Notice kind="error" language={language} title={w.confirm.tooMany(String(settings.alertsAddress))} />,
    });
  },
  view: ({ language }, { token, asked }) => {
    if ('title' in asked) return { ...asked, status: 410 };
    const w = words(language);
    return {
      title: w.confirm.title,
      breadcrumb: [],
      noindex: true,
      body: (
        <>
          <Lead>{w.confirm.lead}</Lead>
          <DescriptionList
            items={[
              { label: w.confirm.name, value: <ConditionsAsked language={language} query={asked.query} /> },
              { label: w.confirm.often, value: w.rhythm[asked.rhythm] },
            ]}
          />
          <PostButton kind="primary" action={urls.alertConfirmation(language, token)}>
            {w.confirm.submit}
          </PostButton>
          <p>{w.confirm.not}</p>
        </>
      ),
    };
  },
});

/**
 * The address of List-Unsubscribe (RFC 8058): a mail provider posts here without session and without asking, and gets 200.
 * Who opens it in a browser sees the button.
 */
export const alertEndPage = page('/alerts/end/:token', {
  audience: 'anyone',
  provenByAddress: true,
  load: async ({ act, params }) => {
    const state = await endable(act, params.token);
    return state && { state, token: params.token };
  },
  submit: async ({ act }, { token }) => {
    await endByLink(act, token);
    return answered({ state: 'ended' as const, token });
  },
  view: ({ language }, { state, token }) => {
    const w = words(language).end;
    if (state === 'ended') return done(language, w.done, w.doneBody);
    return {
      title: w.title,
      breadcrumb: [],
      noindex: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <PostButton kind="primary" action={urls.alertEnd(language, token)}>
            {w.submit}
          </PostButton>
        </>
      ),
    };
  },
});

/** After a year: still wanted? */
export const alertWantedPage = page('/alerts/wanted/:token', {
  audience: 'anyone',
  load: async ({ act, params, language }) => ({
    token: params.token,
    state: (await askedOf(act, params.token)) ?? linkEnded(language),
  }),
  submit: async ({ act, language }, { token }) =>
    (await confirmWanted(act, token)) ? redirect(urls.alertWanted(language, token)) : gone(linkEnded(language)),
  view: ({ language }, { token, state }) => {
    const w = words(language).wanted;
    if (typeof state === 'object') return { ...state, status: 410 };
    if (state === 'answered') return done(language, w.done, w.doneBody);
    return {
      title: w.title,
      breadcrumb: [],
      noindex: true,
      body: (
        <Section title={w.title} level={2}>
          <p>{w.lead}</p>
          <PostButton kind="primary" action={urls.alertWanted(language, token)}>
            {w.submit}
          </PostButton>
        </Section>
      ),
    };
  },
});
