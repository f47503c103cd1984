import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';
import { type OpeningRequest, requestKey, type Way } from './openings.ts';
import { staffMember } from './staff-members.ts';

/** The first password of a member of staff: a key lives half an hour, so it is asked for when the person begins. */
export const memberWay: Way = { portal: 'staff', page: () => urls.staffOpeningPassword('ja') };
export const memberOpeningName = 'staffOpening';

export const requestMemberOpening = (act: Act, mail: string): Promise<OpeningRequest> =>
  requestKey(act, mail, memberWay, async (inside, account) => {
    const member = await staffMember(inside.database, account?.id ?? nobody);
    return account?.kind === 'staff' && member !== undefined;
  });

const nobody = '00000000-0000-0000-0000-000000000000';
