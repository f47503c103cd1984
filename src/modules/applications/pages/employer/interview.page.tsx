import { at, dayOf } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { interviewWays, mayCancel, mostSlots } from '../../interview.ts';
import { interviews, livingInterview, proposeInterview, takesInterviews } from '../../interviews.ts';
import { InterviewCard } from '../../views/interview-card.tsx';
import { interviewWords } from '../../words/interviews/words.ts';
import { words } from '../../words/words.ts';

const numbers = ['1', '2', '3', '4', '5'] as const;
if (numbers.length !== mostSlots) throw new Error('the form asks for another number of times than the rule allows');

const usualMinutes = 30;

/** 面接の日程: what is proposed or agreed, and the form for new times. */
export const employerInterviewPage = page('/employer/applications/:id/interview', {
  audience: 'employer',
  load: ({ act, params }) => interviews(act, params.id),
  form: ({ language, now }) => {
    const f = fields(language);
    const w = interviewWords(language).employer;
    const slot = (number: (typeof numbers)[number]) => ({
      [`on${number}`]: f.date({ label: w.slotOn(number), min: dayOf(now), explained: number !== '1' }),
      [`at${number}`]: f.time({ label: w.slotTime(number), explained: number !== '1' }),
    });
    type Slots = { [K in `on${(typeof numbers)[number]}`]: ReturnType<typeof f.date> } & {
      [K in `at${(typeof numbers)[number]}`]: ReturnType<typeof f.time>;
    };
    return {
      ...(Object.assign({}, ...numbers.map(slot)) as Slots),
      minutes: f.number({ label: w.minutes, required: true, min: 5, max: 480, unit: w.minutesUnit }),
      way: f.choice({
        label: interviewWords(language).way,
        required: true,
        options: interviewWays.map((value) => ({ value, label: interviewWords(language).ways[value] })),
      }),
      place: f.longText({ label: w.place, hint: w.placeHint, required: true, max: 400, rows: 3 }),
      note: f.longText({ label: w.note, max: 1000, rows: 4 }),
    };
  },
  initial: () => ({ minutes: usualMinutes, way: 'on-site' as const }),
  submit: async ({ act, language }, { application }, given) => {
    const w = interviewWords(language).employer;
    const slots = [];
    for (const number of numbers) {
      const [day, time] = [given[`on${number}`], given[`at${number}`]];
      if (!day && !time) continue;
      if (!day || !time) return problems({ [day ? `at${number}` : `on${number}`]: w.incomplete });
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      slots.push(at(day, hour, minute));
    }
    const { minutes, way, place, note } = given;
    const decision = await proposeInterview(act, application.id, { slots, minutes, way, place, note });
    if ('refused' in decision) {
      const text = w.refusal[decision.refused];
      return decision.refused.includes('slot') ? problems({ on1: text }) : problems({ form: text });
    }
    return redirect(`${urls.employerInterview(language, application.id)}?done=proposed`);
  },
  view: ({ language, actor, now, query }, { application, interviews: all }, sheet) => {
    const w = interviewWords(language);
    const living = livingInterview(all);
    const earlier = all.filter((one) => one !== living);
    const proposes = actor.role !== 'viewer' && takesInterviews(application);
    const done = query.get('done');
    return {
      title: w.title,
      breadcrumb: [
        { href: urls.employerApplications(language), label: words(language).employer.list.title },
        { href: urls.employerApplication(language, application.id), label: words(language).employer.detail.title },
      ],
      body: (
        <>
          {done === 'proposed' && living?.state === 'proposed' && (
            <Notice kind="success" language={language}>
              <p>{w.employer.proposed}</p>
            </Notice>
          )}
          {done === 'ended' && !living && (
            <Notice kind="success" language={language}>
              <p>{w.cancel.done}</p>
            </Notice>
          )}
          {living ? (
            <>
              <InterviewCard language={language} interview={living} />
              {living.state === 'proposed' && <p>{w.employer.waiting}</p>}
              <ul>
                {living.state === 'agreed' && (
                  <li>
                    <a href={urls.employerInterviewFile(language, application.id)}>{w.calendar}</a>
                  </li>
                )}
                {actor.role !== 'viewer' && mayCancel(living, now) && (
                  <li>
                    <a href={urls.employerInterviewEnd(language, application.id)}>{w.cancel.link}</a>
                  </li>
                )}
              </ul>
            </>
          ) : (
            <p>{w.none}</p>
          )}
          {proposes ? (
            <Section title={w.employer.title}>
              <Lead>{w.employer.lead}</Lead>
              {living && <p>{w.employer.replaces}</p>}
              <Form
                sheet={sheet}
                submit={w.employer.submit}
                back={{ href: urls.employerApplication(language, application.id), label: w.employer.back }}
              >
                {numbers.map((number) => (
                  <div class="interview-times" key={number}>
                    {sheet.ask[`on${number}`]}
                    {sheet.ask[`at${number}`]}
                  </div>
                ))}
                {sheet.ask.minutes}
                {sheet.ask.way}
                {sheet.ask.place}
                {sheet.ask.note}
              </Form>
            </Section>
          ) : (
            takesInterviews(application) || <p>{w.employer.ended}</p>
          )}
          {earlier.length > 0 && (
            <Section title={w.earlier}>
              {earlier.map((one) => (
                <InterviewCard language={language} interview={one} key={one.id} />
              ))}
            </Section>
          )}
        </>
      ),
    };
  },
});
