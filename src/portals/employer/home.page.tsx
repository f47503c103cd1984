import { openReceivedCount } from '#modules/applications/received-applications.ts';
import { colleagues } from '#modules/establishments/employer-users.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { ownJobs } from '#modules/jobs/jobs.ts';
import { questionCount } from '#modules/jobs/still-open.ts';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { ownOrders, waitingOrders } from '#modules/orders/orders.ts';
import { isToAnswer, OrdersToAnswer } from '#modules/orders/views/to-answer.tsx';
import { employerWords } from '#modules/orders/words/employer/words.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Prose } from '#ui/layouts/section.tsx';
import { words } from '../words/words.ts';

/** Home of the 求人者マイページ: applicants and jobs of the establishment. */
export const employerHomePage = page('/employer', {
  audience: 'employer',
  load: async ({ act, actor }) => ({
    works: await establishment(act, actor.establishmentId),
    users: (await colleagues(act)).length,
    open: await openReceivedCount(act),
    jobs: (await ownJobs(act, 1, 1)).total,
    waiting: await waitingOrders(act),
    toAnswer: (await ownOrders(act, { state: 'sent' })).orders.filter(isToAnswer),
    questions: await questionCount(act),
  }),
  view: ({ language, actor }, { works, users, open, jobs, waiting, toAnswer, questions }) => {
    const w = words(language).employerHome;
    const orderWords = employerWords(language).home;
    return {
      title: w.title,
      wide: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          {works?.state === 'provisional' && (
            <Notice kind="info" language={language} title={w.provisional.title} level={2}>
              <Prose>
                <ol>
                  {w.provisional
                    .steps(works.officeCode ? officeNameOf(works.officeCode, language) : w.provisional.office)
                    .map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                </ol>
              </Prose>
              {works.officeCode && (
                <p>
                  <Link href={urls.office(language, works.officeCode)}>{w.provisional.office}</Link>
                </p>
              )}
            </Notice>
          )}
          {questions > 0 && actor.role !== 'viewer' && (
            <Notice
              kind="warning"
              language={language}
              title={lifeWords(language).question.banner(String(questions))}
              level={2}
              actions={
                <ButtonLink href={urls.employerStillOpen(language)}>
                  {lifeWords(language).question.bannerLink}
                </ButtonLink>
              }
            >
              <p>{lifeWords(language).question.bannerText}</p>
            </Notice>
          )}
          {actor.role !== 'viewer' && <OrdersToAnswer language={language} orders={toAnswer} />}
          {actor.role !== 'viewer' && works?.state !== 'provisional' && (
            <ButtonRow>
              <ButtonLink href={urls.newEmployerOrder(language)}>{employerWords(language).list.begin}</ButtonLink>
            </ButtonRow>
          )}
          <CardGrid columns={3}>
            <Card title={w.applicants} href={urls.employerApplications(language)} tone="accent">
              <p>{w.open(String(open))}</p>
            </Card>
            <Card title={orderWords.card} href={urls.employerOrders(language)}>
              <p>{orderWords.text}</p>
              {waiting > 0 && <p>{orderWords.waiting(String(waiting))}</p>}
            </Card>
            <Card title={w.jobs} href={urls.employerJobs(language)}>
              <p>{w.count(String(jobs))}</p>
            </Card>
            <Card title={w.establishment} href={urls.employerEstablishment(language)}>
              <p>{w.establishmentNote}</p>
            </Card>
            <Card title={w.users} href={urls.employerUsers(language)}>
              <p>{w.usersCount(String(users))}</p>
            </Card>
          </CardGrid>
        </>
      ),
    };
  },
});
