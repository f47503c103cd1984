import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { applicationLife, mayCancel } from '../../application.ts';
import { ownApplication, withdraw } from '../../applications.ts';
import { words } from '../../words/words.ts';

/** 応募の取消・辞退: asks once more, because it cannot be undone (E8). */
export const withdrawalPage = page('/seeker/applications/:id/withdrawal', {
  audience: 'seeker',
  load: async ({ act, params, language }) => {
    const own = await ownApplication(act, params.id);
    if (!own) return undefined;
    const { state } = own.application;
    const possible = applicationLife.allows(state, 'withdraw') || applicationLife.allows(state, 'declineOffer');
    return possible ? own : redirect(urls.seekerApplication(language, own.application.id));
  },
  form: ({ language }) => {
    const w = words(language).withdrawal;
    return { reason: fields(language).longText({ label: w.reason, hint: w.reasonHint, max: 400, rows: 4 }) };
  },
  submit: async ({ act, language }, { application }, { reason }) => {
    const decision = await withdraw(act, application.id, reason);
    if ('refused' in decision) return problems({ form: words(language).withdrawal.refused });
    return redirect(urls.seekerApplication(language, application.id));
  },
  view: ({ language }, { application, snapshot }, sheet) => {
    const w = words(language);
    const cancel = mayCancel(application);
    return {
      title: w.withdrawal.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: urls.seekerApplication(language, application.id), label: snapshot.work.title },
      ],
      body: (
        <>
          <Notice kind="warning" language={language}>
            <p>{cancel ? w.withdrawal.cancelLead : w.withdrawal.lead}</p>
          </Notice>
          <Form
            sheet={sheet}
            kind="danger"
            submit={cancel ? w.withdrawal.submitCancel : w.withdrawal.submit}
            secondary={
              <ButtonLink kind="secondary" href={urls.seekerApplication(language, application.id)}>
                {w.withdrawal.back}
              </ButtonLink>
            }
          >
            {sheet.ask.reason}
          </Form>
        </>
      ),
    };
  },
});
