import { foldWidth } from '#kernel/japanese.ts';
import { municipalitiesOf, prefectures } from '#modules/reference/reference.ts';

type FoundPlace = { prefecture?: string; municipality?: string };

/** 埼玉県さいたま市浦和区 → codes, by the longest name that fits; without a prefecture only where one name fits. */
export const placeIn = (text: string, nearOffice: string): FoundPlace => {
  const key = foldWidth(text)
    .replace(/[\s　]/gu, '')
    .replace(/ケ/g, 'ヶ');
  const prefecture = prefectures().find(({ name }) => key.startsWith(name));
  if (prefecture) {
    const municipality = longest(prefecture.code, key.slice(prefecture.name.length));
    return { prefecture: prefecture.code, ...(municipality && { municipality }) };
  }
  if (/^海外/.test(key)) return { prefecture: '59' };
  // The office's own prefecture first: its names are what an employer there leaves the prefecture away from.
  const own = longest(nearOffice.slice(0, 2), key);
  if (own) return { prefecture: own.slice(0, 2), municipality: own };
  const anywhere = prefectures().flatMap(({ code }) => longest(code, key) ?? []);
  const [only] = anywhere;
  return anywhere.length === 1 && only ? { prefecture: only.slice(0, 2), municipality: only } : {};
};

const longest = (prefecture: string, rest: string): string | undefined => {
  let best: { code5: string; length: number } | undefined;
  for (const { code5, name, fullName } of municipalitiesOf(prefecture)) {
    for (const spelling of [fullName, name]) {
      const written = spelling.replace(/ケ/g, 'ヶ');
      if (rest.startsWith(written) && written.length > (best?.length ?? 0)) best = { code5, length: written.length };
    }
  }
  return best?.code5;
};
