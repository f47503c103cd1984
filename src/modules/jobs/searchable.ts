import { payUnit } from './job.ts';
import type { Insurance, JobSheet, Point, Shift, Weekday } from './job-sheet.ts';
import { codes } from './labels.ts';
import { microdegrees, positionOf } from './position.ts';
import { type Names, searchText } from './search-text.ts';
import { isLicenceFree, stationWalk, tagsOf } from './tags.ts';

/** What the reference tables say about a code. */
export type Reference = Names & {
  /** The class and every wider one, 大分類 included; an unknown code stands alone. */
  occupationClasses(edition: '2011' | '2022', code: string): readonly string[];
  /** The municipality and, for a ward, its city. */
  municipalities(code: string): readonly string[];
  /** The point of a municipality. */
  point(code: string): Point | undefined;
};

/** Minutes of one shift; an end on the next day lies above 1440. */
const span = (shift: Shift | undefined): { start: number | null; end: number | null } =>
  shift ? { start: shift.from, end: shift.to > shift.from ? shift.to : shift.to + 1440 } : { start: null, end: null };

const weekdayBits: Record<Weekday, number> = { mon: 1, tue: 2, wed: 4, thu: 8, fri: 16, sat: 32, sun: 64 };
const publicHolidayBit = 128;

const insuranceBits: Partial<Record<Insurance, number>> = {
  employment: 1,
  accident: 2,
  health: 4,
  pension: 8,
  'public-accident': 16,
  'property-savings': 32,
};
const corporatePensionBit = 64;
const retirementPayBit = 128;
const mutualAidBit = 256;

/** Days off as search asks them, Monday = 1 … Sunday = 64, public holidays = 128. */
const holidayMask = ({ holidays }: JobSheet['hours']): number =>
  (holidays?.days ?? []).reduce(
    (mask, day) => mask | weekdayBits[day],
    holidays?.publicHolidays ? publicHolidayBit : 0,
  );

const insuranceMask = (conditions: JobSheet['conditions']): number =>
  (conditions.insurance ?? []).reduce((mask, insurance) => mask | (insuranceBits[insurance] ?? 0), 0) |
  ((conditions.corporatePension?.length ?? 0) > 0 ? corporatePensionBit : 0) |
  (conditions.retirementPay?.exists ? retirementPayBit : 0) |
  (conditions.retirementMutualAid ? mutualAidBit : 0);

/** ａ alone; a sheet that names neither ａ nor any part beside it means its whole wage. */
const basicPay = ({
  base,
  total,
  allowances,
  fixedOvertime,
}: JobSheet['pay']): { from: number | null; to: number | null } => {
  const parts = (allowances?.length ?? 0) > 0 || fixedOvertime?.paid === true;
  const amount = base ?? (parts ? undefined : total);
  return { from: amount?.from ?? null, to: amount?.to ?? amount?.from ?? null };
};

/** A point that the reader may use, or only those who may see the employer. */
const points = (sheet: JobSheet): { open: Point | undefined; hidden: Point | undefined } => {
  const point = sheet.work.workplaces.find((place) => place.point !== undefined)?.point;
  return sheet.header.disclosure === 1 ? { open: point, hidden: undefined } : { open: undefined, hidden: point };
};

