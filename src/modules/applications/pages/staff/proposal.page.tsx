import { readJobNumber } from '#kernel/numbers.ts';
import { addDays, compareDays, dayOf, formatDay } from '#kernel/time.ts';
import { absent, conflict, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { dropProposal, keepProposal } from '../../proposals.ts';
import type { ProposalRefusal, ReferralRefusal } from '../../referral.ts';
import { type ReferralView, referralView } from '../../referral-grounds.ts';
import { staffWords } from '../../words/staff.ts';
import { referralCrumbs } from './referral.page.tsx';
import { refusedReferral } from './refused-referral.tsx';

const w = staffWords.proposal;

/** Comment and 応募期限 of a proposal; kept as a draft. Of two members of staff the second sees both (abuse-cases 32). */
export const proposalPage = page('/staff/registrations/:id/referrals/:number/proposal', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    const view = number && (await referralView(act, params.id, number));
    return view && { ...view, renewed: false };
  },
  form: ({ settings }, { job }) => {
    const f = fields('ja');
    return {
      comment: f.longText({
        label: w.comment,
        hint: w.commentHint,
        required: true,
        max: settings.proposalCharacters,
        rows: 8,
      }),
      answerBy: f.date({ label: w.answerBy, hint: w.answerByHint(formatDay(job.deadlineOn, 'ja')), required: true }),
    };
  },
  initial: ({ now }, { job, prepared }) => {
    const week = addDays(dayOf(now), 7);
    const answerBy = prepared?.answerBy ?? (compareDays(week, job.deadlineOn) > 0 ? job.deadlineOn : week);
    return { answerBy, ...(prepared?.comment ? { comment: prepared.comment } : {}) };
  },
  submit: async ({ act }, view, text, raw) => {
    const { job, registration } = view;
    const decision = await keepProposal(act, registration.id, job.number, text, basedOn(raw));
    if ('accepted' in decision) return redirect(urls.staffProposalConfirm('ja', registration.id, job.number));
    const { refused } = decision;
    if (refused === 'absent') return absent();
    if (isAbout(refused, 'comment')) return problems({ comment: staffWords.proposalRefusal[refused] });
    if (isAbout(refused, 'answer')) return problems({ answerBy: staffWords.proposalRefusal[refused] });
    const now = await referralView(act, registration.id, job.number);
    if (!now) return absent();
    if (refused === 'changed-meanwhile') return overtaken({ ...now, renewed: true }, { form: w.changed });
    if (refused === 'other-preparation') return problems({ form: w.otherPreparation });
    return conflict(refusedReferral(now, 'online-referral', refused as ReferralRefusal));
  },
  view: (_visit, view, sheet) => {
    const { job, prepared, registration, renewed } = view;
    return {
      title: w.title,
      breadcrumb: [...referralCrumbs(view), { href: backOf(view), label: job.sheet.work.title }],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          {renewed && prepared?.comment && (
            <Notice kind="warning" language="ja" title={w.theirs} level={2}>
              <DescriptionList
                items={[
                  { label: w.comment, value: <span class="pre-line">{prepared.comment}</span> },
                  ...(prepared.answerBy ? [{ label: w.answerBy, value: formatDay(prepared.answerBy, 'ja') }] : []),
                ]}
              />
            </Notice>
          )}
          <Form sheet={sheet} submit={w.next} back={{ href: backOf(view), label: w.back }}>
            <BasedOn sheet={sheet} version={prepared?.version ?? 0} renewed={renewed} />
            {sheet.ask.comment}
            {sheet.ask.answerBy}
          </Form>
          {prepared?.state === 'proposal-draft' && (
            <PostButton action={urls.staffProposalRemoval('ja', registration.id, job.number)} kind="text">
              {w.drop}
            </PostButton>
          )}
        </>
      ),
    };
  },
});

const backOf = ({ job, registration }: Pick<ReferralView, 'job' | 'registration'>): string =>
  urls.staffReferral('ja', registration.id, job.number);

const isAbout = (refused: string, what: 'comment' | 'answer'): refused is ProposalRefusal =>
  refused.startsWith(`${what}-`);

/** Throws the draft away. */
export const proposalRemovalAction = page('/staff/registrations/:id/referrals/:number/proposal/removal', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    return number && referralView(act, params.id, number);
  },
  submit: async ({ act }, view) => {
    if (view.prepared) await dropProposal(act, view.prepared.id);
    return redirect(backOf(view));
  },
});
