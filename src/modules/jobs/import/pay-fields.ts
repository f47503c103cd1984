import { foldWidth } from '#kernel/japanese.ts';
import type { Amount, SheetPay } from '../job-sheet.ts';
import { labels } from '../labels.ts';
import { present, type Reading, some } from './reading.ts';
import { amountIn, bonusIn } from './values.ts';

/** (D) 賃金・手当. Amounts are taken as they stand: per month for フルタイム, per hour for パート. */
export const payOf = (r: Reading): SheetPay => {
  const raise = r.yes('shkyumu_n');
  const bonus = r.yes('shoyoumu_n');
  const bonusText = r.text('shoyo');
  const commuting = r.choice('tskntat', labels.commuting, {
    実費支給上限なし: 'actual-unlimited',
    実費支給上限あり: 'actual-limited',
  });
  return present({
    total: ends(r, 'sikg_aplusbkagen', 'sikg_aplusbjgn') ?? amountOf(r, 'chgn') ?? {},
    base: ends(r, 'khkykagen', 'khkyjgn') ?? amountOf(r, 'khky'),
    allowances: allowancesOf(r),
    fixedOvertime: fixedOvertimeOf(r),
    form: r.choice('chgnkeitai_n', labels.payForm) ?? r.choice('chgnkeitai', labels.payForm),
    formAmount: ends(r, 'chgnkeitai_kagen', 'chgnkeitai_jgn'),
    commuting: commuting && present({ kind: commuting, amount: r.number('tskntatgaku') }),
    raise: raise === undefined ? undefined : present({ exists: raise, note: r.text('shkyrt') }),
    bonus: bonus === undefined ? undefined : { exists: bonus, ...(bonusText !== undefined && bonusIn(bonusText)) },
  });
};

const ends = (r: Reading, from: string, to: string): Amount | undefined =>
  some({ from: r.number(from), to: r.number(to) });

const amountOf = (r: Reading, field: string): Amount | undefined => {
  const text = r.text(field);
  if (text === undefined) return undefined;
  const amount = amountIn(text);
  if (!amount) r.note('warning', field, 'not a number', text);
  return amount;
};

const allowancesOf = (r: Reading): SheetPay['allowances'] => {
  const given = ['1', '2', '3', '4'].flatMap((n) => {
    const name = r.text(`tgktat${n}_mei`) ?? r.text(`tgktat${n}`);
    return name === undefined ? [] : [{ name, ...ends(r, `tgktat${n}_kagen`, `tgktat${n}_jgn`) }];
  });
  return given.length > 0 ? given : undefined;
};

const fixedOvertimeOf = (r: Reading): SheetPay['fixedOvertime'] => {
  const amount = ends(r, 'ktizangydi_kagen', 'ktizangydi_jgn');
  const text = r.text('ktizangydi');
  const note = r.text('ktizangydaitkjk');
  if (amount) return present({ paid: true, ...amount, note });
  if (text === undefined) return note === undefined ? undefined : { paid: true, note };
  if (/^(?:なし|無)/.test(foldWidth(text))) return { paid: false };
  return present({ paid: true, ...amountIn(text), note });
};
