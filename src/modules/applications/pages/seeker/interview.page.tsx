import { formatDayTime, instant } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { mayCancel, openSlots } from '../../interview.ts';
import { chooseSlot, declineSlots, interviews, livingInterview } from '../../interviews.ts';
import { InterviewCard } from '../../views/interview-card.tsx';
import { interviewWords } from '../../words/interviews/words.ts';
import { words } from '../../words/words.ts';

/** `other` beside the times: none of them suits. */
const other = 'other';

/** The applicant takes one of the proposed times, or says which would suit. */
export const seekerInterviewPage = page('/seeker/applications/:id/interview', {
  audience: 'seeker',
  load: ({ act, params }) => interviews(act, params.id),
  form: ({ language, now }, { interviews: all }) => {
    const f = fields(language);
    const w = interviewWords(language).seeker;
    const living = livingInterview(all);
    const slots = living ? openSlots(living, now) : [];
    return {
      slot: f.choice({
        label: w.choose,
        required: true,
        options: [
          ...slots.map((slot) => ({ value: slot.toString(), label: formatDayTime(slot, language) })),
          { value: other, label: w.decline },
        ],
      }),
      answer: f.longText({ label: w.answer, max: 400, rows: 4 }),
    };
  },
  submit: async ({ act, language }, { application }, { slot, answer }, raw) => {
    const w = interviewWords(language).seeker;
    const version = basedOn(raw);
    const decision =
      slot === other
        ? await declineSlots(act, application.id, answer, version)
        : await chooseSlot(act, application.id, instant(slot), version);
    if ('refused' in decision) return problems({ slot: w.refusal[decision.refused] });
    return redirect(`${urls.seekerInterview(language, application.id)}?done=${slot === other ? 'declined' : 'agreed'}`);
  },
  view: ({ language, now, query }, { application, interviews: all }, sheet) => {
    const w = interviewWords(language);
    const living = livingInterview(all);
    const earlier = all.filter((one) => one !== living);
    const done = query.get('done');
    const said =
      done === 'agreed' && living?.state === 'agreed'
        ? w.seeker.agreed
        : done === 'declined' && !living
          ? w.seeker.declined
          : done === 'ended' && !living
            ? w.cancel.done
            : undefined;
    return {
      title: w.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: words(language).list.title },
        { href: urls.seekerApplication(language, application.id), label: words(language).detail.title },
      ],
      body: (
        <>
          {said && (
            <Notice kind="success" language={language}>
              <p>{said}</p>
            </Notice>
          )}
          {living ? <InterviewCard language={language} interview={living} /> : <p>{w.none}</p>}
          {living?.state === 'proposed' && (
            <Section title={w.seeker.link}>
              <Lead>{openSlots(living, now).length > 0 ? w.seeker.lead : w.seeker.passed}</Lead>
              <Form
                sheet={sheet}
                submit={w.seeker.submit}
                back={{ href: urls.seekerApplication(language, application.id), label: w.seeker.back }}
              >
                <BasedOn sheet={sheet} version={living.version} />
                {sheet.ask.slot}
                {sheet.ask.answer}
              </Form>
            </Section>
          )}
          {living?.state === 'agreed' && (
            <ul>
              <li>
                <a href={urls.seekerInterviewFile(language, application.id)}>{w.calendar}</a>
              </li>
              {mayCancel(living, now) && (
                <li>
                  <a href={urls.seekerInterviewEnd(language, application.id)}>{w.cancel.link}</a>
                </li>
              )}
            </ul>
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
