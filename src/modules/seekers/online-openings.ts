import { documentVersions } from '#modules/accounts/documents/versions.ts';
import { finishOpening, type OpeningRequest, requestNewcomerKey, type Way } from '#modules/accounts/openings.ts';
import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';

/** Way B: the My Page of someone no counter knows (マイページを開設して求職申込み). */
export const onlineWay: Way = { portal: 'seeker', page: urls.onlineOpeningPassword };

/** Its name in the session. */
export const onlineOpeningName = 'onlineOpening';

/** The mail address alone: whoever reads the mail may open a page with it (B3: the page shows the same to everyone). */
export const requestOnlineOpening = (act: Act, mail: string): Promise<OpeningRequest> =>
  requestNewcomerKey(act, { kind: 'seeker', mail }, onlineWay);

/** Password and key; what was agreed to is kept with its version. */
export const finishOnlineOpening = (act: Act, given: { request: string; key: string; password: string }) =>
  finishOpening(act, given, [
    { document: 'privacy', version: documentVersions.privacy },
    { document: 'terms', version: documentVersions.terms },
  ]);
