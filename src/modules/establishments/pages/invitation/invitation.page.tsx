import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { EmployerTerms, Privacy } from '#modules/accounts/documents/documents.tsx';
import { continueWithKey } from '#modules/accounts/sign-ins.ts';
import {
  type OpeningDoor,
  openingKeyAgainPage,
  openingPasswordPage,
} from '#modules/accounts/views/opening-password.tsx';
import { keepAgreed, keepRequest } from '#modules/accounts/views/opening-progress.ts';
import { gone, page, redirect, type Shown, type Visit } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { ScrollConsent } from '#ui/components/scroll-consent.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import {
  acceptInvitation,
  invitationName,
  invitationOf,
  invitationWay,
  requestInvitationKey,
  requestInvitationKeyAgain,
} from '../../invitations.ts';
import { words } from '../../words/words.ts';

const stepsOf = (language: Language) => words(language).invitation.steps.map((label) => ({ label }));

const ended = (language: Language): Shown => {
  const { ended: w } = words(language).invitation;
  return { title: w.title, noindex: true, body: <p>{w.body}</p> };
};

/** As much of the address as its owner knows it by: whoever else holds the link does not learn it. */
const masked = (mail: string): string => mail.replace(/^(.).*(?=@)/, '$1•••');

/**
 * 利用者への招待: the link shows, the form acts (abuse-cases 60). One answer for every link that opens nothing – made up,
 * used, taken back, replaced, too late.
 */
export const invitationPage = page('/invitation/:token', {
  audience: 'anyone',
  portal: 'employer',
  load: async ({ act, params, language }) => (await invitationOf(act, params.token)) ?? gone(ended(language)),
  form: ({ language }) => ({ agreement: fields(language).agreement({ label: words(language).opening.agree }) }),
  submit: async (visit, { invitation }) => {
    await keepAgreed(visit, invitationName);
    await keepRequest(visit, invitationName, await requestInvitationKey(visit.act, invitation));
    await keepInSession(visit, { invitationId: invitation.id });
    return redirect(urls.invitationPassword(visit.language));
  },
  view: ({ language }, { invitation, establishmentName }, sheet) => {
    const { invitation: w, opening, roles } = words(language);
    const { role, mail, expiresAt } = invitation;
    return {
      title: w.title,
      noindex: true,
      body: (
        <>
          <Steps language={language} steps={stepsOf(language)} current={1} />
          <Lead>{w.lead}</Lead>
          <DescriptionList
            items={[
              { label: w.establishment, value: establishmentName, lang: 'ja' },
              { label: w.mail, value: masked(mail) },
              { label: w.role, value: `${roles[role].name} – ${roles[role].meaning}` },
              { label: w.until, value: formatDayTime(expiresAt, language) },
            ]}
          />
          <p>{w.next}</p>
          <Form sheet={sheet} submit={w.submit}>
            <ScrollConsent
              language={language}
              texts={[
                { id: 'privacy', title: opening.privacy, body: <Privacy language={language} level={3} /> },
                { id: 'terms', title: opening.termsOfUse, body: <EmployerTerms language={language} level={3} /> },
              ]}
            >
              {sheet.ask.agreement}
            </ScrollConsent>
          </Form>
        </>
      ),
    };
  },
});

const invitationIn = ({ session }: Visit): string => {
  const { invitationId } = session.data;
  return typeof invitationId === 'string' ? invitationId : '';
};

const door: OpeningDoor = {
  name: invitationName,
  portal: 'employer',
  way: invitationWay,
  begin: urls.employerSignIn,
  keyAgain: urls.invitationKey,
  steps: (language) => ({ steps: stepsOf(language), current: 2 }),
  again: (visit) => requestInvitationKeyAgain(visit.act, invitationIn(visit)),
  finish: (visit, given) => acceptInvitation(visit.act, invitationIn(visit), given),
  refusal: (language, refused) => {
    const { refusals } = words(language).invitation;
    return refused in refusals ? refusals[refused as keyof typeof refusals] : undefined;
  },
  done: continueWithKey,
};

export const invitationPasswordPage = openingPasswordPage('/invitation/password', door);
export const invitationKeyAgainAction = openingKeyAgainPage('/invitation/key', door);
