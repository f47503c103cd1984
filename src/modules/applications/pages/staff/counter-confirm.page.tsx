import { readJobNumber } from '#kernel/numbers.ts';
import { absent, conflict, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { referAtCounter } from '../../counter-referrals.ts';
import { callsOf } from '../../office-applications.ts';
import { referralView } from '../../referral-grounds.ts';
import { staffWords } from '../../words/staff.ts';
import { meetingItems } from '../seeker/proposal-parts.tsx';
import { Calls } from './calls.tsx';
import { referralCrumbs } from './referral.page.tsx';
import { refusedReferral } from './refused-referral.tsx';

const w = staffWords.counterConfirm;

/** 窓口紹介 ②: everything once more, and the one button that refers. */
export const counterConfirmPage = page('/staff/registrations/:id/referrals/:number/counter/confirm', {
  audience: 'staff',
  creates: true,
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    const view = number && (await referralView(act, params.id, number));
    if (!view) return undefined;
    const { living, prepared } = view;
    if (living?.route === 'counter-referral') return redirect(urls.staffApplication('ja', living.id));
    const calls = await callsOf(act, prepared);
    return prepared && calls.at(-1)?.result === 'acceptable'
      ? { ...view, inquiry: prepared, calls, renewed: false }
      : redirect(urls.staffCounterReferral('ja', view.registration.id, view.job.number));
  },
  submit: async ({ act }, data, _values, raw) => {
    const { inquiry, job, registration } = data;
    const decision = await referAtCounter(act, inquiry.id, basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.staffApplication('ja', inquiry.id)}?done=referred`);
    if (decision.refused === 'not-acceptable') return problems({ form: w.notAcceptable });
    const now = decision.refused === 'absent' ? undefined : await referralView(act, registration.id, job.number);
    if (!now || decision.refused === 'absent') return absent();
    if (decision.refused !== 'changed-meanwhile')
      return conflict(refusedReferral(now, 'counter-referral', decision.refused));
    const { prepared } = now;
    // Sent by a colleague in the meantime: there is nothing left to refer.
    if (!prepared) return conflict(refusedReferral(now, 'counter-referral', 'applied-already'));
    return overtaken(
      { ...now, inquiry: prepared, calls: await callsOf(act, prepared), renewed: true },
      { form: w.changed },
    );
  },
  view: (_visit, data, sheet) => {
    const { calls, inquiry, job, registration, renewed } = data;
    return {
      title: w.title,
      breadcrumb: referralCrumbs(data),
      body: (
        <>
          <Notice kind="warning" language="ja">
            <p>{w.lead}</p>
          </Notice>
          <DescriptionList
            items={[
              { label: staffWords.check.seeker, value: `${registration.person.name}（${registration.number}）` },
              { label: staffWords.check.job, value: `${job.sheet.work.title}（${job.number}）` },
              { label: staffWords.columns.establishment, value: job.sheet.establishment.name },
              ...meetingItems('ja', inquiry.meeting),
            ]}
          />
          <Calls calls={calls} />
          <Form
            sheet={sheet}
            submit={w.submit}
            back={{ href: urls.staffCounterReferral('ja', registration.id, job.number), label: w.back }}
          >
            <BasedOn sheet={sheet} version={inquiry.version} renewed={renewed} />
          </Form>
        </>
      ),
    };
  },
});
