import type { JSX } from 'preact';
import { type Actor, doorOf } from '#kernel/actor.ts';
import { type Decision, isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import type { JobHead, SelfApplicationRefusal } from '../job.ts';
import { staffLifeWords } from '../words/life/staff.ts';
import { words } from '../words/words.ts';

/** What the reading seeker has done with the job already. */
export type OwnWithJob = { saved: boolean; application?: { id: string; draft: boolean } };

type JobActionsProps = {
  language: Language;
  actor: Actor;
  head: JobHead;
  /** Whether the job takes a self-application now. */
  answer: Decision<true, SelfApplicationRefusal>;
  /** Undefined for readers who neither apply nor keep anything. */
  own: OwnWithJob | undefined;
};

/**
 * What a reader can do with a job: apply, keep it, go on with what was begun. What cannot be done says why; the counter
 * never applies nor keeps, and finds its own two ways only.
 */
export function JobActions({ language, actor, head, answer, own }: JobActionsProps): JSX.Element {
  if (actor.kind === 'staff')
    return (
      <ButtonRow>
        <Refer language={language} actor={actor} head={head} own={own} />
      </ButtonRow>
    );
  return (
    <ButtonRow>
      <Apply language={language} actor={actor} head={head} answer={answer} own={own} />
      <Keep language={language} actor={actor} head={head} own={own} />
      <Refer language={language} actor={actor} head={head} own={own} />
    </ButtonRow>
  );
}

function Apply({ language, actor, head, answer, own }: JobActionsProps): JSX.Element {
  const w = words(language).page;
  const application = own?.application;
  if (application && !application.draft) {
    return <ButtonLink href={urls.seekerApplication(language, application.id)}>{w.seeApplication}</ButtonLink>;
  }
  const seeking = actor.kind === 'visitor' || doorOf(actor.kind) === 'seeker';
  const reason = isRefused(answer) ? w.refusal[answer.refused] : seeking ? undefined : w.onlySeekersApply;
  return (
    <ButtonLink href={urls.selfApplication(language, head.number)} disabledBecause={reason}>
      {application ? w.goOnApplying : w.apply}
    </ButtonLink>
  );
}

/** The office refers somebody to the job; a seeker who has nothing under way with it asks for that (E4). */
function Refer({ language, actor, head, own }: Omit<JobActionsProps, 'answer'>): JSX.Element | null {
  const w = words(language).page;
  if (actor.kind === 'staff')
    return (
      <>
        <ButtonLink href={urls.staffJobReferral('ja', head.number)}>{w.refer}</ButtonLink>
        {actor.officeCode === head.officeCode && (
          <ButtonLink kind="secondary" href={urls.staffJob('ja', head.number)}>
            {staffLifeWords.job.link}
          </ButtonLink>
        )}
      </>
    );
  if (actor.kind !== 'seeker' || (own?.application && !own.application.draft)) return null;
  return (
    <ButtonLink kind="text" href={urls.referralRequest(language, head.number)}>
      {w.askForReferral}
    </ButtonLink>
  );
}

function Keep({ language, actor, head, own }: Omit<JobActionsProps, 'answer'>): JSX.Element {
  const w = words(language).page;
  const here = urls.job(language, head.number);
  if (actor.kind === 'seeker') {
    return own?.saved ? (
      <PostButton action={urls.savedJobRemoval(language, head.number)} values={{ next: here }} kind="text">
        {w.unsave}
      </PostButton>
    ) : (
      <PostButton action={urls.savedJob(language, head.number)} values={{ next: here }}>
        {w.save}
      </PostButton>
    );
  }
  if (actor.kind !== 'visitor') {
    const reason = actor.kind === 'new-seeker' ? w.afterRegistering : w.onlySeekers;
    return (
      <ButtonLink kind="secondary" href={urls.savedJobs(language)} disabledBecause={reason}>
        {w.save}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink kind="secondary" href={signInDoor(language, 'seeker', here)}>
      {w.signInToSave}
    </ButtonLink>
  );
}
