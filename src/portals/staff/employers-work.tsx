import type { JSX } from 'preact';
import type { StaffActor } from '#kernel/actor.ts';
import { dayOf, daysBetween, type Instant } from '#kernel/time.ts';
import { type WaitingCounts, waitingAtOffice } from '#modules/establishments/changes-at-counter.ts';
import { officeFindings } from '#modules/jobs/job-findings.ts';
import { jobReports } from '#modules/jobs/job-reports.ts';
import { officeQuestions } from '#modules/jobs/still-open.ts';
import { mostCounted, queue } from '#modules/orders/orders-at-counter.ts';
import { staffWords } from '#modules/orders/words/staff.ts';
import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { staffHomeWords } from './words.ts';

const w = staffHomeWords.work;

type Count = { count: number; more?: boolean };

export type EmployersWork = {
  counts: Awaited<ReturnType<typeof queue>>['counts'];
  /** The first of the queue, and the first that nobody has in work. */
  oldest: Instant | undefined;
  first: string | undefined;
  establishments: WaitingCounts;
  byOffice: Count;
  unanswered: Count;
  findings: Count;
  reports: Count;
};

/** What waits for the department of employers, counted. */
export const employersWork = async (act: Act<StaffActor>): Promise<EmployersWork> => {
  const { rows, counts } = await queue(act, { box: 'waiting' });
  const byOffice = await officeQuestions(act, 'by-office', 1);
  const unanswered = await officeQuestions(act, 'unanswered', 1);
  return {
    counts,
    oldest: rows[0]?.sentAt,
    first: rows.find(({ taken }) => !taken || taken.mine || !taken.until)?.id,
    establishments: await waitingAtOffice(act),
    byOffice: { count: byOffice.rows.length, more: byOffice.more },
    unanswered: { count: unanswered.rows.length, more: unanswered.more },
    findings: { count: (await officeFindings(act, 1)).total },
    reports: { count: (await jobReports(act, 'open', 1)).counts.open },
  };
};

const boxes = ['waiting', 'mine', 'visit', 'correction'] as const;

/** Each kind of work with its figures; every figure leads to its list. */
export function EmployersWork({ work, now }: { work: EmployersWork; now: Instant }): JSX.Element {
  const { counts, oldest, first, establishments } = work;
  return (
    <CardGrid columns={3}>
      <Card
        title={w.orders}
        tone="accent"
        footer={first && <ButtonLink href={urls.staffOrder('ja', first)}>{w.start}</ButtonLink>}
      >
        <Lines
          lines={boxes.map((box) => ({
            label: staffWords.queue.boxes[box],
            href: urls.staffOrders('ja', box === 'waiting' ? '' : `box=${box}`),
            count: counts[box],
            more: counts[box] >= mostCounted,
          }))}
        />
        {oldest && <p>{waitsSince(oldest, now)}</p>}
      </Card>
      <Card title={w.establishments}>
        <Lines
          lines={[
            {
              label: w.registrations,
              href: urls.staffEstablishmentChanges('ja'),
              count: establishments.registrations,
            },
            {
              label: w.changes,
              href: `${urls.staffEstablishmentChanges('ja')}?box=changes`,
              count: establishments.changes,
            },
            { label: w.images, href: urls.staffImages('ja'), count: establishments.images },
          ]}
        />
      </Card>
      <Card title={w.jobs}>
        <Lines
          lines={[
            { label: w.byOffice, href: urls.staffStillOpen('ja'), ...work.byOffice },
            { label: w.unanswered, href: `${urls.staffStillOpen('ja')}?box=unanswered`, ...work.unanswered },
            { label: w.findings, href: urls.staffJobFindings('ja'), ...work.findings },
            { label: w.reports, href: urls.staffJobReports('ja'), ...work.reports },
          ]}
        />
      </Card>
    </CardGrid>
  );
}

const waitsSince = (oldest: Instant, now: Instant): string => {
  const days = daysBetween(dayOf(oldest), dayOf(now));
  return days < 1 ? w.oldestToday : w.oldest(staffWords.queue.days(String(days)));
};

function Lines({ lines }: { lines: readonly (Count & { label: string; href: string })[] }) {
  return (
    <ul class="work-lines">
      {lines.map(({ label, href, count, more }) => (
        <li key={href} class={count > 0 ? 'work-line' : 'work-line work-line-none'}>
          <a href={href}>{label}</a>
          <span class="work-count">
            {(more ? staffHomeWords.countAtLeast : staffHomeWords.count)(count.toLocaleString('ja-JP'))}
          </span>
        </li>
      ))}
    </ul>
  );
}