const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** The columns of `jobs` that search asks, from the sheet. One table: a column is explained where it is filled. */
export const searchable = (sheet: JobSheet, reference: Reference) => {
  const { header, work, pay, hours, conditions, company, selection } = sheet;
  const shifts = hours.shifts ?? [];
  const [first, second, third] = [span(shifts[0]), span(shifts[1]), span(shifts[2])];
  const window = span(hours.or);
  const basic = basicPay(pay);
  const { open, hidden } = points(sheet);
  const position = positionOf(sheet, reference.point);
  const texts = searchText(sheet, reference);
  const classes = (edition: '2011' | '2022') =>
    unique(
      (work.occupations ?? [])
        .filter((occupation) => occupation.edition === edition)
        .flatMap(({ code }) => reference.occupationClasses(edition, code)),
    );
  const licences = (requirement: 'required' | 'preferred') =>
    unique((work.licences?.listed ?? []).filter((one) => one.requirement === requirement).map(({ code }) => code));
  return {
    disclosure: header.disclosure,
    self_application: header.selfApplication,
    kind: codes.kind[header.kind],
    full_part: codes.workingTime[header.workingTime],
    employment_type: codes.employmentType[work.employmentType],
    dispatch: work.dispatch ?? null,
    industry_code: header.industry?.code ?? null,
    data_provision: header.dataProvision ?? null,
    trial: (header.trialEmployment?.length ?? 0) > 0,
    openings: selection.openings ?? null,

    prefectures: unique(work.workplaces.map(({ prefecture }) => prefecture)),
    municipalities: unique(
      work.workplaces.flatMap(({ municipality }) => (municipality ? reference.municipalities(municipality) : [])),
    ),
    lat: open?.lat ?? null,
    lng: open?.lng ?? null,
    hidden_lat: hidden?.lat ?? null,
    hidden_lng: hidden?.lng ?? null,
    latitude: position ? microdegrees(position.lat) : null,
    longitude: position ? microdegrees(position.lng) : null,
    station_walk_minutes: stationWalk(work) ?? null,
    remote: work.workplaces.some(({ kind }) => kind === 'home'),

    occupations_2011: classes('2011'),
    occupations_2022: classes('2022'),

    // Full-time amounts are monthly and part-time amounts hourly, whatever the pay form says.
    wage_unit: payUnit(header.workingTime),
    wage_lower: pay.total.from ?? null,
    wage_upper: pay.total.to ?? pay.total.from ?? null,
    basic_lower: basic.from,
    basic_upper: basic.to,
    bonus: pay.bonus?.exists ?? null,
    commuting_paid: pay.commuting !== undefined && pay.commuting.kind !== 'none',

    hours_system: hours.system ?? null,
    shift1_start: first.start,
    shift1_end: first.end,
    shift2_start: second.start,
    shift2_end: second.end,
    shift3_start: third.start,
    shift3_end: third.end,
    window_start: window.start,
    window_end: window.end,
    overtime: hours.overtime?.exists ?? null,
    overtime_hours: hours.overtime?.exists === false ? 0 : (hours.overtime?.monthlyHours ?? null),
    holidays: holidayMask(hours),
    two_days_off: hours.twoDaysOff ?? null,
    annual_holidays: hours.annualHolidays ?? null,

    insurance: insuranceMask(conditions),
    term: work.term?.kind ?? null,
    renewal: work.renewal?.kind ?? null,
    has_retirement_age: conditions.retirementAge?.exists ?? null,
    retirement_age: conditions.retirementAge?.age ?? null,
    housing_single: conditions.housing?.single === true,
    housing_family: conditions.housing?.family === true,
    childcare: conditions.childcare?.available === true,
    employees: company.employees?.total ?? company.employees?.workplace ?? null,

    age_limited: work.age?.limited ?? null,
    age_from: work.age?.limited ? (work.age.from ?? null) : null,
    age_to: work.age?.limited ? (work.age.to ?? null) : null,
    education: work.education?.requirement ?? null,
    education_level: work.education?.level ?? null,
    experience: work.experience?.requirement ?? null,
    licence_free: isLicenceFree(work),
    licences_required: licences('required'),
    licences_preferred: licences('preferred'),
    car_licence: work.licences?.car?.requirement ?? null,
    car_automatic: work.licences?.car?.automaticOnly === true,

    // その他 of the search form (sonotaCKBox 1–9); 在宅勤務 and 駅近 stand above.
    no_document_screening: selection.methods !== undefined && selection.methods.documents !== true,
    regular_hire: work.regularHire?.offered === true,
    car_commute: work.carCommute?.allowed === true,
    no_transfer: work.transfer?.possible === false,
    smoke_free: work.smoking?.measure === 'no-smoking-indoors' || work.smoking?.measure === 'smoking-room',
    uij: work.uijTurn === true,
    pr_marks: unique(header.prMarks ?? []),
    tags: tagsOf(sheet),

    text_title: texts.text.title,
    text_establishment: texts.text.establishment,
    text_description: texts.text.description,
    text_station: texts.text.station,
    text_workplace: texts.text.workplace,
    text_business: texts.text.business,
    text_licences: texts.text.licences,
    text_experience: texts.text.experience,
    text_other: texts.text.other,
    hidden_title: texts.hidden.title ?? null,
    hidden_establishment: texts.hidden.establishment ?? null,
    hidden_description: texts.hidden.description ?? null,
    hidden_station: texts.hidden.station ?? null,
    hidden_workplace: texts.hidden.workplace ?? null,
    hidden_business: texts.hidden.business ?? null,
    hidden_licences: texts.hidden.licences ?? null,
    hidden_experience: texts.hidden.experience ?? null,
    hidden_other: texts.hidden.other ?? null,
  };
};
