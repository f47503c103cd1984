import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { stepBy } from '../../application.ts';
import { receivedApplication, reportUnreachable } from '../../received-applications.ts';
import { words } from '../../words/words.ts';

/** 連絡不通: asks once more, because it ends the selection (system-reference §2.6). */
export const unreachablePage = page('/employer/applications/:id/unreachable', {
  audience: 'employer',
  load: async ({ act, actor, params, language }) => {
    const received = await receivedApplication(act, params.id);
    if (!received) return undefined;
    const { application } = received;
    const may = actor.role !== 'viewer' && stepBy('employer', application, 'reportUnreachable');
    return may ? { ...received, renewed: false } : redirect(urls.employerApplication(language, application.id));
  },
  submit: async ({ act, language }, { application: { id } }, _values, raw) => {
    const decision = await reportUnreachable(act, id, basedOn(raw));
    if ('accepted' in decision) return redirect(urls.employerApplication(language, id));
    const now = await receivedApplication(act, id);
    if (!now) return absent();
    return overtaken({ ...now, renewed: true }, { form: words(language).employer.refusal[decision.refused] });
  },
  view: ({ language }, { application, applicant, renewed }, sheet) => {
    const w = words(language).employer;
    const back = urls.employerApplication(language, application.id);
    return {
      title: w.unreachable.title,
      breadcrumb: [
        { href: urls.employerApplications(language), label: w.list.title },
        { href: back, label: applicant?.name ?? w.list.cancelled },
      ],
      body: (
        <>
          <Notice kind="warning" language={language}>
            <p>{w.unreachable.lead}</p>
          </Notice>
          <Form
            sheet={sheet}
            kind="danger"
            submit={w.unreachable.submit}
            back={{ href: back, label: w.publication.back }}
          >
            <BasedOn sheet={sheet} version={application.version} renewed={renewed} />
          </Form>
        </>
      ),
    };
  },
});
