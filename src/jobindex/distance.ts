import type { Spot } from './plan.ts';

const earthRadius = 6_371_008.8;
const radians = Math.PI / 180e6;

/** Great-circle distance in whole metres; arguments in microdegrees. */
export const metresBetween = (latitude1: number, longitude1: number, latitude2: number, longitude2: number): number => {
  const a = Math.sin(((latitude2 - latitude1) * radians) / 2);
  const b = Math.sin(((longitude2 - longitude1) * radians) / 2);
  const h = a * a + Math.cos(latitude1 * radians) * Math.cos(latitude2 * radians) * b * b;
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(h)));
};

/** Farther than any two places: the distance of a document without a point. */
export const nowhere = 30_000_000;

type Box = { south: number; north: number; west: number; east: number };

/**
 * A box of microdegrees that holds every point within the metres, a little larger than the circle; undefined where a box
 * says nothing: beyond a quarter of the earth, over a pole or the date line.
 */
export const boxAround = ({ latitude, longitude }: Spot, metres: number): Box | undefined => {
  const angle = ((metres + 2) * 1.0001) / earthRadius;
  const across = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(latitude * radians);
  if (angle >= Math.PI / 2 || !(across < 1)) return undefined;
  const [up, side] = [angle / radians, Math.asin(across) / radians];
  const box = {
    south: Math.floor(latitude - up),
    north: Math.ceil(latitude + up),
    west: Math.floor(longitude - side),
    east: Math.ceil(longitude + side),
  };
  return box.west < -180e6 || box.east > 180e6 || box.south < -90e6 || box.north > 90e6 ? undefined : box;
};

/**
 * For the kernel that measures many places: half a chord's sine squared below `inner` is certainly within the metres,
 * above `outer` certainly beyond. Undefined where the box is too large for its series.
 */
export const chordBounds = ({ latitude, longitude }: Spot, metres: number, box: Box) => {
  const up = Math.max(box.north - latitude, latitude - box.south);
  const side = Math.max(box.east - longitude, longitude - box.west);
  if (up * radians > 0.4 || side * radians > 0.8) return undefined;
  // Rounded metres are at most `metres` up to half a metre more.
  const half = Math.sin((Math.floor(metres) + 0.5) / (2 * earthRadius));
  const chord = metres < 0 ? 0 : half * half;
  return {
    cosine: Math.cos(latitude * radians),
    sine: Math.sin(latitude * radians),
    inner: chord * (1 - 1e-7),
    outer: chord * (1 + 1e-7),
    up,
    side,
  };
};
