import type { SheetDraft, SheetItem } from '../sheet-draft.ts';

/**
 * All free texts of a sheet in one string, a line break between them, so that a pattern walks through the sheet once.
 * Full-width letters and digits are folded to half-width unit by unit: positions stay those of the text as typed. A text
 * with letters in disguise is spelled out first, and each of its letters knows where it came from.
 */
export type Writing = {
  readonly whole: string;
  readonly parts: readonly Part[];
};
type Part = { readonly item: SheetItem; readonly text: string; readonly from: number; readonly spelled?: Spelled };
/** A text spelled out, and for each of its units where in the text as typed its letter begins and ends. */
type Spelled = { readonly folded: string; readonly begins: readonly number[]; readonly ends: readonly number[] };

export type Phrase = { readonly item: SheetItem; readonly text: string; readonly from: number; readonly to: number };

/** Full-width ASCII and the ideographic space, each by one unit, so that positions hold. */
export const folded = (text: string): string =>
  text.replace(/[！-～　\n\r]/gu, (letter) =>
    letter === '　' || letter === '\n' || letter === '\r' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );

/**
 * What looks like a word and is spelled otherwise: marks that nobody sees between its letters, letters apart from their
 * sound marks, half-width kana, radicals and letters of other sets that look alike.
 */
const disguised =
  /[\p{Default_Ignorable_Code_Point}\p{M}｡-ﾟ\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}\u{1d400}-\u{1d7ff}㈠-㋿㌀-㏿]/u;
const unseen = /\p{Default_Ignorable_Code_Point}/u;
const soundMark = /[\p{M}ﾞﾟ]/u;

const spelledOut = (text: string): Spelled => {
  const letters: { text: string; begins: number; ends: number }[] = [];
  let at = 0;
  for (const letter of text) {
    const [begins, ends] = [at, at + letter.length];
    at = ends;
    if (unseen.test(letter)) continue;
    const before = letters.at(-1);
    if (before && soundMark.test(letter)) letters[letters.length - 1] = { ...before, text: before.text + letter, ends };
    else letters.push({ text: letter, begins, ends });
  }
  const units = letters.flatMap(({ text: letter, ...place }) =>
    folded(letter === '\n' ? letter : letter.normalize('NFKC'))
      .split('')
      .map((unit) => ({ unit, ...place })),
  );
  return {
    folded: units.map(({ unit }) => unit).join(''),
    begins: units.map(({ begins }) => begins),
    ends: units.map(({ ends }) => ends),
  };
};

/** A text as the patterns read it: folded, and spelled out where its letters are in disguise. */
export const plain = (text: string): string => (disguised.test(text) ? spelledOut(text).folded : folded(text));

type Told = readonly (readonly [SheetItem, string | undefined])[];

