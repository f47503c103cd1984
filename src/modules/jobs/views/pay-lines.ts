import type { SheetPay, WorkingTime } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';
import { figure, type Item, item, type Line, own, range, said, yen, yesNo } from './line.ts';

/** 月額 210,000円～240,000円: per month for full-time, per hour for part-time. */
export const headlinePay = (pay: SheetPay, workingTime: WorkingTime, w: Words): string | undefined => {
  const amount = yen(pay.total, w);
  if (amount === undefined) return undefined;
  return workingTime === 'full-time' ? w.phrases.monthly(amount) : w.phrases.hourly(amount);
};

export const payItems = (pay: SheetPay, workingTime: WorkingTime, w: Words): Item[] => {
  const { pay: label, values, phrases } = w;
  const { fixedOvertime, commuting, closing, payday, raise, bonus } = pay;
  return [
    item(label.total, said(headlinePay(pay, workingTime, w))),
    item(label.base, said(pay.base && yen(pay.base, w))),
    item(
      label.allowances,
      (pay.allowances ?? []).map((one) => own([one.name, yen(one, w)].filter(Boolean).join('　'))),
    ),
    item(
      label.fixedOvertime,
      yesNo(fixedOvertime?.paid, w),
      fixedOvertime?.paid ? said(yen(fixedOvertime, w)) : undefined,
      fixedOvertime?.hours === undefined ? undefined : said(phrases.fixedHours(figure(fixedOvertime.hours))),
    ),
    item(label.fixedOvertimeNote, own(fixedOvertime?.note)),
    item(label.otherAllowances, own(pay.otherAllowances)),
    item(
      label.monthlyWorkingDays,
      said(pay.monthlyWorkingDays === undefined ? undefined : phrases.days(figure(pay.monthlyWorkingDays))),
    ),
    item(
      label.form,
      said(pay.form && values.payForm[pay.form]),
      said(pay.formAmount && yen(pay.formAmount, w)),
      own(pay.formNote),
    ),
    item(label.commuting, commutingLines(commuting, w)),
    item(
      label.closing,
      said(closing && dayOfMonth(values.payDay[closing.kind], undefined, closing.day, w)),
      own(closing?.note),
    ),
    item(
      label.payday,
      said(
        payday && dayOfMonth(values.payDay[payday.kind], payday.month && values.payMonth[payday.month], payday.day, w),
      ),
      own(payday?.note),
    ),
    item(label.raise, yesNo(raise?.exists, w)),
    item(label.raiseLastYear, yesNo(raise?.lastYear, w)),
    item(label.raiseAmount, raiseLines(raise, w), own(raise?.note)),
    item(label.bonus, yesNo(bonus?.exists, w)),
    item(label.bonusLastYear, yesNo(bonus?.lastYear, w)),
    item(label.bonusTimes, said(bonus?.times === undefined ? undefined : phrases.bonusTimes(figure(bonus.times)))),
    item(label.bonusAmount, bonusLines(bonus, w), own(bonus?.note)),
  ];
};

const commutingLines = (commuting: SheetPay['commuting'], w: Words): (Line | undefined)[] => {
  if (!commuting) return [];
  const amount = commuting.amount === undefined ? undefined : w.phrases.yen(figure(commuting.amount));
  const per =
    amount && (commuting.per ? (commuting.per === 'day' ? w.phrases.daily : w.phrases.monthly)(amount) : amount);
  return [said(w.values.commuting[commuting.kind]), said(per)];
};

const dayOfMonth = (kind: string, month: string | undefined, day: number | undefined, w: Words): string => {
  if (day === undefined) return month ? w.phrases.payMonthEnd(kind, month) : kind;
  return month ? w.phrases.payDayMonth(kind, month, String(day)) : w.phrases.payDay(kind, String(day));
};

const raiseLines = (raise: SheetPay['raise'], w: Words): (Line | undefined)[] => {
  const amount = raise?.amount && yen(raise.amount, w);
  const rate =
    raise?.rate &&
    range(raise.rate, { both: w.phrases.percentRange, from: w.phrases.percentFrom, to: w.phrases.percentTo });
  return [said(amount && w.phrases.raiseAmount(amount)), said(rate && w.phrases.raiseRate(rate))];
};

/** 賞与月数　計 2.7ヶ月分（前年度実績） · 賞与金額　360,000 円 ～ 500,000 円（前年度実績） */
const bonusLines = (bonus: SheetPay['bonus'], w: Words): (Line | undefined)[] => {
  const { phrases } = w;
  const amount =
    bonus?.amount && range(bonus.amount, { both: phrases.bonusRange, from: phrases.bonusFrom, to: phrases.bonusTo });
  return [
    said(bonus?.months === undefined ? undefined : phrases.bonusMonths(figure(bonus.months))),
    said(amount && phrases.bonusAmount(amount)),
  ];
};
