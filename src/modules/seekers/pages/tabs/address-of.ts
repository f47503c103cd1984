import { addressOf } from '#modules/reference/postal-codes.ts';
import { municipality } from '#modules/reference/reference.ts';
import type { Typed } from '../../tab.ts';

/** 郵便番号から住所を入れる: what the postal code says, and what was typed of the rest; undefined where it says nothing. */
export const withAddress = async (typed: Typed): Promise<Typed | undefined> => {
  const found = await addressOf(typed['postcode']?.[0] ?? '');
  const place = found && municipality(found.code5);
  if (!found || !place) return undefined;
  const written = typed['address']?.[0] ?? '';
  return {
    ...typed,
    prefecture: [place.prefCode],
    municipality: [place.fullName],
    address: [written.startsWith(found.town) ? written : found.town + written],
  };
};
