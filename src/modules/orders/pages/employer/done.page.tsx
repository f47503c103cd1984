import { formatDay } from '#kernel/time.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import { awaitsVisit } from '../../order.ts';
import { ownOrder } from '../../orders.ts';
import { employerWords } from '../../words/employer/words.ts';

/** 完了: what was done with the order, and what comes next. */
export const employerOrderDonePage = page('/employer/orders/:id/done', {
  audience: 'employer',
  load: async ({ act, language, params }) => {
    const own = await ownOrder(act, params.id);
    if (!own) return undefined;
    const { order } = own;
    const changed = order.kind === 'change' && order.state === 'accepted';
    if (!changed && order.state !== 'provisional') return redirect(urls.employerOrder(language, order.id));
    const job = changed && order.jobId ? await jobById(act, order.jobId) : undefined;
    return { order, job };
  },
  view: ({ language }, { order, job }) => {
    const w = employerWords(language);
    const { steps } = w.done;
    const visit = awaitsVisit(order) ? order.visit : undefined;
    return {
      title: job ? w.done.changed : w.done.title,
      breadcrumb: [{ href: urls.employerOrders(language), label: w.list.title }],
      body: (
        <>
          <Lead>{job ? w.done.changedLead : w.done.lead}</Lead>
          {visit && (
            <Notice kind="warning" language={language} title={w.order.visit.title} level={2}>
              <p>{w.order.visit.by(formatDay(visit.by, language))}</p>
              <p>{w.order.visit.reasons[visit.reason]}</p>
            </Notice>
          )}
          {!job && (
            <Section title={w.done.next}>
              <Prose>
                <ol>
                  <li>{steps.check}</li>
                  <li>{steps.correct}</li>
                  <li>{steps.accept}</li>
                </ol>
              </Prose>
            </Section>
          )}
          <ButtonRow>
            <ButtonLink href={job ? urls.employerJob(language, job.number) : urls.employerOrder(language, order.id)}>
              {job ? w.order.toJob : w.done.order}
            </ButtonLink>
            <ButtonLink kind="secondary" href={urls.newEmployerOrder(language)}>
              {w.done.another}
            </ButtonLink>
            <ButtonLink kind="text" href={urls.employerOrders(language)}>
              {w.done.list}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
