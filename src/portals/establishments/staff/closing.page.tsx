import { isInCharge, versionAtCounter } from '#modules/establishments/establishments-at-counter.ts';
import { closeEstablishment } from '#modules/establishments/registering.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { staffWords } from '../words/staff.ts';

const w = staffWords.closing;

/** 廃止, or the end of a provisional entry that is not registered. */
export const establishmentClosingPage = page('/staff/establishments/:id/closing', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await versionAtCounter(act, params.id);
    if (!found) return undefined;
    return isInCharge(actor, found.establishment) && found.establishment.state !== 'closed'
      ? found
      : redirect(urls.staffEstablishment('ja', params.id));
  },
  form: () => ({
    reason: fields('ja').longText({ label: w.reason, hint: w.reasonHint, required: true, max: 1000, rows: 4 }),
  }),
  submit: async ({ act, params }, { establishment }, { reason }, raw) => {
    const decision = await closeEstablishment(act, params.id, { version: basedOn(raw), reason });
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(
      establishment.state === 'provisional'
        ? `${urls.staffEstablishmentChanges('ja')}?done=closed`
        : urls.staffEstablishment('ja', params.id),
    );
  },
  view: (_visit, { establishment, version }, sheet) => {
    const provisional = establishment.state === 'provisional';
    return {
      title: provisional ? w.provisionalTitle : w.title,
      breadcrumb: [{ href: urls.staffEstablishment('ja', establishment.id), label: establishment.name }],
      body: (
        <>
          <Lead>{establishment.name}</Lead>
          <Notice kind="warning" language="ja">
            <p>{provisional ? w.provisionalLead : w.lead}</p>
          </Notice>
          <Form
            sheet={sheet}
            submit={provisional ? w.provisionalSubmit : w.submit}
            back={{ href: urls.staffEstablishment('ja', establishment.id), label: staffWords.request.back }}
          >
            <BasedOn sheet={sheet} version={version} />
            {sheet.ask.reason}
          </Form>
        </>
      ),
    };
  },
});
