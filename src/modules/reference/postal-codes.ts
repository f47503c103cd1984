import { municipality } from './reference.ts';

/** What a postal code says about an address; enough to fill in a form and to find the office in charge. */
type PostalAddress = {
  zip7: string;
  prefCode: string;
  code5: string;
  prefecture: string;
  municipality: string;
  /** Empty where the code stands for several towns or for the rest of a municipality. */
  town: string;
  /** 大口事業所: the one organisation the code belongs to. */
  organisation: string | undefined;
};

/**
 * The address of a postal code (any form with seven digits), from 日本郵便's list in the package. Loaded at the first call:
 * it costs about 40 MB, and most processes never ask.
 */
export const addressOf = async (zip: string): Promise<PostalAddress | undefined> => {
  const { getAddress, normalizePostalCode } = await import('yubin');
  const zip7 = normalizePostalCode(zip);
  const found = zip7 === null ? null : getAddress(zip7);
  if (!zip7 || !found) return undefined;
  return {
    zip7,
    prefCode: found.jisCode.slice(0, 2),
    code5: found.jisCode,
    prefecture: found.prefecture,
    municipality: found.city,
    town: found.source === 'ken_all' && found.multiTown ? '' : townOf(found.town),
    organisation: found.source === 'jigyosyo' ? found.companyName : undefined,
  };
};

/** The same for the boxes of an address, with the municipality as the reference writes it; undefined where either is unknown. */
export const placeOf = async (zip: string) => {
  const found = await addressOf(zip);
  const place = found && municipality(found.code5);
  return found && place
    ? {
        prefecture: place.prefCode,
        prefectureName: found.prefecture,
        municipality: place.fullName,
        town: found.town,
      }
    : undefined;
};

/** The town as one writes it in an address: without the list's remarks (which 丁目, 「以下に掲載がない場合」). */
const townOf = (listed: string): string =>
  /以下に掲載がない場合|の次に.*番地がくる場合|一円$/u.test(listed) ? '' : listed.replace(/（.*$/u, '');
