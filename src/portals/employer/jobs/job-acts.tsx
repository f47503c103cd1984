import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import { ended, type Job, jobLife } from '#modules/jobs/job.ts';
import { actsNow, isRenewable, type JobAct } from '#modules/jobs/life.ts';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { ownJobWords } from '../words/words.ts';

const pages: Record<Exclude<JobAct, 'confirm'>, (language: Language, number: string) => string> = {
  suspend: urls.employerJobSuspension,
  resume: urls.employerJobResumption,
  extend: urls.employerJobExtension,
  fill: urls.employerFilling,
  withdraw: urls.employerJobEnd,
};

type JobActsProps = { language: Language; job: Job; now: Instant; writes: boolean };

/** What can be done with the job now: the acts that the table of states allows, and orders that begin from it. */
export function JobActs({ language, job, now, writes }: JobActsProps): JSX.Element {
  const w = ownJobWords(language).job;
  const life = lifeWords(language);
  if (!writes) return <p>{w.viewer}</p>;
  const acts = actsNow(job, job.sheet.header.kind, now);
  const begin = (kind: 'new' | 'renewal' | 'change') => urls.newEmployerOrder(language, { kind, from: job.number });
  const living = ended(job, now) === undefined;
  return (
    <>
      {job.askedOn && living && (
        <Notice kind="warning" language={language} title={life.question.waiting}>
          {job.hiddenOn && <p>{life.question.hidden}</p>}
        </Notice>
      )}
      {job.state === 'changing' && living && <p>{w.changing}</p>}
      <ButtonRow>
        {acts.includes('confirm') && (
          <PostButton kind="primary" action={urls.employerJobOpen(language, job.number)}>
            {life.acts.confirm}
          </PostButton>
        )}
        {living && job.state !== 'changing' && jobLife.allows(job.state, 'requestChange') && (
          <ButtonLink kind="secondary" href={begin('change')}>
            {w.change}
          </ButtonLink>
        )}
        {acts.flatMap((act) =>
          act === 'confirm'
            ? []
            : [
                <ButtonLink key={act} kind="secondary" href={pages[act](language, job.number)}>
                  {life.acts[act]}
                </ButtonLink>,
              ],
        )}
      </ButtonRow>
      <ButtonRow>
        {isRenewable(job, now) && (
          <ButtonLink kind="secondary" href={begin('renewal')}>
            {w.renew}
          </ButtonLink>
        )}
        <ButtonLink kind="text" href={begin('new')}>
          {w.copy}
        </ButtonLink>
      </ButtonRow>
      {isRenewable(job, now) && <p>{w.renewHint}</p>}
    </>
  );
}
