import type { EmployerActor, SeekerActor, StaffActor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, at, type Day, dayOf, type Instant, minutesAfter } from '#kernel/time.ts';
import * as applications from '#modules/applications/applications.ts';
import * as received from '#modules/applications/received-applications.ts';
import { consent, keepMotive, sendSelfApplication } from '#modules/applications/self-applications.ts';
import { type Act, actingAs } from '#platform/act.ts';
import type { Story } from './seekers.ts';

/** The act of a person of the demo at a moment of the past. */
export const actOf = <A extends SeekerActor | EmployerActor | StaffActor>(act: Act, actor: A, now: Instant): Act<A> =>
  Object.assign(actingAs(act, actor), { now });

/** The demo is told through the same doors as real life; a refusal would be a fault of the demo. */
export const done = <V>(decision: Decision<V, string>): V => {
  if ('refused' in decision) throw new Error(`the demo was refused: ${decision.refused}`);
  return decision.accepted;
};

/** Tells one story: the application and what the employer did with it, a step every second day at ten. */
export const tellStory = async (
  act: Act,
  { seeker, employer, job, story }: { seeker: SeekerActor; employer: EmployerActor; job: JobNumber; story: Story },
): Promise<void> => {
  const today = dayOf(act.now);
  let id = '';
  for (const [index, step] of story.steps.entries()) {
    const now = momentOf(today, story, index, act.now);
    const asSeeker = actOf(act, seeker, now);
    const asEmployer = actOf(act, employer, now);
    switch (step) {
      case 'send':
        done(await consent(asSeeker, job));
        await keepMotive(asSeeker, job, story.motive);
        id = done(await sendSelfApplication(asSeeker, job)).id;
        break;
      case 'read':
        await received.receivedApplication(asEmployer, id);
        break;
      case 'documents':
      case 'interview':
      case 'final':
        done(await received.setStage(asEmployer, id, step));
        break;
      case 'record-hired': {
        const startOn = addDays(today, 14).toString();
        const comment = 'ぜひ一緒に働いていただきたいと考えています。手続きについては、あらためてご連絡します。';
        done(await received.keepOutcome(asEmployer, id, { kind: 'hired', startOn, comment }));
        break;
      }
      case 'record-rejected': {
        const comment = 'ご応募ありがとうございました。今回はご希望に沿えませんでした。ご活躍をお祈りします。';
        done(await received.keepOutcome(asEmployer, id, { kind: 'rejected', comment }));
        break;
      }
      case 'publish':
        done(await received.publishOutcome(asEmployer, id));
        break;
      case 'accept':
        done(await applications.acceptOffer(asSeeker, id));
        break;
      case 'withdraw':
        done(await applications.withdraw(asSeeker, id, undefined));
        break;
    }
  }
};

/** Steps follow each other by two days and never lie in the future; on one day by minutes. */
const momentOf = (today: Day, story: Story, index: number, now: Instant): Instant => {
  const daysAgo = Math.max(0, story.daysAgo - 2 * index);
  if (daysAgo > 0) return minutesAfter(at(addDays(today, -daysAgo), 10), index * 7);
  return minutesAfter(now, index - story.steps.length);
};
