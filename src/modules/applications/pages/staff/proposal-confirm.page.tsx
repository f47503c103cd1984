import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay } from '#kernel/time.ts';
import { absent, conflict, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { sendProposal } from '../../proposals.ts';
import type { ProposalRefusal, ReferralRefusal } from '../../referral.ts';
import { referralView } from '../../referral-grounds.ts';
import { staffWords } from '../../words/staff.ts';
import { referralCrumbs } from './referral.page.tsx';
import { refusedReferral } from './refused-referral.tsx';

const w = staffWords.confirm;

/** The proposal as the seeker will read it, and the one button that sends it. */
export const proposalConfirmPage = page('/staff/registrations/:id/referrals/:number/proposal/confirm', {
  audience: 'staff',
  creates: true,
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    const view = number && (await referralView(act, params.id, number));
    if (!view) return undefined;
    const { living, prepared } = view;
    if (living?.route === 'online-referral') return redirect(urls.staffApplication('ja', living.id));
    return prepared?.comment && prepared.answerBy
      ? { ...view, draft: prepared, renewed: false }
      : redirect(urls.staffProposal('ja', view.registration.id, view.job.number));
  },
  submit: async ({ act }, data, _values, raw) => {
    const { draft, job, registration } = data;
    const decision = await sendProposal(act, draft.id, basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.staffApplication('ja', draft.id)}?done=proposed`);
    if (isTextRefused(decision.refused)) return problems({ form: staffWords.proposalRefusal[decision.refused] });
    const now = decision.refused === 'absent' ? undefined : await referralView(act, registration.id, job.number);
    if (!now) return absent();
    if (decision.refused === 'changed-meanwhile' && now.prepared)
      return overtaken({ ...now, draft: now.prepared, renewed: true }, { form: w.changed });
    return conflict(refusedReferral(now, 'online-referral', refusalOf(decision.refused)));
  },
  view: (_visit, data, sheet) => {
    const { draft, job, registration, renewed } = data;
    return {
      title: w.title,
      breadcrumb: referralCrumbs(data),
      body: (
        <>
          <Notice kind="info" language="ja">
            <p>{w.lead}</p>
          </Notice>
          <DescriptionList
            items={[
              { label: staffWords.check.seeker, value: `${registration.person.name}（${registration.number}）` },
              { label: staffWords.check.job, value: `${job.sheet.work.title}（${job.number}）` },
              { label: staffWords.columns.establishment, value: job.sheet.establishment.name },
              { label: staffWords.proposal.comment, value: <span class="pre-line">{draft.comment}</span> },
              ...(draft.answerBy
                ? [{ label: staffWords.proposal.answerBy, value: formatDay(draft.answerBy, 'ja') }]
                : []),
            ]}
          />
          <Form
            sheet={sheet}
            submit={w.submit}
            back={{ href: urls.staffProposal('ja', registration.id, job.number), label: w.back }}
          >
            <BasedOn sheet={sheet} version={draft.version} renewed={renewed} />
          </Form>
        </>
      ),
    };
  },
});

/** Whatever else stands against it by now, somebody was quicker with it. */
const refusalOf = (refused: string): ReferralRefusal =>
  refused in staffWords.refusal ? (refused as ReferralRefusal) : 'proposed-already';

/** A draft that lay too long: its day to answer has passed. */
const isTextRefused = (refused: string): refused is ProposalRefusal => refused in staffWords.proposalRefusal;
