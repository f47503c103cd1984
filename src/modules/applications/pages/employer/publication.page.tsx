import { day, formatDay } from '#kernel/time.ts';
import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { publish } from '../../outcome.ts';
import { publishOutcome, receivedApplication } from '../../received-applications.ts';
import { words } from '../../words/words.ts';

/**
 * 「応募者へ通知する」: shows once more what the applicant will read, because it cannot be taken back. What a colleague has
 * written in its place since is shown before it can be published.
 */
export const publicationPage = page('/employer/applications/:id/publication', {
  audience: 'employer',
  load: async ({ act, actor, params, language }) => {
    const received = await receivedApplication(act, params.id);
    if (!received) return undefined;
    const { application } = received;
    const ready = 'accepted' in publish(application) && actor.role !== 'viewer';
    return ready ? { ...received, renewed: false } : redirect(urls.employerApplication(language, application.id));
  },
  submit: async ({ act, language }, { application: { id } }, _values, raw) => {
    const decision = await publishOutcome(act, id, basedOn(raw));
    if ('accepted' in decision) return redirect(urls.employerApplication(language, id));
    const now = await receivedApplication(act, id);
    if (!now) return absent();
    return overtaken({ ...now, renewed: true }, { form: words(language).employer.refusal[decision.refused] });
  },
  view: ({ language }, { application, applicant, snapshot, renewed }, sheet) => {
    const w = words(language);
    const { publication, outcome: asked, detail } = w.employer;
    const { outcome } = application;
    const back = urls.employerApplication(language, application.id);
    return {
      title: publication.title,
      breadcrumb: [
        { href: urls.employerApplications(language), label: w.employer.list.title },
        { href: back, label: applicant?.name ?? w.employer.list.cancelled },
      ],
      body: (
        <>
          <Notice kind="warning" language={language}>
            <p>{publication.lead}</p>
          </Notice>
          <SummaryList
            language={language}
            items={[
              { label: detail.applicant, value: <span lang="ja">{applicant?.name}</span> },
              { label: detail.job, value: <span lang="ja">{snapshot.work.title}</span> },
              {
                label: asked.kind,
                value: outcome && w.outcome[outcome.kind],
                change: urls.employerOutcome(language, application.id),
              },
              ...(outcome?.startOn ? [{ label: asked.startOn, value: formatDay(day(outcome.startOn), language) }] : []),
              {
                label: asked.comment,
                value: outcome?.comment && (
                  <span class="pre-line" lang="ja">
                    {outcome.comment}
                  </span>
                ),
                change: urls.employerOutcome(language, application.id),
              },
            ]}
          />
          <Form sheet={sheet} submit={publication.submit} back={{ href: back, label: publication.back }}>
            <BasedOn sheet={sheet} version={application.version} renewed={renewed} />
          </Form>
        </>
      ),
    };
  },
});
