import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import { page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { mayCancel } from '../interview.ts';
import { cancelInterview, interviews, livingInterview } from '../interviews.ts';
import { InterviewCard } from '../views/interview-card.tsx';
import { interviewWords } from '../words/interviews/words.ts';

type Side = Act<EmployerActor> | Act<SeekerActor>;
type Back = (language: Language, id: string) => string;

/** What both sides see before an interview is called off; absent when there is none that could be. */
const endable = async ({ act, now }: { act: Side; now: Visit['now'] }, id: string) => {
  const found = await interviews(act, id);
  const living = found && livingInterview(found.interviews);
  return found && living && mayCancel(living, now) ? { id: found.application.id, living } : undefined;
};

const form = ({ language }: { language: Language }) => ({
  answer: fields(language).longText({ label: interviewWords(language).cancel.answer, max: 400, rows: 4 }),
});

const view = (language: Language, { id, living }: NonNullable<Awaited<ReturnType<typeof endable>>>, back: Back) => {
  const w = interviewWords(language);
  return {
    title: w.cancel.title,
    breadcrumb: [{ href: back(language, id), label: w.title }],
    lead: (
      <>
        <Lead>{w.cancel.lead}</Lead>
        <InterviewCard language={language} interview={living} />
      </>
    ),
    secondary: (
      <ButtonLink kind="secondary" href={back(language, id)}>
        {w.cancel.back}
      </ButtonLink>
    ),
    submit: w.cancel.submit,
  };
};

/** 面接の取りやめ, the applicant's side: asked once more, with words for the employer. */
export const seekerInterviewEndPage = page('/seeker/applications/:id/interview/end', {
  audience: 'seeker',
  load: (visit) => endable(visit, visit.params.id),
  form,
  submit: async ({ act, language }, { id }, { answer }, raw) => {
    const decision = await cancelInterview(act, id, answer, basedOn(raw));
    if ('refused' in decision) return problems({ form: interviewWords(language).cancel.refused });
    return redirect(`${urls.seekerInterview(language, id)}?done=ended`);
  },
  view: ({ language }, data, sheet) => {
    const { title, breadcrumb, lead, secondary, submit } = view(language, data, urls.seekerInterview);
    return {
      title,
      breadcrumb,
      body: (
        <>
          {lead}
          <Form sheet={sheet} kind="danger" submit={submit} secondary={secondary}>
            <BasedOn sheet={sheet} version={data.living.version} />
            {sheet.ask.answer}
          </Form>
        </>
      ),
    };
  },
});

/** The same on the employer's side. */
export const employerInterviewEndPage = page('/employer/applications/:id/interview/end', {
  audience: 'employer',
  load: (visit) => (visit.actor.role === 'viewer' ? undefined : endable(visit, visit.params.id)),
  form,
  submit: async ({ act, language }, { id }, { answer }, raw) => {
    const decision = await cancelInterview(act, id, answer, basedOn(raw));
    if ('refused' in decision) return problems({ form: interviewWords(language).cancel.refused });
    return redirect(`${urls.employerInterview(language, id)}?done=ended`);
  },
  view: ({ language }, data, sheet) => {
    const { title, breadcrumb, lead, secondary, submit } = view(language, data, urls.employerInterview);
    return {
      title,
      breadcrumb,
      body: (
        <>
          {lead}
          <Form sheet={sheet} kind="danger" submit={submit} secondary={secondary}>
            <BasedOn sheet={sheet} version={data.living.version} />
            {sheet.ask.answer}
          </Form>
        </>
      ),
    };
  },
});
