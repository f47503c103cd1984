/** 都道府県, with the point of its capital. */
export type Prefecture = {
  code: string;
  name: string;
  kana: string;
  nameEn: string;
  lat: number | undefined;
  lng: number | undefined;
};

type MunicipalityType = '市' | '町' | '村' | '特別区' | '政令市' | '政令市区' | '村(北方領土)';

/** 市区町村; a 政令指定都市 and its wards are both in the table, a ward names its city as parent. */
export type Municipality = {
  code5: string;
  prefCode: string;
  name: string;
  /** With its county: 余市郡余市町. */
  fullName: string;
  kana: string;
  county: string | undefined;
  type: MunicipalityType;
  parentCode5: string | undefined;
  /** Known for all but two villages of the Northern Territories. */
  nameEn: string | undefined;
  lat: number | undefined;
  lng: number | undefined;
};

/** A municipality near another one, by distance of their points: distance, not adjacency. */
export type Neighbour = { code5: string; km: number };

/** A point on the earth, in degrees. */
export type Point = { lat: number; lng: number };

/** The distance of two points in km along the earth's surface (haversine; the earth as a ball of 6,371 km). */
export const kilometresBetween = (a: Point, b: Point): number => {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(half));
};
