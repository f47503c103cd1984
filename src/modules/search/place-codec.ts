import { type Codec, count, given, type Unread } from './codec.ts';
import type { Near, OccupationChoice, Place, Spot } from './conditions.ts';

type Grouped = ReadonlyMap<string, readonly string[]>;

/** `13.13101.13102` → 13: [13101, 13102]; the same head twice is one. Parts that are not known are named. */
const readGroups = (
  name: string,
  values: readonly string[],
  isHead: (head: string) => boolean,
  isPart: (head: string, part: string) => boolean,
): { groups: Map<string, Set<string>>; unread: Unread[] } => {
  const groups = new Map<string, Set<string>>();
  const unread: Unread[] = [];
  for (const value of values) {
    const [head = '', ...parts] = value.normalize('NFKC').split('.');
    if (!isHead(head)) {
      unread.push({ field: name, value, trouble: 'unknown' });
      continue;
    }
    const strange = parts.filter((part) => !isPart(head, part));
    unread.push(...strange.map((part) => ({ field: name, value: part, trouble: 'unknown' as const })));
    const known = parts.filter((part) => isPart(head, part));
    // Every part of the line is strange: not widened silently to the whole group.
    if (parts.length > 0 && known.length === 0 && !groups.has(head)) continue;
    groups.set(head, new Set([...(groups.get(head) ?? []), ...known]));
  }
  return { groups, unread };
};

const writeGroups = (name: string, groups: Grouped) =>
  [...groups].map(([head, parts]) => [name, [head, ...parts].join('.')] as const);

/**
 * `place=13.13101.13102`, and as the form sends it: `pref=13&city=13101`. A municipality whose prefecture is not chosen
 * (any more) is left out: the box was ticked before another prefecture was chosen.
 */
export const placeCodec = (
  isPrefecture: (code: string) => boolean,
  isMunicipality: (code: string) => boolean,
  most: { prefectures: number; municipalities: number },
): Codec<readonly Place[]> => ({
  names: ['place', 'pref', 'city'],
  read: (params) => {
    const ofForm = given(params, 'pref').map((prefecture) =>
      [prefecture, ...given(params, 'city').filter((code) => code.startsWith(prefecture))].join('.'),
    );
    const { groups, unread } = readGroups(
      'place',
      [...given(params, 'place'), ...ofForm],
      isPrefecture,
      (prefecture, code) => code.startsWith(prefecture) && isMunicipality(code),
    );
    const all = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    const value = all.slice(0, most.prefectures).map(([prefecture, codes]) => ({
      prefecture,
      municipalities: [...codes].sort().slice(0, most.municipalities),
    }));
    const tooMany = [
      ...all.slice(most.prefectures).map(([prefecture]) => prefecture),
      ...all.slice(0, most.prefectures).flatMap(([, codes]) => [...codes].sort().slice(most.municipalities)),
    ].map((code) => ({ field: 'place', value: code, trouble: 'too-many' as const }));
    return { ...(value.length > 0 ? { value } : {}), unread: [...unread, ...tooMany] };
  },
  write: (places) =>
    writeGroups('place', new Map(places.map(({ prefecture, municipalities }) => [prefecture, municipalities]))),
});

/** `work=05.1.3`, whole group `work=05`; a group chosen as a whole and in parts is chosen as a whole. */
export const occupationCodec = (
  isOccupation: (group: string, detail?: number) => boolean,
  mostGroups: number,
): Codec<readonly OccupationChoice[]> => ({
  names: ['work'],
  read: (params) => {
    const values = given(params, 'work');
    const { groups, unread } = readGroups(
      'work',
      values,
      (group) => isOccupation(group),
      (group, detail) => /^[1-9]\d?$/.test(detail) && isOccupation(group, Number(detail)),
    );
    const whole = new Set(values.map((value) => value.normalize('NFKC')).filter((value) => !value.includes('.')));
    const all = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    const tooMany: Unread[] = all
      .slice(mostGroups)
      .map(([group]) => ({ field: 'work', value: group, trouble: 'too-many' }));
    const value = all.slice(0, mostGroups).map(([group, details]) => ({
      group,
      details: whole.has(group) ? [] : [...details].map(Number).sort((a, b) => a - b),
    }));
    return { ...(value.length > 0 ? { value } : {}), unread: [...unread, ...tooMany] };
  },
  write: (choices) => writeGroups('work', new Map(choices.map(({ group, details }) => [group, details.map(String)]))),
});

/** 1–200 km; 10 where only the place was given. */
const kilometres = { least: 1, most: 200, usual: 10 };

const thousandths = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** `13101`, or degrees `35.681,139.767`, rounded to three decimals so that an address tells no house. */
const readSpot = (typed: string, isMunicipality: (code: string) => boolean): Spot | undefined => {
  const text = typed.normalize('NFKC').replace(/\s/gu, '');
  if (/^\d{5}$/.test(text)) return isMunicipality(text) ? { municipality: text } : undefined;
  const [, north, east] = /^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)$/.exec(text) ?? [];
  const [latitude, longitude] = [thousandths(Number(north)), thousandths(Number(east))];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
};

/** `near=13101&km=5`, `near=35.681,139.767&km=10`; kilometres alone are no condition. */
export const nearCodec = (isMunicipality: (code: string) => boolean): Codec<Near> => ({
  names: ['near', 'km'],
  read: (params) => {
    const [typed] = given(params, 'near');
    const km = count('km', kilometres.least, kilometres.most).read(params);
    if (typed === undefined) return { unread: km.unread };
    const at = readSpot(typed, isMunicipality);
    if (!at) return { unread: [{ field: 'near', value: typed, trouble: 'unknown' }, ...km.unread] };
    return { value: { at, km: km.value ?? kilometres.usual }, unread: km.unread };
  },
  write: ({ at, km }) => [
    ['near', 'municipality' in at ? at.municipality : `${at.latitude},${at.longitude}`],
    ['km', String(km)],
  ],
});
