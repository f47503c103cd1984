import type { JobSheet } from './job-sheet.ts';

/**
 * こだわり tags of a list row (system-reference §3.5), each one rule over the sheet. Official labels stand in the words.
 * A tag says that the employer said so: where an item is not given, no tag is shown.
 */
const tagRules = {
  /** 経験不問 */
  'no-experience': ({ work }) => work.experience?.requirement === 'none',
  /** 学歴不問 */
  'no-education': ({ work }) => work.education?.requirement === 'none',
  /** 資格不問 */
  'no-licence': ({ work }) => isLicenceFree(work),
  /** 時間外労働なし */
  'no-overtime': ({ hours }) => hours.overtime?.exists === false,
  /** 週休二日制（土日休） */
  'weekends-off': ({ hours }) =>
    hours.twoDaysOff === 'every-week' &&
    hours.holidays?.days.includes('sat') === true &&
    hours.holidays.days.includes('sun'),
  /** 転勤なし */
  'no-transfer': ({ work }) => work.transfer?.possible === false,
  /** 書類選考なし */
  'no-document-screening': ({ selection }) => selection.methods !== undefined && selection.methods.documents !== true,
  /** 通勤手当あり */
  'commuting-paid': ({ pay }) => pay.commuting !== undefined && pay.commuting.kind !== 'none',
  /** 駅近（徒歩10分以内） */
  'near-station': ({ work }) => (stationWalk(work) ?? Number.POSITIVE_INFINITY) <= 10,
  /** マイカー通勤可 */
  'car-commute': ({ work }) => work.carCommute?.allowed === true,
  /** 正社員登用あり */
  'regular-hire': ({ work }) => work.regularHire?.offered === true,
  /** 在宅勤務 */
  remote: ({ work }) => work.workplaces.some((place) => place.kind === 'home'),
  /** トライアル雇用併用 */
  trial: ({ header }) => (header.trialEmployment?.length ?? 0) > 0,
  /** UIJターン歓迎 */
  uij: ({ work }) => work.uijTurn === true,
  /** オンライン自主応募可 */
  'self-application': ({ header }) => header.selfApplication && header.disclosure <= 2,
} as const satisfies Record<string, (sheet: JobSheet) => boolean>;

export type Tag = keyof typeof tagRules;
const tags = Object.keys(tagRules) as readonly Tag[];

/** The tags of a sheet, in the order of the table. */
export const tagsOf = (sheet: JobSheet): Tag[] => tags.filter((tag) => tagRules[tag](sheet));

/** Minutes on foot from the nearest station of any workplace, when given. */
export const stationWalk = (work: JobSheet['work']): number | undefined => {
  const minutes = work.workplaces
    .filter(({ station }) => station?.means === 'walk')
    .flatMap(({ station }) => station?.minutes ?? []);
  return minutes.length > 0 ? Math.min(...minutes) : undefined;
};

/** 免許・資格 不問: said so, or the item was filled in and names none. */
export const isLicenceFree = ({ licences }: JobSheet['work']): boolean =>
  licences !== undefined &&
  (licences.listed?.length ?? 0) === 0 &&
  licences.car === undefined &&
  licences.other === undefined;
