import { type JobNumber, readJobNumber } from '#kernel/numbers.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { employerWords } from '../../words/employer/words.ts';
import { paperWords } from '../../words/paper.ts';
import { words } from '../../words/words.ts';
import { beginOrderFor } from '../../writing-at-counter.ts';
import { fromJob, fromNothing } from '../steps/beginning.ts';

/** 求人申込書 on paper: staff begin to write it down for an establishment of their office. */
export const staffNewOrderPage = page('/staff/establishments/:id/orders/new', {
  audience: 'staff',
  role: 'employers-counter',
  creates: true,
  load: async ({ act, params }) => establishment(act, params.id),
  form: ({ language }) => {
    const kit = fields(language);
    const { kinds } = words(language);
    return {
      kind: kit.choice({
        label: paperWords.kind,
        required: true,
        options: (['new', 'renewal', 'change'] as const).map((value) => ({ value, label: kinds[value] })),
      }),
      from: kit.code<JobNumber>({
        label: paperWords.from,
        hint: paperWords.fromHint,
        parse: readJobNumber,
        format: (number) => number,
        example: '13010-12345671',
      }),
    };
  },
  initial: () => ({ kind: 'new' as const }),
  submit: async ({ act, language, now }, works, { kind, from }) => {
    const { refused } = employerWords(language).begin;
    const found = from && (await jobByNumber(act, from));
    const job = found && found.establishmentId === works.id ? found : undefined;
    if (from && !job) return problems({ from: refused.absent });
    if (kind !== 'new' && !job) return problems({ from: paperWords.fromMissing });
    const reader = { language, now, who: 'counter' as const };
    const begun = job ? fromJob(job.sheet, works, { ...reader, kind }) : fromNothing(works, reader);
    const decision = await beginOrderFor(act, works.id, { kind, ...(job && { from: job.number }), ...begun });
    if ('accepted' in decision) return redirect(urls.staffOrderSteps(language, decision.accepted.id));
    const said = { ...refused, ...paperWords.refused };
    return problems({ form: said[decision.refused] });
  },
  view: ({ language }, works, sheet) => ({
    title: paperWords.title,
    breadcrumb: [
      { href: urls.staffEstablishments(language), label: paperWords.establishments },
      { href: urls.staffEstablishment(language, works.id), label: works.name },
    ],
    body: (
      <>
        <Lead>{paperWords.lead(works.name)}</Lead>
        <p>{employerWords(language).begin.lead}</p>
        <Form
          sheet={sheet}
          submit={paperWords.submit}
          secondary={
            <ButtonLink kind="text" href={urls.staffEstablishment(language, works.id)}>
              {paperWords.back}
            </ButtonLink>
          }
        >
          {sheet.ask.kind}
          {sheet.ask.from}
        </Form>
      </>
    ),
  }),
});
