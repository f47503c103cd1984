import type { SeekerActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { listedApplications, ownApplication } from './applications.ts';

/**
 * Every application with motive and history, as the seeker may know them now, for the copy of one's own data (features
 * G6): a result that was not published is in no copy either. Each reading is in the audit.
 */
export const ownApplicationData = async (act: Act<SeekerActor>): Promise<Record<string, unknown>> => {
  const applications: Record<string, unknown>[] = [];
  for (const { application: listed, title, establishment } of await listedApplications(act)) {
    const own = await ownApplication(act, listed.id);
    if (!own) continue;
    const { application, timeline } = own;
    applications.push({
      number: application.jobNumber,
      title,
      establishment,
      route: application.route,
      state: application.state,
      stage: application.stage,
      motive: application.motive,
      consentedAt: application.consentedAt,
      appliedAt: application.appliedAt,
      outcome: application.outcome,
      publishedAt: application.publishedAt,
      history: timeline.map(({ at, action, to, byKind, reason }) => ({ at, action, state: to, by: byKind, reason })),
    });
  }
  return { applications };
};
