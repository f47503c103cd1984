import { readJobNumber } from '#kernel/numbers.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { fillAndAnswer, fillingOf } from '../../applicants.ts';
import { applicantsWords } from '../../words/applicants/words.ts';
import { ApplicantTable } from './applicant-table.tsx';

/** 充足: the job ends, and who still waits for an answer is told politely, after a look at who they are. */
export const fillingPage = page('/employer/jobs/:number/filling', {
  audience: 'employer',
  load: ({ act, actor, params, language }) => {
    if (actor.role === 'viewer') return redirect(urls.employerJobs(language));
    const number = readJobNumber(params.number);
    return number && fillingOf(act, number);
  },
  form: ({ language }) => {
    const f = fields(language);
    const { filling } = applicantsWords(language);
    return {
      comment: f.longText({ label: filling.comment, max: 400, rows: 5 }),
      sure: f.agreement({ label: filling.sure }),
    };
  },
  initial: ({ language }) => ({ comment: applicantsWords(language).filling.commentStart }),
  submit: async ({ act, language }, { job }, { comment }) => {
    const { refusal } = applicantsWords(language).filling;
    const decision = await fillAndAnswer(act, job.number, comment);
    if ('refused' in decision) return problems({ form: refusal[decision.refused] });
    return redirect(`${urls.employerJobs(language)}?filled=${job.number}&told=${decision.accepted.answered}`);
  },
  view: ({ language, now }, { job, rest }, sheet) => {
    const { filling } = applicantsWords(language);
    const back = urls.employerJobs(language);
    return {
      title: filling.title,
      wide: true,
      breadcrumb: [{ href: back, label: `${job.title}（${job.number}）` }],
      body: (
        <>
          <Lead>{filling.lead}</Lead>
          <Notice kind="warning" language={language}>
            <p>{rest.length > 0 ? filling.rest(String(rest.length)) : filling.noRest}</p>
            <p>{filling.offered}</p>
          </Notice>
          {rest.length > 0 && <ApplicantTable language={language} caption={filling.title} received={rest} now={now} />}
          <Form sheet={sheet} kind="danger" submit={filling.submit} back={{ href: back, label: filling.back }}>
            {rest.length > 0 && sheet.ask.comment}
            {sheet.ask.sure}
          </Form>
        </>
      ),
    };
  },
});
