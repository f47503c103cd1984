import { municipality, prefecture } from '#modules/reference/reference.ts';
import type { BasicTab } from '../registration.ts';

/** Everything after the prefecture: 市区町村・番地・建物名. Records of other origin may hold the municipality as a code only. */
export const addressInPrefecture = ({ municipality: code, address = '' }: BasicTab): string => {
  const name = (code && municipality(code)?.fullName) ?? '';
  return after(name, address);
};

/** The whole address in one line, with its postcode. */
export const wholeAddress = (basic: BasicTab): string => {
  const name = (basic.prefecture && prefecture(basic.prefecture)?.name) ?? '';
  const address = after(name, addressInPrefecture(basic));
  return [basic.postcode && `〒${basic.postcode}`, address].filter(Boolean).join(' ');
};

const after = (name: string, rest: string): string => (rest.startsWith(name) ? rest : name + rest);
