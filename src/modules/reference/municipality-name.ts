import { searchKey } from '#kernel/japanese.ts';
import { municipalitiesOf, municipality } from './reference.ts';

/**
 * The code of a municipality as people write it: 千代田区, 横浜市中区, 余市郡余市町 or 余市町. A name that two of the prefecture
 * share is none; nor is a 政令指定都市 without its ward where the ward must be known.
 */
export const municipalityCode = (prefecture: string | undefined, typed: string | undefined): string | undefined => {
  if (!prefecture || !typed) return undefined;
  const wanted = searchKey(typed).replace(/\s/gu, '');
  const all = municipalitiesOf(prefecture);
  const named = (of: (one: (typeof all)[number]) => string) => all.filter((one) => searchKey(of(one)) === wanted);
  const found = [
    named(({ fullName }) => fullName),
    named(({ name, parentCode5 }) => `${(parentCode5 && municipality(parentCode5)?.name) ?? ''}${name}`),
    named(({ name }) => name),
  ].find(({ length }) => length > 0);
  return found?.length === 1 ? found[0]?.code5 : undefined;
};

/** A 政令指定都市 has wards, and each ward its office. */
export const hasWards = (code5: string): boolean =>
  municipalitiesOf(code5.slice(0, 2)).some(({ parentCode5 }) => parentCode5 === code5);

export const municipalityName = (code5: string | undefined): string | undefined =>
  code5 && municipality(code5)?.fullName;
