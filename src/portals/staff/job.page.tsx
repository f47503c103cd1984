import type { JSX } from 'preact';
import { holdsRole } from '#kernel/actor.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { staffMember } from '#modules/accounts/staff-members.ts';
import { jobFindings } from '#modules/jobs/job-findings.ts';
import { jobHistory } from '#modules/jobs/job-history.ts';
import { type JobFile, jobFile } from '#modules/jobs/job-life.ts';
import { jobForReader } from '#modules/jobs/jobs.ts';
import { actsNow, type JobAct, knownOpenOn } from '#modules/jobs/life.ts';
import { JobEvents } from '#modules/jobs/views/job-events.tsx';
import { KeptFindings } from '#modules/jobs/views/kept-findings.tsx';
import { LifeNotice } from '#modules/jobs/views/life-notice.tsx';
import { StandingTag } from '#modules/jobs/views/standing-tag.tsx';
import { staffLifeWords } from '#modules/jobs/words/life/staff.ts';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { record } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { History } from '#portals/public/job/history.tsx';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';

const w = staffLifeWords.job;

const pages: Record<Exclude<JobAct, 'confirm'>, (language: 'ja', number: string) => string> = {
  suspend: urls.staffJobSuspension,
  resume: urls.staffJobResumption,
  extend: urls.staffJobExtension,
  fill: urls.staffJobFilling,
  withdraw: urls.staffJobEnd,
};

/** An accepted job for the office that accepted it: how it stands, the acts, and who did what when. */
export const staffJobPage = page('/staff/jobs/:number', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    if (number === undefined) return absent();
    if (number !== params.number) return redirect(urls.staffJob('ja', number));
    const file = await jobFile(act, number);
    const job = file && (await jobForReader(act, number));
    if (!file || !job) return absent();
    await record(act, { what: 'job.viewed', subject: { kind: 'job', id: number } });
    const [history, names, kept] = await Promise.all([
      jobHistory(act, job),
      namesOf(act.database, file),
      jobFindings(act, file.job.id),
    ]);
    return { file, job, history, names, kept };
  },
  view: ({ act, actor, now, query }, { file, job, history, names, kept }) => {
    const { job: own, events } = file;
    return {
      title: w.title(own.sheet.work.title, own.number),
      heading: own.sheet.work.title,
      breadcrumb: holdsRole('employers-counter', actor)
        ? [{ href: urls.staffStillOpen('ja'), label: staffLifeWords.stillOpen.title }]
        : [],
      body: (
        <>
          <LifeNotice language="ja" query={query} />
          <KeptFindings language="ja" kept={kept} sheet={own.sheet} />
          <DescriptionList
            items={factsOf(
              file,
              holdsRole('employers-counter', actor),
              <StandingTag language="ja" job={own} now={now} markDays={act.settings.stillOpenMarkDays} />,
            )}
          />
          <ButtonRow>
            <ButtonLink kind="text" href={urls.job('ja', own.number)}>
              {w.public}
            </ButtonLink>
            <ButtonLink kind="text" href={urls.jobSheet('ja', own.number)}>
              {w.pdf}
            </ButtonLink>
            <ButtonLink kind="text" href={urls.staffJobReferral('ja', own.number)}>
              {w.refer}
            </ButtonLink>
          </ButtonRow>
          <Section title={w.acts} id="acts">
            {holdsRole('employers-counter', actor) ? (
              <Acts number={own.number} acts={actsNow(own, own.sheet.header.kind, now)} />
            ) : (
              <p>{w.notYours}</p>
            )}
          </Section>
          <Section title={lifeWords('ja').events.title} id="events">
            <JobEvents
              language="ja"
              head={own}
              events={events}
              now={now}
              nameOf={({ by }) => (by === undefined ? undefined : names.get(by))}
            />
          </Section>
          <History language="ja" job={job} history={history} today={dayOf(now)} />
        </>
      ),
    };
  },
});

function Acts({ number, acts }: { number: string; acts: readonly JobAct[] }) {
  if (acts.length === 0) return <p>{w.nothing}</p>;
  return (
    <ButtonRow>
      {acts.map((act) =>
        act === 'confirm' ? (
          <PostButton key={act} kind="primary" action={urls.staffJobOpen('ja', number)}>
            {w.confirmed}
          </PostButton>
        ) : (
          <ButtonLink key={act} kind="secondary" href={pages[act]('ja', number)}>
            {lifeWords('ja').acts[act]}
          </ButtonLink>
        ),
      )}
    </ButtonRow>
  );
}

const factsOf = ({ job, renews, renewedBy }: JobFile, ofEmployers: boolean, standing: JSX.Element) => {
  const { name } = job.sheet.establishment;
  const { contact } = job.sheet.selection;
  const deadline = formatDay(job.deadlineOn, 'ja');
  const days = [
    { label: w.lastKnown, day: knownOpenOn(job) },
    { label: w.askedOn, day: job.askedOn },
    { label: w.hiddenOn, day: job.hiddenOn },
  ];
  const links = [
    { label: w.renews, number: renews },
    { label: w.renewedBy, number: renewedBy },
  ];
  return [
    { label: w.number, value: job.number },
    { label: w.standing, value: standing },
    {
      label: w.establishment,
      value: ofEmployers ? <a href={urls.staffEstablishment('ja', job.establishmentId)}>{name}</a> : name,
    },
    ...(contact?.telephone
      ? [
          {
            label: w.telephone,
            value: <Telephone number={contact.telephone} />,
            note: [contact.section, contact.name].filter(Boolean).join('　'),
            strong: true,
          },
        ]
      : []),
    { label: w.acceptedOn, value: formatDay(job.acceptedOn, 'ja') },
    { label: w.deadlineOn, value: job.extended ? `${deadline}（${w.extended}）` : deadline },
    { label: w.disclosure, value: jobWords('ja').values.disclosure[job.disclosure] },
    { label: w.version, value: w.versionOf(job.version) },
    ...days.flatMap(({ label, day }) => (day ? [{ label, value: formatDay(day, 'ja') }] : [])),
    ...links.flatMap(({ label, number }) =>
      number ? [{ label, value: <a href={urls.staffJob('ja', number)}>{number}</a> }] : [],
    ),
  ];
};

/** To be rung up at once: the counter asks by telephone whether a job is still open. */
function Telephone({ number }: { number: string }) {
  return <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>;
}

/** Who of the offices did something; the establishment's people are not named here. */
const namesOf = async (database: Database, { events }: JobFile): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(events.flatMap(({ actor, by }) => (actor === 'staff' && by !== undefined ? [by] : [])));
  const members = await Promise.all([...ids].map((id) => staffMember(database, id)));
  return new Map(members.flatMap((member) => (member ? [[member.accountId, member.name] as const] : [])));
};
