import { characters } from '#kernel/japanese.ts';
import type { SheetItem } from '../sheet-draft.ts';
import type { Tone } from './finding.ts';
import type { Basis, Found, Rule } from './rule.ts';
import { folded, phrases, plain } from './writing.ts';

/** What makes a job easier to understand and safer to apply to; no law asks it unless a rule names one. */
const base = { subject: 'quality', tone: 'grey', law: [], source: 'ours' } as const;

const words = (
  key: string,
  find: RegExp,
  more: {
    tone?: Tone;
    law?: readonly Basis[];
    not?: RegExp;
    within?: (item: SheetItem) => boolean;
    toneOf?: (phrase: string) => Tone;
  } = {},
): Rule => ({
  ...base,
  key,
  item: 'work.description',
  tone: more.tone ?? 'grey',
  law: more.law ?? [],
  source: more.law ? 'law' : 'ours',
  finds: ({ writing }) =>
    // One of a kind for each item is enough to say it.
    [...Map.groupBy(phrases(writing, find, more.not, more.within), ({ item }) => item).values()].flatMap((found) =>
      found.slice(0, 1).map(
        ({ item, ...phrase }): Found => ({
          item,
          phrase,
          ...(more.toneOf ? { tone: more.toneOf(plain(phrase.text)) } : {}),
        }),
      ),
    ),
});

/** Below this many characters a description says hardly what the work is; the middle of real ones is 145. */
const shortest = 40;

const descriptionShort: Rule = {
  ...base,
  key: 'description-short',
  item: 'work.description',
  finds: ({ sheet: { work } }) => {
    if (!work?.description?.trim()) return undefined;
    const own = folded(work.description).replace(
      /[(【[<〈※*＊]{0,4}(?:業務の|従事すべき業務の)?変更の?範囲[^)】\]>〉\n]*[)】\]>〉]?/gu,
      '',
    );
    const length = characters(own.replace(/\s/gu, ''));
    return length < shortest ? { detail: { length, shortest } } : undefined;
  },
};

const inTitleOrDescription = (item: SheetItem): boolean => item === 'work.title' || item === 'work.description';
/** 担当者 has items of its own; here these are looked for in what is read by everybody. */
const anywhere = (item: SheetItem): boolean => item !== 'work.licences' && item !== 'work.pcSkills';

export const qualityRules: readonly Rule[] = [
  descriptionShort,
  words('capital-letters', /[A-Z][A-Z !'.&-]{10,}[A-Z!]/gu, { within: inTitleOrDescription }),
  words(
    'telephone-in-text',
    /(?<![\d-])0\d{1,4}[-(ー‐−―–]\d{1,4}[-)ー‐−―–]\d{3,4}(?!\d)|(?<![\d-])0[789]0\d{8}(?!\d)|(?:TEL|電話(?:番号)?|携帯|FAX)[ :.は]{0,3}0\d{9,10}(?!\d)|(?<![\d-])0\d{1,4} \d{2,4} \d{4}(?!\d)/giu,
    { within: anywhere },
  ),
  words('mail-in-text', /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu, { within: anywhere }),
  words(
    'address-in-text',
    /https?:\/\/[^\s]{3,}|www\.[a-z0-9-]+\.[a-z.]+[^\s]*|(?<![@\w.-])[a-z0-9-]+\.(?:co|or|ne|ac|go|ed|gr)\.jp[^\s]*/giu,
    { within: anywhere },
  ),
  words(
    'line-in-text',
    /(?<![a-z])LINE ?(?:ID|公式|アカウント|(?:から|より|で|に)(?:の|も|お?気軽に)?(?:ご)?(?:応募|連絡|質問|問い?合|相談|登録|メッセージ)|友[だ達]|登録|追加|@)|(?<![ァ-ヶー])ライン(?:ID|で(?:の|も)?(?:応募|ご?連絡)|公式アカウント)|(?:Instagram|インスタ(?:グラム)?|Twitter|X\(旧[^)]{1,12}\)|Facebook|フェイスブック|TikTok)(?:の)?(?:DM|ダイレクトメッセージ|メッセージ|ID)|(?:カカオ(?:トーク)?|WeChat|微信|WhatsApp|ワッツアップ)(?:ID|で|の|から|:)|(?<![\w.+-])@[a-z][\w.]{3,}/giu,
    {
      tone: 'orange',
      within: anywhere,
      not: /LINE(?:公式)?(?:アカウント|広告|スタンプ|公式)の?(?:運用|作成|制作|管理|更新|企画|配信)|(?:Instagram|インスタ(?:グラム)?|Twitter|Facebook|TikTok)(?:の)?(?:運用|投稿|更新)/giu,
    },
  ),
  words(
    'external-form',
    /(?:応募|エントリー)フォーム|Google ?フォーム|forms\.gle|QRコード(?:から|より)|(?:HP|ホームページ|ウェブサイト|当?社?サイト|Instagram|インスタグラム?|公式アカウント)(?:の[^\n。、]{1,10})?(?:から|より)(?:ご|お)?(?:直接)?(?:応募|エントリー|申し?込)/giu,
    { tone: 'orange', within: anywhere, not: /ハローワーク[^\n。、]{0,12}(?:から|より)(?:ご)?応募/gu },
  ),
  words('symbols', /([★☆♪♥♡◎●◆■◇○!?~〜＊*※])\1{2,}|[\u{1f300}-\u{1faff}]+/gu, { within: inTitleOrDescription }),
  words('symbols-in-title', /[★☆♪♥♡]|!{2,}/gu, { within: (item) => item === 'work.title' }),
  words(
    'exaggeration',
    /(?:絶対|必ず|確実)(?:に)?(?:稼げ|儲か|高収入|採用)|(?:誰|だれ)でも(?:簡単に|すぐに?)?(?:稼げ|高収入)|(?:楽|ラク)して[^\n。、]{0,6}(?:稼|高収入)/gu,
    { tone: 'orange', law: [['employment-security', '5の4']] },
  ),
  words(
    'shady-offer',
    /(?:荷物|現金|書類|カード)(?:を|の)?(?:受け?取る?り?|受取|運搬|運ぶ|回収)(?:する)?(?:だけ|のみ)|(?:即日|当日)(?:高額)?現金(?:報酬|で高額|渡し)|身分証(?:明書)?の?(?:写真|画像)(?:を)?(?:お)?送|テレグラム|Telegram|シグナル(?:アプリ|で連絡)|受け子|出し子|運び屋|ホワイト案件|闇バイト/giu,
    {
      tone: 'red',
      law: [['employment-security', '63']],
      not: /(?:詐欺|犯罪|闇バイト|受け子|出し子)[^\n。]{0,14}(?:防止|対策|被害|注意|では(?:ありま|ございま)せん|撲滅|啓発|とは)|(?:Telegram|テレグラム)[^\n。、]{0,8}(?:開発|API)/giu,
      // Words of that trade alone have no other meaning; the others also stand in honest texts.
      toneOf: (phrase) => (/受け子|出し子|運び屋|ホワイト案件|闇バイト/u.test(phrase) ? 'red' : 'orange'),
    },
  ),
];
