import { openReceivedCount } from '#modules/applications/received-applications.ts';
import { ownJobs } from '#modules/jobs/jobs.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { words } from '../words/words.ts';

/** Home of the 求人者マイページ: applicants and jobs of the establishment. */
export const employerHomePage = page('/employer', {
  audience: 'employer',
  load: async ({ act }) => ({
    open: await openReceivedCount(act),
    jobs: (await ownJobs(act, 1, 1)).total,
  }),
  view: ({ language }, { open, jobs }) => {
    const w = words(language).employerHome;
    return {
      title: w.title,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <CardGrid columns={2}>
            <Card title={w.applicants} href={urls.employerApplications(language)} tone="accent">
              <p>{w.open(String(open))}</p>
            </Card>
            <Card title={w.jobs} href={urls.employerJobs(language)}>
              <p>{w.count(String(jobs))}</p>
            </Card>
          </CardGrid>
        </>
      ),
    };
  },
});
