import { same } from '#kernel/same.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Wording } from '#modules/jobs/set-aside.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { findingKey, mayOverride } from './overriding.ts';

/** 変更申込み: what it changes, and whether the office has to look at it first. */

/**
 * What may change without the office: whom to reach and how the selection goes, the employer's own words about itself,
 * and what staff have confirmed with the establishment. Everything else is a working condition (職業安定法5条の3) or
 * decides who sees the job, and goes back to review; so does an item this list does not know.
 */
const small: Readonly<Record<string, true | readonly string[]>> = {
  establishment: true,
  company: true,
  pr: true,
  disability: true,
  header: ['industry', 'prMarks'],
  selection: [
    'contact',
    'schedule',
    'place',
    'result',
    'notifyBy',
    'sendBy',
    'otherSending',
    'postTo',
    'documentReturn',
    'note',
  ],
};

/** Whether an item may change at once; of the workplaces only the way there from the station. */
export const isSmall = (item: SheetItem, before: JobSheet, after: JobSheet): boolean => {
  if (item === 'work.workplaces') return same(withoutStations(before), withoutStations(after));
  const [section = '', name = ''] = item.split('.');
  const items = Object.hasOwn(small, section) ? small[section] : undefined;
  return items === true || (items?.includes(name) ?? false);
};

const withoutStations = ({ work }: JobSheet): unknown => work.workplaces.map(({ station: _, ...place }) => place);

type Judged = { readonly findings: readonly Finding[]; readonly wording: Wording };

/**
 * Findings that the sheet before did not have: what the change itself is to answer for. A phrase that stops is known only
 * as long as its text is the same: what was set aside of a product's name does not cover what is written around it later.
 */
export const newFindings = (before: Judged, after: Judged): Finding[] => {
  const known = new Set(before.findings.map(findingKey));
  const isEdited = ({ item }: Finding) => before.wording(item) !== after.wording(item);
  return after.findings.filter((one) => !known.has(findingKey(one)) || (mayOverride(one) && isEdited(one)));
};

/** At once where everything that changes is small and the checker says nothing new that stops or asks. */
export const takesEffectAtOnce = (
  items: readonly SheetItem[],
  before: JobSheet,
  after: JobSheet,
  findings: readonly Finding[],
): boolean => items.every((item) => isSmall(item, before, after)) && findings.every(({ tone }) => tone === 'grey');
