import type { EstablishmentNumber } from '#kernel/numbers.ts';
import { documentVersions } from '#modules/accounts/documents/versions.ts';
import {
  finishOpening as finish,
  type OpeningRequest,
  requestKey,
  requestNewcomerKey,
  type Way,
} from '#modules/accounts/openings.ts';
import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';
import { employerUser, establishment } from './establishments.ts';

/** 事業所登録・求人申込み（仮登録）: from a mail address alone. */
export const entryWay: Way = { portal: 'employer', page: urls.employerOpeningPassword };
export const entryName = 'employerOpening';

export const requestEntry = (act: Act, mail: string): Promise<OpeningRequest> =>
  requestNewcomerKey(act, { kind: 'employer', mail }, entryWay);

/** 求人者マイページ開設（パスワード登録）: for an establishment whose mail address an office has registered. */
export const myPageWay: Way = { portal: 'employer', page: urls.employerMyPagePassword };
export const myPageName = 'employerMyPage';

/** Mail address and 事業所番号: the key goes out only to a right pair. */
export const requestMyPage = (
  act: Act,
  { mail, number }: { mail: string; number: EstablishmentNumber },
): Promise<OpeningRequest> =>
  requestKey(act, mail, myPageWay, async (inside, account) => {
    const user = await employerUser(inside.database, account?.id ?? nobody);
    const works = await establishment(inside, user?.establishmentId ?? nobody);
    return account?.kind === 'employer' && works?.number === number;
  });

/** Looked up where no account was found, so that right and wrong pairs ask the database alike. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What everybody agrees to who acts for an establishment. */
export const employerAgreements = [
  { document: 'privacy', version: documentVersions.privacy },
  { document: 'employer-terms', version: documentVersions.employerTerms },
] as const;

export const finishOpening = (act: Act, given: { request: string; key: string; password: string }) =>
  finish(act, given, employerAgreements);
