import { toKatakana } from '#kernel/japanese.ts';
import type { JobSheet } from './job-sheet.ts';

/** What stands for a name that the reader may not know, as people write it in Japanese. */
const blank = '○○';

const legalForms =
  /(?:特定非営利活動法人|独立行政法人|国立大学法人|地方独立行政法人|(?:公益|一般)(?:社団|財団)法人|社会医療法人|医療法人(?:社団|財団)?|社会福祉法人|学校法人|宗教法人|弁護士法人|税理士法人|農事組合法人|生活協同組合|農業協同組合|株式会社|有限会社|合同会社|合資会社|合名会社|npo法人|\([株有資名同医福学社財宗]\))/gu;
/** Kinds of places: such a word in a name says nothing about whose it is. */
const generic =
  /^(?:特別養護老人ホーム|介護老人保健施設|介護老人福祉施設|介護医療院|有料老人ホーム|グループホーム|デイサービス(?:センター)?|訪問(?:看護|介護)(?:ステーション|事業所)|居宅介護支援事業所|ケアハウス|総合病院|病院|クリニック|医院|診療所|歯科(?:医院)?|薬局|(?:認定)?(?:こども|保育|幼稚)園|学園|本社|本店|支社|支店|.{0,4}営業所|.{0,4}工場|事業所|事務所|センター|ホテル|スーパー)$/u;

/** The folded text and, for each of its letters, where that letter came from. What nobody sees (葛󠄀 is 葛 and a mark) goes. */
const fold = (text: string): { folded: string; from: number[]; to: number[] } => {
  const from: number[] = [];
  const to: number[] = [];
  let folded = '';
  let index = 0;
  for (const letter of text) {
    const key = toKatakana(letter.normalize('NFKC').toLowerCase()).replace(
      /[\s\p{Default_Ignorable_Code_Point}]/gu,
      '',
    );
    for (let unit = 0; unit < key.length; unit++) {
      from.push(index);
      to.push(index + letter.length);
    }
    folded += key;
    index += letter.length;
  }
  return { folded, from, to };
};

/** Half-width kana are joined with their sound marks first, so that each letter folds by itself. */
const wide = (text: string): string => text.replace(/[\uff65-\uff9f]+/gu, (kana) => kana.normalize('NFKC'));
const keyOf = (text: string): string => fold(wide(text)).folded;

/** Names without their legal form, and the parts that are not merely a kind of place. */
const partsOfName = (name: string): string[] => {
  const bare = name.normalize('NFKC').replace(legalForms, ' ').trim();
  return [bare, ...bare.split(/[\s・/／（）()]+/u)].filter((part) => !generic.test(part));
};

/** Everything by which a text could name the employer, folded, the longest first. */
export const identifying = (sheet: JobSheet): string[] => {
  const { establishment, company, selection } = sheet;
  const contact = selection.contact;
  const whole = [
    establishment.name,
    ...partsOfName(establishment.name),
    establishment.nameKana,
    ...partsOfName(establishment.nameKana ?? ''),
    establishment.address,
    establishment.website?.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/.*$/u, ''),
    company.representative,
    company.corporateNumber,
    contact?.name,
    contact?.nameKana,
    contact?.mail,
    ...(establishment.formerly ?? []).flatMap((one) => [one, ...partsOfName(one)]),
  ];
  const keys = whole.filter((text) => text !== undefined).map(keyOf);
  return [...new Set(keys)].filter((key) => [...key].length >= 2).sort((a, b) => b.length - a.length);
};

/** Ways to reach or look up somebody, whoever wrote them: telephone, mail, web. */
const contactPatterns = [
  /0\d{1,4}[-(ー−‐]\d{1,4}[-)ー−‐]\d{3,4}/gu,
  /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gu,
  /(?:https?:\/\/|www\.)[\w\-./?=&%:+~,#]+/gu,
];

/** The text with every identifying part blanked, in whatever width or kana it was written. */
export const masked = (text: string, keys: readonly string[]): string => {
  const joined = wide(text);
  const { folded, from, to } = fold(joined);
  const spans: [start: number, end: number][] = [];
  for (const key of keys) {
    for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length))
      spans.push([at, at + key.length]);
  }
  for (const pattern of contactPatterns) {
    for (const match of folded.matchAll(pattern)) spans.push([match.index, match.index + match[0].length]);
  }
  if (spans.length === 0) return text;
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let shown = '';
  let done = 0;
  for (const [start, end] of spans) {
    const begins = from[start] ?? 0;
    const ends = to[end - 1] ?? joined.length;
    if (begins >= done) shown += joined.slice(done, begins) + blank;
    done = Math.max(done, ends);
  }
  return shown + joined.slice(done);
};
