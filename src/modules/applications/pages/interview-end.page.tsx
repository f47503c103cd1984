import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import { page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import type { Raw } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { mayCancel } from '../interview.ts';
import { cancelInterview, interviews, livingInterview } from '../interviews.ts';
import { InterviewCard } from '../views/interview-card.tsx';
import { interviewWords } from '../words/interviews/words.ts';

type Side = Act<EmployerActor> | Act<SeekerActor>;

/** What both sides see before an interview is called off; absent when there is none that could be. */
const endable = async ({ act, now }: { act: Side; now: Visit['now'] }, id: string) => {
  const found = await interviews(act, id);
  const living = found && livingInterview(found.interviews);
  return found && living && mayCancel(living, now) ? { id: found.application.id, living } : undefined;
};

type Asked = { act: Side; language: Language };
type Ending = NonNullable<Awaited<ReturnType<typeof endable>>>;

const form = ({ language }: { language: Language }) => ({
  answer: fields(language).longText({ label: interviewWords(language).cancel.answer, max: 400, rows: 4 }),
});

/** 面接の取りやめ: asked once more, with words for the other side. */
const ending = (back: (language: Language, id: string) => string) => ({
  form,
  submit: async ({ act, language }: Asked, { id }: Ending, { answer }: { answer?: string | undefined }, raw: Raw) => {
    const decision = await cancelInterview(act, id, answer, basedOn(raw));
    if ('refused' in decision) return problems({ form: interviewWords(language).cancel.refused });
    return redirect(`${back(language, id)}?done=ended`);
  },
  view: ({ language }: Asked, { id, living }: Ending, sheet: Sheet<ReturnType<typeof form>>) => {
    const w = interviewWords(language);
    return {
      title: w.cancel.title,
      breadcrumb: [{ href: back(language, id), label: w.title }],
      body: (
        <>
          <Lead>{w.cancel.lead}</Lead>
          <InterviewCard language={language} interview={living} />
          <Form
            sheet={sheet}
            kind="danger"
            submit={w.cancel.submit}
            back={{ href: back(language, id), label: w.cancel.back }}
          >
            <BasedOn sheet={sheet} version={living.version} />
            {sheet.ask.answer}
          </Form>
        </>
      ),
    };
  },
});

export const seekerInterviewEndPage = page('/seeker/applications/:id/interview/end', {
  audience: 'seeker',
  load: (visit) => endable(visit, visit.params.id),
  ...ending(urls.seekerInterview),
});

export const employerInterviewEndPage = page('/employer/applications/:id/interview/end', {
  audience: 'employer',
  load: (visit) => (visit.actor.role === 'viewer' ? undefined : endable(visit, visit.params.id)),
  ...ending(urls.employerInterview),
});
