import type { Reaction } from '#platform/act.ts';
import { applicationOfEvent } from './applications.ts';
import { forgetDrafts } from './departures.ts';
import { tellApplicationMade, tellOfferAccepted, tellOutcome, tellStage, tellWithdrawn } from './mails.ts';

/** Who is told of what happened to an application; registered in service.ts. */
export const tellOfApplications: Reaction = async (act, event) => {
  if (!event.type.startsWith('application.')) return;
  const application = await applicationOfEvent(act, String(event.applicationId));
  if (!application) return;
  switch (event.type) {
    case 'application.made':
      return tellApplicationMade(act, application);
    case 'application.withdrawn':
      return tellWithdrawn(act, application);
    case 'application.offer-accepted':
      return tellOfferAccepted(act, application);
    case 'application.stage-set':
      return tellStage(act, application);
    case 'application.outcome-published':
      return tellOutcome(act, application);
  }
};

export const forgetDraftsWithAccounts: Reaction = async (act, event) => {
  if (event.type === 'registration.account-erased') await forgetDrafts(act, String(event.registrationId));
};
