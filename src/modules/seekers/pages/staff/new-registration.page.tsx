import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Form } from '#ui/forms/form.tsx';
import { register } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';
import { personForm, registrationFrom } from './person-form.ts';
import { PersonQuestions } from './person-questions.tsx';

const w = staffWords.form;

/** 求職受理: takes a registration and gives it its 求職番号 (I1 narrow). */
export const newRegistrationPage = page('/staff/registrations/new', {
  audience: 'staff',
  creates: true,
  form: ({ now }) => personForm(now),
  submit: async ({ act }, _data, answers) => {
    if (answers.pay !== undefined && !answers.payUnit) return problems({ payUnit: w.payUnitMissing });
    const registration = await register(act, registrationFrom(answers));
    return redirect(`${urls.staffRegistration('ja', registration.id)}?done=made`);
  },
  view: (_visit, _data, sheet) => ({
    title: w.newTitle,
    breadcrumb: [{ href: urls.staffRegistrations('ja'), label: staffWords.search.title }],
    body: (
      <>
        <Lead>{w.newLead}</Lead>
        <Form sheet={sheet} submit={w.register} back={{ href: urls.staffHome('ja'), label: w.cancel }}>
          <PersonQuestions sheet={sheet} />
        </Form>
      </>
    ),
  }),
});
