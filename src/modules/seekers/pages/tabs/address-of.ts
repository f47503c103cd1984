import type { Typed } from '#kernel/typed.ts';
import { placeOf } from '#modules/reference/postal-codes.ts';
import { withPlace } from '#ui/forms/kept/addresses.ts';

const controls = { postcode: 'postcode', prefecture: 'prefecture', municipality: 'municipality', address: 'address' };

/** 郵便番号から住所を入れる: what the postal code says, and what was typed of the rest; undefined where it says nothing. */
export const withAddress = async (typed: Typed): Promise<Typed | undefined> => {
  const place = await placeOf(typed.postcode?.[0] ?? '');
  return place && withPlace(typed, controls, place);
};
