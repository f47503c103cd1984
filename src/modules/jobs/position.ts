import type { JobSheet, Point } from './job-sheet.ts';

/**
 * Where a job is on the map, for every reader the same: the first workplace that has a place – its own point where
 * everybody may know the employer, else the point of its municipality. So a search by distance tells no more of a hidden
 * employer than the sheet does.
 */
export const positionOf = (
  { header, work }: JobSheet,
  municipalityPoint: (code: string) => Point | undefined,
): Point | undefined => {
  for (const { point, municipality } of work.workplaces) {
    const own = header.disclosure === 1 ? point : undefined;
    const place = own ?? (municipality === undefined ? undefined : municipalityPoint(municipality));
    if (place) return place;
  }
  return undefined;
};

/** Degrees as search stores and compares them. */
export const microdegrees = (degrees: number): number => Math.round(degrees * 1e6);