/** The items in which an employer writes what he likes; codes, names, addresses and 担当者 are none. */
export const freeTexts = (sheet: SheetDraft): Told => {
  const { header, work, pay, hours, conditions, company, selection, pr, disability, graduates } = sheet;
  const many = (item: SheetItem, texts: readonly (string | undefined)[] | undefined): Told =>
    (texts ?? []).map((text) => [item, text]);
  return [
    ['work.title', work?.title],
    ['work.description', work?.description],
    ['work.scopeOfChange', work?.scopeOfChange],
    ['work.nonRegularName', work?.nonRegularName],
    ['work.regularHire', work?.regularHire?.record],
    ['work.renewal', work?.renewal?.conditions],
    ['work.renewal', work?.renewal?.limit],
    ['work.workplaceNote', work?.workplaceNote],
    ['work.smoking', work?.smoking?.note],
    ['work.transfer', work?.transfer?.range],
    ['work.age', work?.age?.reason],
    ['work.education', work?.education?.subject],
    ['work.education', work?.education?.note],
    ['work.experience', work?.experience?.details],
    ['work.pcSkills', work?.pcSkills],
    ['work.licences', work?.licences?.other],
    ['work.trialPeriod', work?.trialPeriod?.conditions],
    ...many(
      'pay.allowances',
      pay?.allowances?.map(({ name }) => name),
    ),
    ['pay.otherAllowances', pay?.otherAllowances],
    ['pay.fixedOvertime', pay?.fixedOvertime?.note],
    ['pay.formNote', pay?.formNote],
    ['pay.closing', pay?.closing?.note],
    ['pay.payday', pay?.payday?.note],
    ['pay.raise', pay?.raise?.note],
    ['pay.bonus', pay?.bonus?.note],
    ['hours.note', hours?.note],
    ['hours.overtime', hours?.overtime?.specialNote],
    ['hours.holidays', hours?.holidays?.note],
    ['conditions.housing', conditions?.housing?.note],
    ['conditions.childcare', conditions?.childcare?.note],
    ['company.business', company?.business],
    ['company.features', company?.features],
    ['selection.reason', selection?.reason?.note],
    ['selection.methods', selection?.methods?.other],
    ['selection.result', selection?.result?.note],
    ['selection.schedule', selection?.schedule?.note],
    ['selection.otherDocuments', selection?.otherDocuments],
    ['selection.otherSending', selection?.otherSending],
    ['selection.note', selection?.note],
    ['notes', sheet.notes],
    ['pr.message', pr?.message],
    ['pr.benefits', pr?.benefits],
    ['pr.training', pr?.training],
    ['pr.workLifeSupport', pr?.workLifeSupport],
    ['pr.jobBasedPay', pr?.jobBasedPay?.note],
    ['pr.reinstatement', pr?.reinstatement?.note],
    ['pr.note', pr?.note],
    ['disability.other', disability?.other],
    ['graduates.training', graduates?.training],
    ['graduates.selfDevelopment', graduates?.selfDevelopment],
    ['graduates.careerConsulting', graduates?.careerConsulting],
    ['graduates.inHouseExams', graduates?.inHouseExams],
    ...many('graduates.documents', graduates?.documents),
    ...many('header.prMarks', header?.prMarks),
  ];
};

export const writingOf = (sheet: SheetDraft): Writing => {
  const parts: Part[] = [];
  let whole = '';
  for (const [item, text] of freeTexts(sheet)) {
    if (text === undefined || text === '') continue;
    const spelled = disguised.test(text) ? spelledOut(text) : undefined;
    parts.push({ item, text, from: whole.length, ...(spelled && { spelled }) });
    whole += `${spelled?.folded ?? folded(text)}\n`;
  }
  return { whole, parts };
};

/**
 * The phrases a pattern finds, with their places in the item's own text. `not` names the false friends: where one of them
 * stands, the pattern is not asked. Both patterns are global and must not run over a line break.
 */
export const phrases = (
  { whole, parts }: Writing,
  pattern: RegExp,
  not?: RegExp,
  within?: (item: SheetItem) => boolean,
): Phrase[] => {
  // Nearly every sheet holds nothing of the kind: one walk says so, before anything is copied.
  if (whole.search(pattern) < 0) return [];
  const asked = not ? whole.replace(not, (friend) => '\u0000'.repeat(friend.length)) : whole;
  return [...asked.matchAll(pattern)].flatMap(({ index, 0: found }) => {
    const part = parts.findLast(({ from }) => from <= index);
    if (!part || found === '' || (within && !within(part.item))) return [];
    const { item, text, spelled } = part;
    const [first, next] = [index - part.from, index - part.from + found.length];
    const [from, to] = spelled ? [spelled.begins[first] ?? 0, spelled.ends[next - 1] ?? text.length] : [first, next];
    return [{ item, text: text.slice(from, to), from, to }];
  });
};

/** The text of one item, folded, where several texts belong to it joined. */
export const textOf = ({ parts }: Writing, item: SheetItem): string =>
  parts
    .filter((part) => part.item === item)
    .map(({ text, spelled }) => spelled?.folded ?? folded(text))
    .join(' ');
