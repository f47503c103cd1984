import type { Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { objections, type ReferralRefusal, type ReferralRoute } from '../../referral.ts';
import type { ReferralView } from '../../referral-grounds.ts';
import { staffWords } from '../../words/staff.ts';

/** What stands against the referral by now; a colleague or the job's state was quicker. */
export const refusedReferral = (view: ReferralView, route: ReferralRoute, reason: ReferralRefusal): Shown => {
  const reasons = objections(route, view.ground);
  return {
    title: staffWords.check.against,
    status: 409,
    body: (
      <>
        <Notice kind="warning" language="ja">
          {(reasons.length > 0 ? reasons : [reason]).map((one) => (
            <p key={one}>{staffWords.refusal[one]}</p>
          ))}
        </Notice>
        <ButtonLink kind="secondary" href={urls.staffReferral('ja', view.registration.id, view.job.number)}>
          {staffWords.proposal.back}
        </ButtonLink>
      </>
    ),
  };
};
