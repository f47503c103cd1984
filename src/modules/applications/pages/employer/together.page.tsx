import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { chosenApplicants, decideTogether } from '../../applicants.ts';
import { stages } from '../../application.ts';
import { applicantsWords } from '../../words/applicants/words.ts';
import { words } from '../../words/words.ts';
import { ApplicantTable } from './applicant-table.tsx';

/** `<id> <version>`: what the preview showed, so that nothing is done to what changed since. */
const shownAs = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;
const readShown = (text: string): { id: string; version: number }[] => {
  const [id = '', version = ''] = text.split(' ');
  return /^\d{1,9}$/.test(version) ? [{ id, version: Number(version) }] : [];
};

/** The same for several applicants: who they are, what is done, one more look, and what came of it. */
export const togetherPage = page('/employer/applications/together', {
  audience: 'employer',
  load: async ({ act, actor, query, language }) =>
    actor.role === 'viewer'
      ? redirect(urls.employerApplications(language))
      : { chosen: await chosenApplicants(act, query.getAll('id')) },
  form: ({ language }) => {
    const f = fields(language);
    const { many } = applicantsWords(language);
    return {
      act: f.choice({
        label: many.act,
        required: true,
        options: (['stage', 'reject'] as const).map((value) => ({ value, label: many.acts[value] })),
      }),
      stage: f.choice({
        label: many.stage,
        options: stages.map((value) => ({ value, label: words(language).stage[value] })),
      }),
      comment: f.longText({ label: many.comment, hint: many.commentHint, max: 400, rows: 5 }),
      sure: f.agreement({ label: many.sure }),
    };
  },
  initial: ({ language }) => ({ comment: applicantsWords(language).many.commentStart }),
  submit: async ({ act, language }, _data, { act: what, stage, comment }, raw) => {
    const chosen = raw.all('shown').flatMap(readShown);
    if (what === 'stage' && !stage) return problems({ stage: applicantsWords(language).many.stageMissing });
    const decision =
      what === 'stage' && stage ? ({ act: 'stage', stage } as const) : { act: 'reject' as const, comment };
    const { done, left } = await decideTogether(act, chosen, decision);
    return redirect(`${urls.employerApplications(language)}?done=${done}&left=${left}`);
  },
  view: ({ language, now }, { chosen }, sheet) => {
    const { many } = applicantsWords(language);
    const back = urls.employerApplications(language);
    return {
      title: many.title,
      wide: true,
      breadcrumb: [{ href: back, label: words(language).employer.list.title }],
      body:
        chosen.length === 0 ? (
          <Empty
            title={many.none}
            actions={
              <ButtonLink kind="secondary" href={back}>
                {many.back}
              </ButtonLink>
            }
          />
        ) : (
          <>
            <Lead>{many.lead(String(chosen.length))}</Lead>
            <ApplicantTable language={language} caption={many.who} received={chosen} now={now} />
            <Form sheet={sheet} submit={many.submit} back={{ href: back, label: many.back }}>
              {chosen.map(({ application }) => (
                <input key={application.id} type="hidden" name="shown" value={shownAs(application)} />
              ))}
              {sheet.ask.act}
              {sheet.ask.stage}
              {sheet.ask.comment}
              {sheet.ask.sure}
            </Form>
          </>
        ),
    };
  },
});
