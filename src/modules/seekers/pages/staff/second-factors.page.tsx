import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { identityDocuments } from '../../identity-document.ts';
import { loginOf, resetLoginFactors } from '../../login-addresses.ts';
import { registrationAtCounter } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.factors;
const { identity } = staffWords;

/** 2段階認証の解除: for who has lost telephone and recovery codes, after a look at an identity document. */
export const secondFactorsPage = page('/staff/registrations/:id/second-factors', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    const login = registration && (await loginOf(act, registration));
    return login?.secondFactor ? registration : undefined;
  },
  form: () => ({
    document: fields('ja').choice({
      label: identity.label,
      hint: identity.hint,
      options: identityDocuments.map((value) => ({ value, label: identity.kinds[value] })),
      required: true,
    }),
  }),
  submit: async ({ act }, { id }, { document }) =>
    (await resetLoginFactors(act, id, document))
      ? redirect(`${urls.staffRegistration('ja', id)}?done=factors`)
      : absent(),
  view: (_visit, { id, person }, sheet) => ({
    title: w.title,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', id), label: person.name },
    ],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Notice kind="warning" language="ja">
          <p>{w.note}</p>
        </Notice>
        <Form
          sheet={sheet}
          submit={w.submit}
          kind="danger"
          back={{ href: urls.staffRegistration('ja', id), label: w.cancel }}
        >
          {sheet.ask.document}
        </Form>
      </>
    ),
  }),
});
