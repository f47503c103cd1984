import { formatDayTime } from '#kernel/time.ts';
import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { declineRequest, requestAtOffice } from '../../referral-requests.ts';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';

const w = staffWords.requests;

/** One wish for a referral: on to the check of the referral, or the reason why it is not possible. */
export const requestPage = page('/staff/referral-requests/:id', {
  audience: 'staff',
  load: ({ act, params }) => requestAtOffice(act, params.id),
  form: () => ({
    reason: fields('ja').longText({ label: w.reason, hint: w.reasonHint, required: true, max: 400, rows: 5 }),
  }),
  submit: async ({ act }, { request }, { reason }) => {
    const decision = await declineRequest(act, request.id, reason);
    if ('accepted' in decision) return redirect(`${urls.staffReferralRequests('ja')}?done=declined`);
    if (decision.refused === 'reason-missing') return problems({ reason: w.reasonMissing });
    const now = decision.refused === 'absent' ? undefined : await requestAtOffice(act, request.id);
    return now ? overtaken(now, { form: w.answered }) : absent();
  },
  view: (_visit, { request, title }, sheet) => {
    const { states } = words('ja').referral.request;
    return {
      title: w.one,
      breadcrumb: [{ href: urls.staffReferralRequests('ja'), label: w.title }],
      body: (
        <>
          <DescriptionList
            items={[
              { label: staffWords.check.job, value: `${title}（${request.jobNumber}）` },
              { label: staffWords.columns.asked, value: formatDayTime(request.createdAt, 'ja') },
              { label: staffWords.columns.state, value: states[request.state] },
              {
                label: staffWords.columns.note,
                value: <span class="pre-line">{request.note ?? w.noNote}</span>,
              },
              ...(request.reason ? [{ label: w.reason, value: request.reason }] : []),
            ]}
          />
          {request.state === 'open' ? (
            <>
              <Section title={w.possible}>
                <p>{w.possibleNote}</p>
                <ButtonLink href={urls.staffReferral('ja', request.registrationId, request.jobNumber)}>
                  {w.check}
                </ButtonLink>
              </Section>
              <Section title={w.impossible}>
                <Form sheet={sheet} submit={w.submit} kind="secondary">
                  {sheet.ask.reason}
                </Form>
              </Section>
            </>
          ) : (
            <Notice kind="info" language="ja">
              <p>{w.answered}</p>
            </Notice>
          )}
        </>
      ),
    };
  },
});
