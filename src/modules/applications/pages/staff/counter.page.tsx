import { readJobNumber } from '#kernel/numbers.ts';
import { day, dayOf, at as momentAt } from '#kernel/time.ts';
import { absent, conflict, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import type { Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type CallInput, recordCall } from '../../counter-referrals.ts';
import { callsOf } from '../../office-applications.ts';
import { callResults } from '../../referral.ts';
import { referralView } from '../../referral-grounds.ts';
import { staffWords } from '../../words/staff.ts';
import { Calls } from './calls.tsx';
import { referralCrumbs } from './referral.page.tsx';
import { refusedReferral } from './refused-referral.tsx';

const w = staffWords.counter;

const callForm = () => {
  const f = fields('ja');
  return {
    on: f.date({ label: w.at, required: true }),
    time: f.time({ label: w.time, required: true }),
    spokeWith: f.text({ label: w.spokeWith, hint: w.spokeWithHint, required: true, max: 100 }),
    result: f.choice({
      label: w.result,
      required: true,
      options: callResults.map((value) => ({ value, label: staffWords.calls[value] })),
    }),
    note: f.longText({ label: w.note, hint: w.noteHint, max: 1000, rows: 4 }),
    meetingOn: f.date({ label: w.meetingOn }),
    meetingAt: f.time({ label: w.meetingAt }),
    place: f.text({ label: w.place, max: 100 }),
    bring: f.text({ label: w.bring, max: 200 }),
    contact: f.text({ label: w.meetingContact, max: 60 }),
  };
};

/** 窓口紹介 ①: the record of the telephone call, with what was arranged. */
export const counterPage = page('/staff/registrations/:id/referrals/:number/counter', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    const view = number && (await referralView(act, params.id, number));
    return view && { ...view, calls: await callsOf(act, view.prepared), renewed: false };
  },
  form: () => callForm(),
  initial: ({ now }, { prepared }) => {
    const { atMinutes, bring, contact, on, place } = prepared?.meeting ?? {};
    return {
      on: dayOf(now),
      ...(on ? { meetingOn: day(on) } : {}),
      ...(atMinutes === undefined ? {} : { meetingAt: clockOf(atMinutes) }),
      ...(place ? { place } : {}),
      ...(bring ? { bring } : {}),
      ...(contact ? { contact } : {}),
    };
  },
  submit: async ({ act }, { job, registration }, values, raw) => {
    const { number } = job;
    const decision = await recordCall(act, registration.id, number, callOf(values), basedOn(raw));
    if ('accepted' in decision) {
      const { id, state } = decision.accepted;
      if (state === 'not-referred') return redirect(`${urls.staffApplication('ja', id)}?done=ended`);
      return values.result === 'acceptable'
        ? redirect(urls.staffCounterConfirm('ja', registration.id, number))
        : redirect(`${urls.staffApplication('ja', id)}?done=called`);
    }
    const { refused } = decision;
    if (refused === 'in-the-future') return problems({ time: w.future });
    if (refused === 'other-preparation') return problems({ form: w.otherPreparation });
    const now = refused === 'absent' ? undefined : await referralView(act, registration.id, number);
    if (!now || refused === 'absent') return absent();
    if (refused === 'changed-meanwhile')
      return overtaken({ ...now, calls: await callsOf(act, now.prepared), renewed: true }, { form: w.changed });
    return conflict(refusedReferral(now, 'counter-referral', refused));
  },
  view: (_visit, view, sheet) => {
    const { calls, job, prepared, registration, renewed } = view;
    const { contact } = job.sheet.selection;
    const { ask } = sheet;
    return {
      title: w.title,
      breadcrumb: referralCrumbs(view),
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <DescriptionList
            items={[
              { label: staffWords.check.seeker, value: `${registration.person.name}（${registration.number}）` },
              { label: staffWords.check.job, value: `${job.sheet.work.title}（${job.number}）` },
              { label: staffWords.columns.establishment, value: job.sheet.establishment.name },
              { label: w.contact, value: [contact?.section, contact?.name].filter(Boolean).join('　') || '－' },
              {
                label: w.telephone,
                value: [contact?.telephone, contact?.extension].filter(Boolean).join('　') || '－',
                strong: true,
              },
            ]}
          />
          {calls.length > 0 && <Calls calls={calls} title={w.earlier} />}
          <Form
            sheet={sheet}
            submit={w.next}
            back={{ href: urls.staffReferral('ja', registration.id, job.number), label: staffWords.proposal.back }}
          >
            <BasedOn sheet={sheet} version={prepared?.version ?? 0} renewed={renewed} />
            {ask.on}
            {ask.time}
            {ask.spokeWith}
            {ask.result}
            {ask.note}
            <Section title={w.meeting}>
              {ask.meetingOn}
              {ask.meetingAt}
              {ask.place}
              {ask.bring}
              {ask.contact}
            </Section>
          </Form>
        </>
      ),
    };
  },
});

type Answers = Values<ReturnType<typeof callForm>>;

const callOf = (answers: Answers): CallInput => {
  const { bring, contact, meetingAt, meetingOn, note, on, place, result, spokeWith, time } = answers;
  return {
    at: momentAt(on, ...hourAndMinute(time)),
    spokeWith,
    result,
    ...(note ? { note } : {}),
    meeting: {
      ...(meetingOn ? { on: meetingOn.toString() } : {}),
      ...(meetingAt === undefined ? {} : { atMinutes: minutesOf(meetingAt) }),
      ...(place ? { place } : {}),
      ...(bring ? { bring } : {}),
      ...(contact ? { contact } : {}),
    },
  };
};

/** Clock times come as 14:05. */
const hourAndMinute = (clock: string): [number, number] => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return [hour, minute];
};
const minutesOf = (clock: string): number => {
  const [hour, minute] = hourAndMinute(clock);
  return hour * 60 + minute;
};
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
