import type { JSX } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import { type Decision, isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import type { JobHead, SelfApplicationRefusal } from '../job.ts';
import { words } from '../words/words.ts';

export type JobActionsProps = {
  language: Language;
  actor: Actor;
  head: JobHead;
  /** Whether the job takes a self-application now. */
  answer: Decision<true, SelfApplicationRefusal>;
};

/** What a reader can do with a job: apply, keep it. What cannot be done is shown with its reason. */
export function JobActions({ language, actor, head, answer }: JobActionsProps): JSX.Element {
  const w = words(language).page;
  const seeking = actor.kind === 'seeker' || actor.kind === 'visitor';
  const reason = isRefused(answer) ? w.refusal[answer.refused] : seeking ? undefined : w.onlySeekersApply;
  return (
    <ButtonRow>
      <ButtonLink href={urls.selfApplication(language, head.number)} disabledBecause={reason}>
        {w.apply}
      </ButtonLink>
      <Keep language={language} actor={actor} head={head} />
    </ButtonRow>
  );
}

function Keep({ language, actor, head }: Pick<JobActionsProps, 'language' | 'actor' | 'head'>): JSX.Element {
  const w = words(language).page;
  if (actor.kind === 'seeker') return <PostButton action={urls.savedJob(language, head.number)}>{w.save}</PostButton>;
  if (actor.kind !== 'visitor') {
    return (
      <ButtonLink kind="secondary" href={urls.savedJobs(language)} disabledBecause={w.onlySeekers}>
        {w.save}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink kind="secondary" href={signInDoor(language, 'seeker', urls.job(language, head.number))}>
      {w.signInToSave}
    </ButtonLink>
  );
}
