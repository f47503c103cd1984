import type { Office } from '#modules/reference/office.ts';
import { kilometresBetween, type Point } from '#modules/reference/place.ts';
import { addressOf } from '#modules/reference/postal-codes.ts';
import { municipality, reference } from '#modules/reference/reference.ts';

/** Every office in the order of its id: by code, those without a code at the end. */
export const allOffices = (): readonly Office[] => [...reference().offices.values()];

/** The offices of a prefecture whose name is known. */
export const offices = (prefCode: string): readonly Office[] =>
  allOffices().filter((one) => one.prefCode === prefCode && one.name !== undefined);

/** An office by its code, or by the name that stands for it where no code is known. */
export const office = (id: string): Office | undefined => reference().offices.get(id);

/** The offices in charge of a municipality, the first to go to in front; of a 政令指定都市 those of its wards. */
export const officesFor = (code5: string): readonly Office[] => {
  const charged = reference().officesInCharge.get(code5);
  if (charged) return charged;
  const wards = [...reference().municipalities.values()].filter(({ parentCode5 }) => parentCode5 === code5);
  return [...new Set(wards.flatMap((ward) => reference().officesInCharge.get(ward.code5) ?? []))];
};

/**
 * The office in charge of an address (職業安定法施行規則による管轄): a postal code may belong to another office than the rest
 * of its municipality, and a branch goes before its main office. Undefined where the table knows none, and for a
 * 政令指定都市 without its ward when its wards have different offices.
 */
export const officeFor = (code5: string, zip?: string): Office | undefined => {
  const exception = zip === undefined ? undefined : reference().officeOfZip.get(zip.replace('-', ''));
  if (exception) return exception;
  if (reference().officesInCharge.has(code5)) return officesFor(code5)[0];
  const ofWards = officesFor(code5);
  return ofWards.length === 1 ? ofWards[0] : undefined;
};

/** The office in charge of a postal code; undefined when the code or the office is not known. */
export const officeForPostalCode = async (zip: string): Promise<Office | undefined> => {
  const address = await addressOf(zip);
  return address && officeFor(address.code5, address.zip7);
};

/** The branches of a main office, or the main office of a branch and its other branches. */
export const familyOf = (of: Office): readonly Office[] => {
  const main = of.mainOffice ?? of.shortName;
  if (main === undefined) return [];
  return allOffices().filter((one) => one.id !== of.id && (one.mainOffice === main || one.shortName === main));
};

/** Where an office roughly is: the point of its main municipality. */
const pointOf = ({ lat, lng }: Office): Point | undefined =>
  lat === undefined || lng === undefined ? undefined : { lat, lng };

/** The nearest other offices within `km`, by the points of their main municipalities. */
export const nearbyOffices = (of: Office, km = 40, limit = 5): readonly Office[] => {
  const here = pointOf(of);
  if (!here) return [];
  return allOffices()
    .flatMap((one) => {
      const there = pointOf(one);
      return one.id === of.id || one.name === undefined || !there
        ? []
        : [{ one, distance: kilometresBetween(here, there) }];
    })
    .filter(({ distance }) => distance <= km)
    .sort((a, b) => a.distance - b.distance || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one);
};

/** The municipalities of an office, in the order of their codes; codes the table does not know are left out. */
export const jurisdictionOf = (of: Office) =>
  of.jurisdiction.flatMap((code5) => {
    const found = municipality(code5);
    return found ? [found] : [];
  });
