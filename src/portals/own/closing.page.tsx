import type { ComponentChildren, JSX } from 'preact';
import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { closeAccount, keptUntil } from '#modules/accounts/closings.ts';
import { isClosed } from '#modules/applications/application.ts';
import { listedApplications } from '#modules/applications/applications.ts';
import { unansweredCount } from '#modules/applications/departures.ts';
import { employerUsers } from '#modules/establishments/establishments.ts';
import type { Act } from '#platform/act.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { endSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, type FormProps } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { words } from './words/words.ts';

type Going = { href: string; label: string; note?: string };

/** What is under way comes first, then what happens to each thing, the copy to take along, and the question itself. */
const body = (
  act: Act,
  language: Language,
  kind: 'seeker' | 'employer',
  given: { going: readonly Going[]; said?: string; stop?: string },
  form: { sheet: FormProps['sheet']; agree: ComponentChildren },
): JSX.Element => {
  const w = words(language).closing;
  const effects = w.effect[kind](String(act.settings.closedAccountDays), formatDay(dayOf(keptUntil(act)), language));
  const back = (
    <ButtonLink kind="secondary" href={urls.security(language, kind)}>
      {w.back}
    </ButtonLink>
  );
  return (
    <>
      <Lead>{w.lead[kind]}</Lead>
      {given.said && <p>{given.said}</p>}
      {given.going.length > 0 && (
        <Section title={w.going}>
          <Notice kind="warning" language={language}>
            <p>{w.goingNote[kind]}</p>
          </Notice>
          <LinkList items={given.going} />
        </Section>
      )}
      <Section title={w.effects}>
        <DescriptionList items={effects} />
      </Section>
      <Section title={w.first}>
        <p>{w.firstNote}</p>
        <LinkList items={[{ href: urls.dataExport(language, kind), label: w.export }]} />
      </Section>
      <Section title={w.title}>
        {given.stop ? (
          <>
            <Notice kind="warning" language={language}>
              <p>{given.stop}</p>
            </Notice>
            <ButtonRow>{back}</ButtonRow>
          </>
        ) : (
          <Form sheet={form.sheet} submit={w.submit} kind="danger" secondary={back}>
            {form.agree}
          </Form>
        )}
      </Section>
    </>
  );
};

const underWay = async (act: Act<SeekerActor>) =>
  (await listedApplications(act)).filter(({ application: { state } }) => !isClosed(state) && state !== 'draft');

/** 退会 of a seeker: the registration goes on at the office (F-SK-15). */
export const seekerClosingPage = page('/seeker/closing', {
  audience: 'seeker',
  anyStage: true,
  confirmed: true,
  load: async ({ act, actor }) => ({ going: actor.kind === 'seeker' ? await underWay(act as Act<SeekerActor>) : [] }),
  form: ({ language }) => ({ agree: fields(language).agreement({ label: words(language).closing.agree }) }),
  submit: async (visit) => {
    await closeAccount(visit.act, visit.actor.accountId);
    await endSession(visit);
    return redirect(urls.closed(visit.language));
  },
  view: ({ act, language }, { going }, sheet) => ({
    title: words(language).closing.title,
    breadcrumb: [],
    body: body(
      act,
      language,
      'seeker',
      {
        going: going.map(({ application: { id }, title, establishment = '' }) => ({
          href: urls.seekerApplication(language, id),
          label: title,
          note: establishment,
        })),
      },
      { sheet, agree: sheet.ask.agree },
    ),
  }),
});

/**
 * 退会 at an employer: a colleague leaves, and the others go on; the main login leaves last, and not before everybody who
 * applied has a result.
 */
export const employerClosingPage = page('/employer/closing', {
  audience: 'employer',
  anyStage: true,
  confirmed: true,
  load: async ({ act, actor }) => {
    // Nobody waits for an establishment that was never entered.
    if (actor.kind !== 'employer') return { main: true, others: false, unanswered: 0 };
    const main = actor.role === 'owner';
    const others = (await employerUsers(act, actor.establishmentId)).length > 1;
    return { main, others, unanswered: main ? await unansweredCount(act as Act<EmployerActor>) : 0 };
  },
  form: ({ language }) => ({ agree: fields(language).agreement({ label: words(language).closing.agree }) }),
  submit: async (visit, { main, others, unanswered }) => {
    if (main && (others || unanswered > 0)) return problems({ form: words(visit.language).closing.refused });
    await closeAccount(visit.act, visit.actor.accountId);
    await endSession(visit);
    return redirect(urls.closed(visit.language));
  },
  view: ({ act, language }, { main, others, unanswered }, sheet) => {
    const w = words(language).closing;
    const stop = main && others ? w.handOver : unanswered > 0 ? w.goingNote.employer : undefined;
    return {
      title: w.title,
      breadcrumb: [],
      body: body(
        act,
        language,
        'employer',
        {
          going:
            unanswered > 0 ? [{ href: urls.employerApplications(language), label: w.waiting(String(unanswered)) }] : [],
          ...(!main && { said: w.leaving }),
          ...(stop && { stop }),
        },
        { sheet, agree: sheet.ask.agree },
      ),
    };
  },
});

/** After it: nobody is signed in any more, and nothing of the person stands here. */
export const closedPage = page('/closed', {
  audience: 'anyone',
  view: ({ language }) => {
    const w = words(language).closed;
    return {
      title: w.title,
      noindex: true,
      body: (
        <>
          <p>{w.lead}</p>
          <p>{w.shared}</p>
          <device-marks data-wipe="" />
          <ButtonRow>
            <ButtonLink href={urls.home(language)}>{w.home}</ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
