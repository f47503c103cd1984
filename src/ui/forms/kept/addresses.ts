import type { Typed } from '#kernel/typed.ts';
import { blockField } from './blocks.ts';
import type { AddressFields, KeptForm } from './kept-form.ts';

/** The controls of an address beside one postal code. */
type AddressControls = { postcode: string; prefecture?: string; municipality?: string; address: string };

/** Which controls a postal code fills, by the name of its own control; undefined where it has no button. */
export const addressControls = <O, T>(
  form: Pick<KeptForm<O, T>, 'addresses'>,
  postcode: string,
): AddressControls | undefined => {
  const named = (fields: AddressFields, nameOf: (name: string) => string): AddressControls => ({
    postcode,
    address: nameOf(fields.address),
    ...(fields.prefecture ? { prefecture: nameOf(fields.prefecture) } : {}),
    ...(fields.municipality ? { municipality: nameOf(fields.municipality) } : {}),
  });
  for (const [key, fields] of Object.entries(form.addresses)) {
    const [part = '', name] = key.split('.');
    if (name === undefined) {
      if (key === postcode) return named(fields, (one) => one);
      continue;
    }
    const found = new RegExp(`^${part}-(\\d{1,4})-${name}$`).exec(postcode);
    if (found) return named(fields, (one) => blockField(part, Number(found[1]), one));
  }
  return undefined;
};

/** What a postal code stands for. */
export type FoundPlace = { prefecture: string; prefectureName: string; municipality: string; town: string };

/** With the address filled in and what was typed of the rest behind it; one box takes all of it where there is only one. */
export const withPlace = (typed: Typed, controls: AddressControls, place: FoundPlace): Typed => {
  const { prefecture, municipality, address } = controls;
  const begins = [
    prefecture ? '' : municipality ? '' : place.prefectureName,
    municipality ? '' : place.municipality,
    place.town,
  ].join('');
  const written = typed[address]?.[0] ?? '';
  return {
    ...typed,
    ...(prefecture ? { [prefecture]: [place.prefecture] } : {}),
    ...(municipality ? { [municipality]: [place.municipality] } : {}),
    [address]: [written.startsWith(begins) ? written : begins + written],
  };
};
