import { at, clockTime, type Day, dayOf, type Instant } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { consultationWays } from '../../consultation.ts';
import { consultations, recordConsultation } from '../../consultations.ts';
import { registrationAtCounter } from '../../registrations.ts';
import { counterWords } from '../../words/counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = counterWords.consultations;

const moment = (day: Day, time: string): Instant => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return at(day, hour, minute);
};

/** Writes a consultation down, or corrects an entry: then everything of it stands in the form. */
export const newConsultationPage = page('/staff/registrations/:id/consultations/new', {
  audience: 'staff',
  creates: true,
  load: async ({ act, params, query }) => {
    const list = await consultations(act, params.id);
    const registration = list && (await registrationAtCounter(act, params.id));
    if (!registration) return undefined;
    const corrects = query.get('corrects');
    const corrected = list.find((one) => one.id === corrects);
    return corrects && !corrected ? undefined : { registration, corrected };
  },
  form: ({ now }) => {
    const f = fields('ja');
    const ways = consultationWays.map((value) => ({ value, label: w.ways[value] }));
    return {
      way: f.choice({ label: w.way, required: true, options: ways }),
      heldOn: f.date({ label: w.heldOn, required: true, max: dayOf(now) }),
      heldTime: f.time({ label: w.heldTime, required: true }),
      content: f.longText({ label: w.content, hint: w.contentHint, required: true, max: 2000, rows: 8 }),
      nextOn: f.date({ label: w.nextOn, min: dayOf(now) }),
      nextTime: f.time({ label: w.nextTime }),
      nextWay: f.choice({ label: w.nextWay, options: ways }),
      nextNote: f.text({ label: w.nextNote, max: 200 }),
    };
  },
  initial: ({ now }, { corrected }) => {
    if (!corrected) return { way: 'counter' as const, heldOn: dayOf(now), heldTime: clockTime(now) };
    const { way, heldAt, content, next } = corrected;
    return {
      way,
      heldOn: dayOf(heldAt),
      heldTime: clockTime(heldAt),
      content,
      ...(next
        ? { nextOn: dayOf(next.at), nextTime: clockTime(next.at), nextWay: next.way, nextNote: next.note ?? '' }
        : {}),
    };
  },
  submit: async ({ act }, { registration, corrected }, given) => {
    const { way, heldOn, heldTime, content, nextOn, nextTime, nextWay, nextNote } = given;
    const parts = [nextOn, nextTime, nextWay].filter((part) => part !== undefined).length;
    if (parts !== 0 && parts !== 3) return problems({ nextOn: w.nextIncomplete });
    const next =
      nextOn && nextTime && nextWay ? { at: moment(nextOn, nextTime), way: nextWay, note: nextNote } : undefined;
    const decision = await recordConsultation(act, registration.id, {
      way,
      heldAt: moment(heldOn, heldTime),
      content,
      next,
      corrects: corrected?.id,
    });
    if ('refused' in decision) {
      if (decision.refused === 'absent') return redirect(urls.staffRegistrations('ja'));
      const sentence = w.refusal[decision.refused];
      if (decision.refused === 'next-passed') return problems({ nextOn: sentence });
      return decision.refused === 'corrected-already' ? problems({ form: sentence }) : problems({ heldOn: sentence });
    }
    return redirect(`${urls.staffConsultations('ja', registration.id)}?done=added`);
  },
  view: (_visit, { registration, corrected }, sheet) => ({
    title: corrected ? w.correctTitle : w.add,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
      { href: urls.staffConsultations('ja', registration.id), label: w.title },
    ],
    body: (
      <>
        <Lead>{corrected ? w.correctLead : w.lead}</Lead>
        <Form
          sheet={sheet}
          submit={w.submit}
          back={{ href: urls.staffConsultations('ja', registration.id), label: w.back }}
        >
          {sheet.ask.way}
          {sheet.ask.heldOn}
          {sheet.ask.heldTime}
          {sheet.ask.content}
          <Section title={w.next}>
            <p>{w.nextHint}</p>
            {sheet.ask.nextOn}
            {sheet.ask.nextTime}
            {sheet.ask.nextWay}
            {sheet.ask.nextNote}
          </Section>
        </Form>
      </>
    ),
  }),
});
