import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import type { Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { type Application, stepBy } from '../../application.ts';
import { type EnteredResult, enterResult } from '../../follow-up.ts';
import { applicationAtOffice } from '../../office-applications.ts';
import { outcomeSources, rejectionReasons } from '../../outcome.ts';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';
import { InBrief, officeCrumbs } from './in-brief.tsx';

const w = staffWords.outcome;
const asked = words('ja').employer.outcome;
const kinds = ['hired', 'rejected', 'withdrawn', 'unreachable', 'later', 'unanswered'] as const;

/** After 採用 only the applicant can still say no. */
const kindsFor = (application: Application) =>
  stepBy('staff', application, 'offer')
    ? kinds
    : stepBy('staff', application, 'declineOffer')
      ? (['withdrawn'] as const)
      : [];

const resultForm = (application: Application) => {
  const f = fields('ja');
  const given = outcomeSources.filter((one) => one !== 'my-page');
  return {
    kind: f.choice({
      label: w.kind,
      required: true,
      options: kindsFor(application).map((value) => ({ value, label: w.kinds[value] })),
    }),
    source: f.choice({
      label: w.source,
      required: true,
      options: given.map((value) => ({ value, label: w.sources[value] })),
    }),
    startOn: f.date({ label: w.startOn, hint: w.startOnHint }),
    on: f.date({ label: w.on, hint: w.onHint }),
    terms: f.longText({ label: asked.terms, hint: asked.termsHint, max: 400, rows: 3 }),
    reasons: f.choices({
      label: asked.reasons,
      hint: asked.reasonsHint,
      options: rejectionReasons.map((value) => ({ value, label: asked.reason[value] })),
    }),
    comment: f.longText({ label: w.comment, hint: w.commentHint, max: 400, rows: 4 }),
    tell: f.choice({
      label: w.tell,
      options: [
        { value: 'now', label: w.tells.now },
        { value: 'later', label: w.tells.later },
      ],
    }),
  };
};

/** 採否の入力 (I6): what came by paper, fax, telephone or at the counter. */
export const staffOutcomePage = page('/staff/applications/:id/outcome', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const found = await applicationAtOffice(act, params.id);
    if (!found) return undefined;
    return kindsFor(found.application).length > 0
      ? { ...found, renewed: false }
      : redirect(urls.staffApplication('ja', found.application.id));
  },
  form: (_visit, { application }) => resultForm(application),
  submit: async ({ act }, { application: { id } }, values, raw) => {
    if (values.kind === 'later' && !values.on) return problems({ on: w.onMissing });
    if ((values.kind === 'hired' || values.kind === 'rejected') && !values.tell)
      return problems({ tell: w.tellMissing });
    const decision = await enterResult(act, id, resultOf(values), basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.staffApplication('ja', id)}?done=${doneOf[values.kind]}`);
    const { refused } = decision;
    if (refused === 'absent') return absent();
    if (refused === 'day-past') return problems({ on: w.refusal['day-past'] });
    if (refused === 'not-due') return problems({ kind: w.refusal['not-due'] });
    const now = await applicationAtOffice(act, id);
    return now ? overtaken({ ...now, renewed: true }, { form: w.refusal[refused] }) : absent();
  },
  view: (_visit, data, sheet) => ({
    title: w.title,
    breadcrumb: officeCrumbs(data),
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <InBrief {...data} />
        <Form
          sheet={sheet}
          submit={w.submit}
          back={{ href: urls.staffApplication('ja', data.application.id), label: staffWords.takeBack.back }}
        >
          <BasedOn sheet={sheet} version={data.application.version} renewed={data.renewed} />
          {sheet.ask.kind}
          {sheet.ask.source}
          {sheet.ask.tell}
          {sheet.ask.startOn}
          {sheet.ask.on}
          {sheet.ask.terms}
          {sheet.ask.reasons}
          {sheet.ask.comment}
        </Form>
      </>
    ),
  }),
});

const doneOf = {
  hired: 'outcome',
  rejected: 'outcome',
  later: 'outcome',
  withdrawn: 'withdrawn',
  unreachable: 'unreachable',
  unanswered: 'unanswered',
} as const;

const resultOf = ({
  comment,
  kind,
  on,
  reasons,
  source,
  startOn,
  tell,
  terms,
}: Values<ReturnType<typeof resultForm>>): EnteredResult => {
  const said = comment ? { comment } : {};
  switch (kind) {
    case 'hired':
      return {
        kind,
        source,
        tell: tell === 'now',
        ...said,
        ...(startOn ? { startOn } : {}),
        ...(terms ? { terms } : {}),
      };
    case 'rejected':
      return { kind, source, tell: tell === 'now', ...said, ...(reasons.length > 0 ? { reasons } : {}) };
    case 'withdrawn':
    case 'unreachable':
      return { kind, source, ...said };
    case 'unanswered':
      return { kind };
    case 'later': {
      if (!on) throw new Error('a day was asked for before');
      return { kind, source, on };
    }
  }
};
