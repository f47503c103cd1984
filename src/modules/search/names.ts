import { municipalityPoint, railwayLine } from '#modules/reference/reference.ts';
import type { SearchNames } from './job-search.ts';

/** What the reference data of this process says to an adapter. */
export const searchNames: SearchNames = {
  railway: (code) => railwayLine(code)?.name,
  point: municipalityPoint,
};
