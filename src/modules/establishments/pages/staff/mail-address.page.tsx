import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { establishmentAtCounter, isInCharge, loginOf, registerLogin } from '../../establishments-at-counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.mail;

/** Registers the login mail address; typed twice, because a wrong one locks the employer out. */
export const employerMailAddressPage = page('/staff/establishments/:id/mail-address', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    if (!found) return undefined;
    const login = await loginOf(act, found.id);
    return login?.opened || !found.number || !isInCharge(actor, found)
      ? redirect(urls.staffEstablishment('ja', found.id))
      : { found, login };
  },
  form: () => {
    const f = fields('ja');
    return {
      mail: f.mail({ label: w.mail, required: true, autocomplete: 'off' }),
      again: f.mail({ label: w.again, required: true, autocomplete: 'off' }),
    };
  },
  initial: (_visit, { login }) => (login ? { mail: login.mail } : {}),
  submit: async ({ act }, { found }, { mail, again }) => {
    if (mail !== again) return problems({ again: w.differ });
    const decision = await registerLogin(act, found.id, mail);
    if ('refused' in decision) return problems({ mail: w.refusal[decision.refused] });
    return redirect(`${urls.staffEstablishment('ja', found.id)}?done=mail`);
  },
  view: (_visit, { found }, sheet) => ({
    title: w.title,
    breadcrumb: [
      { href: urls.staffEstablishments('ja'), label: staffWords.search.title },
      { href: urls.staffEstablishment('ja', found.id), label: found.name },
    ],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Notice kind="info" language="ja">
          <p>{w.advice}</p>
        </Notice>
        <Form sheet={sheet} submit={w.submit} back={{ href: urls.staffEstablishment('ja', found.id), label: w.cancel }}>
          {sheet.ask.mail}
          {sheet.ask.again}
        </Form>
      </>
    ),
  }),
});
