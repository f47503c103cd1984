import { foldWidth } from '#kernel/japanese.ts';
import type { SheetConditions, SheetHours, Shift, UpTo, Weekday } from '../job-sheet.ts';
import { labels } from '../labels.ts';
import { present, type Reading } from './reading.ts';
import { byLabel, holidaysIn, minutesIn, shiftIn } from './values.ts';

/** (E) 労働時間 */
export const hoursOf = (r: Reading): SheetHours => {
  const { shifts, unread } = shiftsOf(r);
  const overtime = r.yes('jkgi_umu_n');
  const notes = [...unread, r.text('shgjn_tkjk')].filter((text) => text !== undefined);
  return present({
    ...systemOf(r),
    shifts: shifts.length > 0 ? shifts : undefined,
    note: notes.length > 0 ? notes.join('　　') : undefined,
    overtime:
      overtime === undefined ? undefined : present({ exists: overtime, monthlyHours: r.number('jkgi_thkinjn_ji_n') }),
    breakMinutes: r.number('kyukeijn_n'),
    annualHolidays: r.number('nenkankjsu_n'),
    holidays: holidaysOf(r),
    twoDaysOff: r.choice('sk2sei_n', labels.twoDaysOff),
    paidLeaveAfterSixMonths: r.number('sixmonth_yukyukyuka_n'),
  });
};

/** 変形労働時間制（1か月単位）: the system and, in brackets, its unit. */
const systemOf = (r: Reading): Pick<SheetHours, 'system' | 'variableUnit'> => {
  const text = r.text('shgjn');
  if (text === undefined) return {};
  const [, name = '', unit] = /^([^(]+)(?:\((.*単位.*)\))?$/.exec(foldWidth(text)) ?? [];
  const system = byLabel(unit === undefined ? text : name, labels.hoursSystem, {
    交替制: 'shifts',
    シフト制: 'shifts',
  });
  const variableUnit =
    unit === undefined ? undefined : byLabel(unit, labels.variableUnit, { '1ヶ月単位': 'month', '1週間単位': 'week' });
  if (system === undefined || (unit !== undefined && variableUnit === undefined))
    r.note('warning', 'shgjn', 'not a known value', text);
  return present({ system, variableUnit });
};

/** Clock times that cannot be read are kept as the employer's text, so that nothing given is lost. */
const shiftsOf = (r: Reading): { shifts: Shift[]; unread: string[] } => {
  const shifts: Shift[] = [];
  const unread: string[] = [];
  for (const n of ['1', '2', '3']) {
    const text = r.text(`shgjn${n}_open_close`);
    if (text !== undefined) {
      const shift = shiftIn(text);
      if (shift) shifts.push(shift);
      else {
        r.note('warning', `shgjn${n}_open_close`, 'kept as text', text);
        unread.push(text);
      }
      continue;
    }
    const [from, to] = [r.text(`shgjn${n}_open`), r.text(`shgjn${n}_close`)];
    if (from === undefined || to === undefined) continue;
    const [start, end] = [minutesIn(from), minutesIn(to)];
    if (start !== undefined && end !== undefined) shifts.push({ from: start, to: end });
    else r.note('warning', `shgjn${n}_open`, 'not a clock time', `${from} ${to}`);
  }
  return { shifts, unread };
};

const holidaysOf = (r: Reading): SheetHours['holidays'] => {
  const note = r.text('kyjstosnta');
  const text = r.text('kyjs');
  const read = text === undefined ? flaggedHolidays(r) : holidaysIn(text);
  if (text !== undefined && !read) r.note('warning', 'kyjs', 'kept as text', text);
  const kept = [read ? undefined : text, note].filter((one) => one !== undefined).join('　　');
  if (!read && kept === '') return undefined;
  return { days: [], ...read, ...(kept !== '' && { note: kept }) };
};

const flaggedHolidays = (r: Reading): { days: Weekday[]; publicHolidays: boolean } | undefined => {
  const names = Object.keys(labels.weekday) as Weekday[];
  const days = names.filter((day) => r.yes(`kyjs_${day}`));
  const publicHolidays = r.yes('kyjs_holiday') ?? false;
  return days.length > 0 || publicHolidays ? { days, publicHolidays } : undefined;
};

/** (F) その他の労働条件等 */
export const conditionsOf = (r: Reading): SheetConditions => {
  const severance = r.yes('tiskkin_seido', 'tskknseido_n');
  const childcare = r.yes('tkjshsetu_n');
  return present({
    insurance: insuranceOf(r),
    retirementMutualAid: r.yes('tiskkin_kysi_n'),
    retirementPay: severance === undefined ? undefined : { exists: severance },
    retirementAge: upTo(r, 'tnsei', 'tnnenrei'),
    reemployment: upTo(r, 'saikoyo', 'saikoyo_jgnnenrei'),
    extension: upTo(r, 'knmencho', 'knmencho_jgnnenrei'),
    childcare: childcare === undefined ? undefined : { available: childcare },
  });
};

const upTo = (r: Reading, field: string, age: string): UpTo | undefined => {
  const exists = r.yes(field);
  return exists === undefined ? undefined : present({ exists, age: r.number(age) });
};

/** A list with full-width blanks (雇用　労災　健康　厚生), or one flag for each. */
const insuranceOf = (r: Reading): SheetConditions['insurance'] => {
  const text = r.text('knyuhkn') ?? r.text('knyhkn');
  if (text === undefined) return flaggedInsurance(r);
  return text
    .split(/[\s　,、]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const insurance = byLabel(word.replace(/(?:保険|年金)$/u, ''), labels.insurance);
      if (!insurance) r.note('warning', 'knyhkn', 'not a known value', word);
      return insurance ?? [];
    });
};

const flaggedInsurance = (r: Reading): SheetConditions['insurance'] => {
  const flags = { koyo: 'employment', rosai: 'accident', kenko: 'health', kosei: 'pension' } as const;
  const given = Object.entries(flags).filter(([name]) => r.yes(`knyhkn_${name}`));
  return given.length > 0 ? given.map(([, insurance]) => insurance) : undefined;
};
