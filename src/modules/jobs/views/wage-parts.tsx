import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { VisibleSheet } from '../disclosure.ts';
import type { Amount, SheetPay } from '../job-sheet.ts';
import { hourlyWage, monthlyWage, type WageBreakdown, type WagePart, wageBreakdown } from '../wage.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';
import { figure, yen } from './line.ts';

/** The wage in its parts, what of it is sure, and what it comes to for an hour or a month. */
export function WageParts({ language, sheet }: { language: Language; sheet: VisibleSheet }): JSX.Element | null {
  const w = words(language);
  const breakdown = wageBreakdown(sheet.pay, sheet.header.workingTime);
  const sentences = [...(breakdown ? sureOf(breakdown, w) : []), ...inOtherUnits(sheet, breakdown, w)];
  if (!breakdown && sentences.length === 0) return null;
  const outside = outsideOf(sheet.pay, w);
  return (
    <div class="wage-parts">
      <h3 class="wage-parts-title">{w.wage.title}</h3>
      {breakdown && <Parts breakdown={breakdown} language={language} />}
      <ul class="wage-parts-notes">
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
        {outside.length > 0 && <li>{w.phrases.nested(w.wage.notIncluded, outside.join(w.phrases.and))}</li>}
      </ul>
    </div>
  );
}

function Parts({ breakdown, language }: { breakdown: WageBreakdown; language: Language }): JSX.Element {
  const w = words(language);
  const { parts, sum, agrees, written } = breakdown;
  return (
    <table class="wage-parts-table">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{w.wage.part}</th>
          <th scope="col">{w.wage.amount}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => (
          <tr key={index}>
            <th scope="row">
              <PartName part={part} language={language} />
            </th>
            <td>{moneyOf(part.amount, w)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{agrees ? w.wage.sum : w.wage.sumOnly}</th>
          <td>{moneyOf(agrees ? written : sum, w)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function PartName({ part: { letter, name }, language }: { part: WagePart; language: Language }): JSX.Element {
  const w = words(language).wage;
  if (!name) return <>{w.letters[letter]}</>;
  return (
    <>
      {w.letters[letter]}
      <span class="wage-parts-name" lang={language === 'en' ? 'ja' : undefined}>
        {name}
      </span>
    </>
  );
}

/** What was reckoned is one figure where both ends are. */
const moneyOf = (amount: Amount, w: Words): string | undefined =>
  amount.from !== undefined && amount.from === amount.to ? w.phrases.yen(figure(amount.from)) : yen(amount, w);

/** What is paid for sure, and what the fixed overtime is for; a sum that differs is said first. */
const sureOf = (
  { parts, sum, written, agrees, regular, fixedOvertime }: WageBreakdown,
  w: Words,
): ComponentChildren[] => {
  const money = (amount: Amount) => moneyOf(amount, w) ?? '';
  const differing = agrees ? [] : [<strong>{w.wage.differs(money(sum), money(written))}</strong>];
  if (!fixedOvertime) return parts.length === 1 ? [...differing, w.wage.allBase] : differing;
  const { hours, perHour } = fixedOvertime;
  return [
    ...differing,
    ...(money(regular) ? [w.wage.regular(money(regular))] : []),
    hours === undefined ? <strong>{w.wage.fixedUnknown}</strong> : w.wage.fixed(figure(hours)),
    ...(perHour ? [w.wage.fixedHour(money(perHour))] : []),
  ];
};

/** A monthly wage for one hour, an hourly one for a month. */
const inOtherUnits = ({ header, pay, hours }: VisibleSheet, parts: WageBreakdown | undefined, w: Words): string[] => {
  const { perHour, perHourHow, perMonth, perMonthHow } = w.wage;
  const said = (amount: Amount | undefined, write: (money: string) => string, how: string): string[] => {
    const money = amount && moneyOf(amount, w);
    return money ? [write(money) + w.phrases.sentenceSpace + how] : [];
  };
  return header.workingTime === 'full-time'
    ? said(parts && hourlyWage(parts.regular, pay, hours), perHour, perHourHow)
    : said(monthlyWage(pay.total, hours), perMonth, perMonthHow);
};

const outsideOf = ({ otherAllowances, commuting, raise, bonus }: SheetPay, w: Words): string[] => [
  ...(otherAllowances ? [w.wage.conditional] : []),
  ...(commuting && commuting.kind !== 'none' ? [w.wage.commuting] : []),
  ...(raise?.exists || bonus?.exists ? [w.wage.lastYear] : []),
];
