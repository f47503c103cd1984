import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Form } from '#ui/forms/form.tsx';
import { changeRegistration, registrationAtCounter } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';
import { answersOf, applied, personForm } from './person-form.ts';
import { PersonQuestions } from './person-questions.tsx';

const w = staffWords.form;

/** Changes a registration. Of two members of staff the second is told, with what they typed kept (abuse-cases 32). */
export const changeRegistrationPage = page('/staff/registrations/:id/change', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    return registration && { registration };
  },
  form: ({ now }) => personForm(now),
  initial: (_visit, { registration }) => answersOf(registration),
  submit: async ({ act }, { registration }, answers, raw) => {
    if (answers.pay !== undefined && !answers.payUnit) return problems({ payUnit: w.payUnitMissing });
    const basedOn = Number(raw.one('version'));
    const after = applied(answers, registration.record);
    const decision = await changeRegistration(act, registration.id, basedOn, after);
    if ('refused' in decision) return problems({ form: w.changedMeanwhile });
    return redirect(`${urls.staffRegistration('ja', registration.id)}?done=changed`);
  },
  view: (_visit, { registration }, sheet) => ({
    title: w.changeTitle,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        <Lead>{w.changeLead}</Lead>
        <Form
          sheet={sheet}
          submit={w.change}
          secondary={
            <ButtonLink kind="secondary" href={urls.staffRegistration('ja', registration.id)}>
              {w.cancel}
            </ButtonLink>
          }
        >
          <input type="hidden" name="version" value={registration.version} />
          <PersonQuestions sheet={sheet} />
        </Form>
      </>
    ),
  }),
});
