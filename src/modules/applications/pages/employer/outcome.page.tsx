import { day } from '#kernel/time.ts';
import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { isClosed } from '../../application.ts';
import { rejectionReasons } from '../../outcome.ts';
import { keepOutcome, receivedApplication } from '../../received-applications.ts';
import { words } from '../../words/words.ts';
import { OutcomeLines } from './outcome-lines.tsx';

/** 選考結果の登録: 採用 or 不採用; nothing of it reaches the applicant before it is published. */
export const outcomePage = page('/employer/applications/:id/outcome', {
  audience: 'employer',
  load: async ({ act, actor, params, language }) => {
    const received = await receivedApplication(act, params.id);
    if (!received) return undefined;
    const { application } = received;
    const settled = application.publishedAt !== undefined || isClosed(application.state) || actor.role === 'viewer';
    return settled ? redirect(urls.employerApplication(language, application.id)) : { ...received, renewed: false };
  },
  form: ({ language }) => {
    const w = words(language);
    const kit = fields(language);
    const { outcome } = w.employer;
    return {
      kind: kit.choice({
        label: outcome.kind,
        required: true,
        options: [
          { value: 'hired', label: w.outcome.hired },
          { value: 'rejected', label: w.outcome.rejected },
        ],
      }),
      startOn: kit.date({ label: outcome.startOn, hint: outcome.startOnHint }),
      terms: kit.longText({ label: outcome.terms, hint: outcome.termsHint, max: 400, rows: 3 }),
      reasons: kit.choices({
        label: outcome.reasons,
        hint: outcome.reasonsHint,
        options: rejectionReasons.map((value) => ({ value, label: outcome.reason[value] })),
      }),
      comment: kit.longText({ label: outcome.comment, hint: outcome.commentHint, max: 400, rows: 5 }),
    };
  },
  initial: (_visit, { application: { outcome } }) =>
    outcome
      ? {
          kind: outcome.kind,
          ...(outcome.startOn ? { startOn: day(outcome.startOn) } : {}),
          ...(outcome.terms ? { terms: outcome.terms } : {}),
          ...(outcome.reasons ? { reasons: [...outcome.reasons] } : {}),
          ...(outcome.comment ? { comment: outcome.comment } : {}),
        }
      : {},
  submit: async ({ act, language }, { application: { id } }, { kind, startOn, terms, reasons, comment }, raw) => {
    const outcome = {
      kind,
      ...(comment ? { comment } : {}),
      ...(kind === 'hired' && startOn ? { startOn: startOn.toString() } : {}),
      ...(kind === 'hired' && terms ? { terms } : {}),
      ...(kind === 'rejected' && reasons.length > 0 ? { reasons } : {}),
    };
    const decision = await keepOutcome(act, id, outcome, basedOn(raw));
    if ('accepted' in decision) return redirect(urls.employerApplication(language, id));
    const now = await receivedApplication(act, id);
    if (!now) return absent();
    return overtaken({ ...now, renewed: true }, { form: words(language).employer.refusal[decision.refused] });
  },
  view: ({ language }, { application, applicant, renewed }, sheet) => {
    const w = words(language);
    const back = urls.employerApplication(language, application.id);
    return {
      title: w.employer.outcome.title,
      breadcrumb: [
        { href: urls.employerApplications(language), label: w.employer.list.title },
        { href: back, label: applicant?.name ?? w.employer.list.cancelled },
      ],
      body: (
        <>
          <Lead>{w.employer.outcome.lead}</Lead>
          {renewed && application.outcome && (
            <Notice kind="warning" language={language} title={w.employer.outcome.theirs} level={2}>
              <OutcomeLines language={language} outcome={application.outcome} />
            </Notice>
          )}
          <Form
            sheet={sheet}
            submit={w.employer.outcome.submit}
            back={{ href: back, label: w.employer.publication.back }}
          >
            <BasedOn sheet={sheet} version={application.version} renewed={renewed} />
            {sheet.ask.kind}
            {sheet.ask.startOn}
            {sheet.ask.terms}
            {sheet.ask.reasons}
            {sheet.ask.comment}
          </Form>
        </>
      ),
    };
  },
});
