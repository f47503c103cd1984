import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Registration } from '../../registration.ts';
import { changeRegistration, registrationAtCounter } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';
import { answersOf, applied, differences, type PersonAnswers, personForm } from './person-form.ts';
import { PersonQuestions } from './person-questions.tsx';

const w = staffWords.form;

type Data = { registration: Registration; mine?: PersonAnswers };

/** Changes a registration. Of two members of staff the second is shown both versions, their own kept (abuse-cases 32). */
export const changeRegistrationPage = page('/staff/registrations/:id/change', {
  audience: 'staff',
  load: async ({ act, params }): Promise<Data | undefined> => {
    const registration = await registrationAtCounter(act, params.id);
    return registration && { registration };
  },
  form: ({ now }) => personForm(now),
  initial: (_visit, { registration }) => answersOf(registration),
  submit: async ({ act }, { registration }, answers, raw) => {
    if (answers.pay !== undefined && !answers.payUnit) return problems({ payUnit: w.payUnitMissing });
    const after = applied(answers, registration);
    const decision = await changeRegistration(act, registration.id, basedOn(raw), after);
    if ('accepted' in decision) return redirect(`${urls.staffRegistration('ja', registration.id)}?done=changed`);
    const theirs = await registrationAtCounter(act, registration.id);
    return theirs ? overtaken({ registration: theirs, mine: answers }, { form: w.changedMeanwhile }) : absent();
  },
  view: (_visit, { registration, mine }, sheet) => ({
    title: w.changeTitle,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        <Lead>{w.changeLead}</Lead>
        {mine && (
          <Section title={w.theirs}>
            <DescriptionList items={differences(sheet.fields, mine, answersOf(registration))} />
          </Section>
        )}
        <Form
          sheet={sheet}
          submit={w.change}
          secondary={
            <ButtonLink kind="secondary" href={urls.staffRegistration('ja', registration.id)}>
              {w.cancel}
            </ButtonLink>
          }
        >
          <BasedOn sheet={sheet} version={registration.version} renewed={mine !== undefined} />
          <PersonQuestions sheet={sheet} />
        </Form>
      </>
    ),
  }),
});
