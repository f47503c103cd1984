import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Conditions } from '#modules/search/conditions.ts';

/**
 * 「この求人に似た求人」: the same middle class of occupation (中分類 of 2022) in the municipality of the first workplace –
 * what is on every reader's sheet, whatever the disclosure. Undefined where the sheet says neither.
 */
export const likeJob = ({ work }: Pick<JobSheet, 'work'>): Conditions | undefined => {
  const classes = [
    ...new Set(
      (work.occupations ?? []).filter(({ edition }) => edition === '2022').map(({ code }) => code.slice(0, 3)),
    ),
  ];
  const place = work.workplaces.find(({ prefecture }) => prefecture !== undefined);
  const { prefecture, municipality } = place ?? {};
  if (classes.length === 0 && prefecture === undefined) return undefined;
  return {
    ...(classes.length > 0 ? { classes: classes.sort() } : {}),
    ...(prefecture === undefined
      ? {}
      : { places: [{ prefecture, municipalities: municipality === undefined ? [] : [municipality] }] }),
  };
};
