import { day, formatDay } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { Form } from '#ui/forms/form.tsx';
import { stepBy } from '../../application.ts';
import { acceptOffer, ownApplication } from '../../applications.ts';
import { words } from '../../words/words.ts';

/** 内定の承諾: shows once more what is accepted (E8, system-reference §2.6). */
export const acceptancePage = page('/seeker/applications/:id/acceptance', {
  audience: 'seeker',
  load: async ({ act, params, language }) => {
    const own = await ownApplication(act, params.id);
    if (!own) return undefined;
    const { id } = own.application;
    return stepBy('seeker', own.application, 'acceptOffer') ? own : redirect(urls.seekerApplication(language, id));
  },
  submit: async ({ act, language }, { application: { id } }) => {
    const decision = await acceptOffer(act, id);
    if ('refused' in decision) return problems({ form: words(language).acceptance.refused });
    return redirect(`${urls.seekerApplication(language, id)}?done=accepted`);
  },
  view: ({ language }, { application, sheet: job }, sheet) => {
    const w = words(language);
    const back = urls.seekerApplication(language, application.id);
    const { outcome } = application;
    return {
      title: w.acceptance.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: back, label: job.work.title },
      ],
      body: (
        <>
          <Lead>{w.acceptance.lead}</Lead>
          <SummaryList
            language={language}
            items={[
              { label: w.list.job, value: <span lang="ja">{job.work.title}</span> },
              ...(job.establishment.name
                ? [{ label: w.list.establishment, value: <span lang="ja">{job.establishment.name}</span> }]
                : []),
              { label: w.list.number, value: application.jobNumber },
              ...(outcome?.startOn
                ? [{ label: w.detail.startOn, value: formatDay(day(outcome.startOn), language) }]
                : []),
            ]}
          />
          <p>{w.acceptance.note}</p>
          <Form sheet={sheet} submit={w.acceptance.submit} back={{ href: back, label: w.acceptance.back }} />
        </>
      ),
    };
  },
});
