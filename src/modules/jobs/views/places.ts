import type { Language } from '#kernel/language.ts';
import { municipality, prefecture } from '#modules/reference/reference.ts';
import { gsiMap, mapAt, mapSearch } from '#platform/web/urls.ts';
import type { Point, Station, Workplace } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';
import { type Line, type MapLink, own, said } from './line.ts';

/** 東京都千代田区: as far as the codes are known; in English the names used there. */
export const areaName = (
  place: { readonly prefecture?: string; readonly municipality?: string },
  language: Language,
): string | undefined => {
  const wide = prefecture(place.prefecture ?? '');
  const near = municipality(place.municipality ?? '');
  const name =
    language === 'en'
      ? [near?.nameEn ?? near?.fullName, wide?.nameEn].filter(Boolean).join(', ')
      : `${wide?.name ?? ''}${near?.fullName ?? ''}`;
  return name === '' ? undefined : name;
};

/** The address as written, otherwise the area; the kind of place (在宅勤務 …) goes before it. */
export const workplaceLines = (place: Workplace, language: Language, w: Words): (Line | undefined)[] => [
  place.kind === 'address' ? undefined : said(w.values.workplace[place.kind]),
  place.address
    ? withMaps(addressLine(place.postcode, place.address, w), place, place.address, w)
    : said(areaName(place, language)),
];

const withMaps = (
  line: Line | undefined,
  place: { readonly point?: Point },
  address: string,
  w: Words,
): Line | undefined => line && { ...line, maps: mapLinks(place.point, address, w) };

/** Plain links to maps of others, who learn nothing of the reader but what a link tells; the exact place where it is known. */
const mapLinks = (point: Point | undefined, address: string, w: Words): MapLink[] =>
  point
    ? [
        { href: mapAt(point), label: w.map.osm },
        { href: gsiMap(point), label: w.map.gsi },
      ]
    : [{ href: mapSearch(address), label: w.map.osm }];

export const addressLine = (postcode: string | undefined, address: string, w: Words): Line | undefined =>
  own(postcode ? w.phrases.postcode(postcode, address) : address);

/** ＪＲ総武線　飯田橋駅　から　徒歩7分 */
export const stationLine = (station: Station | undefined, w: Words): Line | undefined => {
  if (!station) return undefined;
  const { name, means, minutes } = station;
  if (means === undefined) return own(name);
  const way = w.values.means[means];
  return own(
    minutes === undefined ? w.phrases.stationByMeans(name, way) : w.phrases.station(name, way, String(minutes)),
  );
};
