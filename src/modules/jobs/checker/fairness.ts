// Long because it is a table of phrases with their false friends; both belong side by side.
import type { SheetItem } from '../sheet-draft.ts';
import type { Tone } from './finding.ts';
import type { Asking, Basis, Found, Rule, Subject } from './rule.ts';
import { phrases, plain, textOf, type Writing } from './writing.ts';

type Words = {
  readonly key: string;
  readonly subject: Subject;
  readonly tone: Tone;
  readonly law: readonly Basis[];
  readonly source?: 'law' | 'ours';
  /** Global, within one line, in folded (half-width) letters. */
  readonly find: RegExp;
  /** The false friends: what stands here is not asked. */
  readonly not?: RegExp;
  readonly within?: (item: SheetItem) => boolean;
  readonly toneOf?: (phrase: string, asking: Asking) => Tone;
  readonly when?: (asking: Asking) => boolean;
  /** Of what the pattern finds, what is meant. */
  readonly meant?: (phrase: string, asking: Asking) => boolean;
};

const wordRule = ({
  key,
  subject,
  tone,
  law,
  source = 'law',
  find,
  not,
  within,
  toneOf,
  when,
  meant,
}: Words): Rule => ({
  key,
  subject,
  tone,
  item: 'work.description',
  law,
  source,
  finds: (asking) =>
    when && !when(asking)
      ? []
      : phrases(asking.writing, find, not, within)
          .filter(({ text }) => !meant || meant(plain(text), asking))
          .map(
            ({ item, ...phrase }): Found => ({
              item,
              phrase,
              ...(toneOf ? { tone: toneOf(plain(phrase.text), asking) } : {}),
            }),
          ),
});

/**
 * Positive action (均等法8条), work for which one sex is needed (指針第2の14: 芸術・芸能, 防犯, 宗教, 風紀, 介助を受ける人と同じ性),
 * and 助産師, who are women by law: the counter looks at it, it does not stop.
 */
const exemptText =
  /ポジティブ・?アクション|均等法[^\n]{0,12}8条|適用除外|同性(?:介助|介護|による|の(?:介助|介護|支援|ヘルパー|職員))|業務の性質上|更衣室|脱衣|巫女/u;
const exemptTitle = /助産師|俳優|女優|役者|モデル|声優|巫女|浴場|浴室|更衣室|同性/u;
const isExempt = (writing: Writing): boolean =>
  exemptText.test(writing.whole) || exemptTitle.test(textOf(writing, 'work.title'));

/** A limit the item names too (「59歳以下」, 「60歳未満」) is no second one. */
const sameAge = (phrase: string, { sheet: { work } }: Asking): boolean => {
  const { from, to } = work?.age ?? {};
  const told = [...phrase.matchAll(/\d{2}/gu)].map(([years]) => Number(years));
  return told.length > 0 && told.every((years) => years === from || years === to || years - 1 === to);
};

const equality: readonly Words[] = [
  {
    key: 'sex-limited',
    subject: 'equality',
    tone: 'red',
    law: [['equal-opportunity', '5']],
    find: /(?:男性|女性|男子|女子)(?:の方|の人|従業員|社員|スタッフ)?[ は:]?(?:のみ|だけ|限定|に限る|に限り|に限らせ)(?:の?(?:募集|採用|求人|応募))?|(?:男性|女性|男子|女子)(?:の方|の人)?(?:は|の応募は|の応募)?(?:不可|お(?:断|ことわ)|応募不可|ご?遠慮|採用(?:しま|いたしま)せん|応募(?:でき|いただけ)ません)/gu,
    not: /(?:男性|女性)(?:だけ|のみ)(?:の|で(?:構成|運営))(?:職場|会社|チーム|スタッフ|現場|店|部署)?|(?:現在|在籍|全員|従業員は|スタッフは)[^\n。、]{0,6}(?:男性|女性)(?:だけ|のみ)|(?:男性|女性)(?:限定|専用|のみ)の?(?:お客|方が利用|入居|利用|フィットネス|ジム|サロン|施設|車両|マンション|寮|フロア|エステ|ブランド|シェアハウス|浴室|トイレ|更衣室|ホテル|クリニック|スタジオ|ヨガ|脱毛|デイ|病棟|ユニット|アパート|会員|サービス|イベント)/gu,
    toneOf: (_, { writing }) => (isExempt(writing) ? 'orange' : 'red'),
  },
  {
    key: 'sex-preferred',
    subject: 'equality',
    tone: 'orange',
    law: [['equal-opportunity', '5']],
    find: /(?:男性|女性|男子|女子)(?:の方|社員|スタッフ|ドライバー)?(?:を)?[ ・、]?(?:大?歓迎|大?募集|急募|優遇|希望|求め|優先)|(?:男性|女性)(?:の方)?(?:が望まし|が好まし|尚可|なお可|向き|向けの(?:お?仕事|求人))|(?:男性|女性)(?:だけ|のみ)の(?:職場|会社|チーム|現場)|(?:男性|女性)(?:ならでは|らしい)の?(?:感性|視点|気配り|気遣い|細やか|きめ細)/gu,
    not: /(?:男性|女性)(?:・|、|,|\/|や|も|と|及び|および)?(?:男性|女性)(?:とも|共)?(?:に)?(?:大?歓迎|募集|希望)|男女(?:とも|共|ともに|問わず|不問)?|(?:女性|男性)(?:の方)?も(?:大?歓迎|募集)|(?:男性|女性)(?:を)?(?:希望|優先)(?:する|される|の)(?:利用者|お客|患者|会員|入居者|席|車両)/gu,
    toneOf: (phrase) => (/ならでは|らしい/u.test(phrase) ? 'grey' : 'orange'),
  },
  {
    key: 'sex-in-name',
    subject: 'equality',
    tone: 'orange',
    law: [['equal-opportunity', '5']],
    find: /看護婦|保母|保健婦|助産婦|スチュワーデス|ウ[ェエ][イー]?トレス|ウ[ェエ]イター|営業マン|セールスマン|ガードマン|ドアマン|ベルボーイ|ルートマン|生保レディ|レディ(?:募集|スタッフ)|(?:ボーイ|ガール)募集|寮母|主婦(?:の方|さん|層)?(?:が|も|にも|に)?(?:多数)?(?:大?歓迎|活躍|人気|おすすめ|向け|募集|限定)|(?:男性|女性)(?:ヘルパー|介護(?:職)?員|看護師|ドライバー|警備員|事務員|運転手|清掃員|インストラクター|セラピスト|販売員)(?=[ (【[/・\n]|募集|急募|求む)/gu,
    not: /看護婦(?:\(?・?[士夫]|長?(?:会館|寮))|保母\(?・?[士父]|(?:元|旧)(?:看護婦|保母)|ウ[ェエ][イー]?トレス[・/、( ]*ウ[ェエ]イター|ウ[ェエ]イター[・/、( ]*ウ[ェエ][イー]?トレス|主婦(?:・|\/|、|\(|や|と)?(?:主?夫)\)?[^\n。、]{0,8}|主夫(?:・|\/|、|や|と)?主婦[^\n。、]{0,8}|主婦(?:層)?(?:向け|に人気)の?(?:雑誌|商品|サイト|サービス|講座|教室|メディア|アプリ)|(?:女性|男性)(?:ヘルパー|介護(?:職)?員|看護師|ドライバー|警備員|運転手)[・/、](?:女性|男性)|寮母・寮父|寮父・寮母|(?:営業|セールス|ガード|ルート)マン\((?:男女|・?ウーマン)/gu,
    // Who works there already is no condition.
    toneOf: (phrase) => (/主婦.*(?:活躍|人気)/u.test(phrase) ? 'grey' : 'orange'),
  },
  {
    key: 'indirect-conditions',
    subject: 'equality',
    tone: 'orange',
    law: [['equal-opportunity', '7']],
    find: /身長(?:が|は)? ?\d{3} ?(?:cm|センチ)?(?:メートル)?(?:以上|以下)|体重(?:が|は)? ?\d{2,3} ?(?:kg|キロ)?(?:グラム)?(?:以上|以下)|(?:全国|転居を?(?:伴う|ともなう))(?:の)?転勤(?:に(?:応じ|対応)[^\n。、]{0,6}方|(?:が|も)?(?:可能|できる)な?方)|体力(?:に自信)?(?:の|が)?ある(?:方|人)/gu,
    not: /(?:利用者|患者|入居者|お客様?|会員|児童|商品|荷物)[^\n。、]{0,10}(?:身長|体重)[^\n。、]{0,12}|(?:身長|体重)[^\n。、]{0,12}(?:利用者|患者|入居者|お客|会員|児童)/gu,
    toneOf: (phrase) => (phrase.startsWith('体力') ? 'grey' : 'orange'),
  },
  {
    key: 'family-status',
    subject: 'equality',
    tone: 'orange',
    law: [
      ['equal-opportunity', '5'],
      ['equal-opportunity', '9/1'],
    ],
    find: /(?:既婚|未婚|独身)(?:者|の方|女性|男性)?(?:のみ|限定|歓迎|優遇|不可|に限|を希望|希望)|(?:結婚|妊娠|出産)(?:した|の)?(?:場合|時|際)(?:は|に|には)?(?:退職|辞め|契約終了)|(?:子供|お子さん|子ども|お子様)の?(?:いない|いる)方(?:のみ|限定|に限)|(?:妊娠|出産|結婚)(?:中|の)?(?:予定|可能性)?(?:が|の)?(?:ない|無い)方|(?:子供|お子さん|子ども|お子様|妊娠中)の?(?:いる|小さい|の)?方(?:は|の応募は)(?:不可|お(?:断|ことわ)|ご?遠慮)/gu,
    not: /独身者?(?:寮|用|向け)|(?:結婚|出産)(?:祝|退職金)|(?:結婚|妊娠|出産)(?:した|の)?(?:場合|時|際)?[^\n。、]{0,10}退職(?:する|した)?(?:人|方|者)?(?:は|が)?(?:いません|ありません|ゼロ|少な)/gu,
  },
  {
    key: 'nationality',
    subject: 'equality',
    tone: 'red',
    law: [['employment-security', '3'], ['foreign-workers']],
    find: /(?:日本人|日本の方)(?:の方)?(?:のみ|だけ|限定|に限る|に限り)|外国(?:人|籍)(?:の方|労働者)?(?:は|の応募は|の方の応募は)?(?:不可|お(?:断|ことわ)|応募不可|ご?遠慮|採用しま?せん|応募(?:でき|いただけ)ません)|(?:日本語)?ネイティブ(?:の方|スピーカー)?(?:のみ|限定|に限|必須)|永住(?:者|権)(?:の方|をお持ちの方|を有する方)?(?:のみ|限定|に限|必須)|日本国籍(?:を)?(?:有する|をお持ち|必須|者に限|の方(?:のみ|に限)|が必要)|帰化(?:の有無|者)/gu,
    not: /日本人(?:スタッフ|講師|客|観光客)(?:のみ|だけ)/gu,
    // Public posts that exercise public power may ask it (当然の法理).
    toneOf: (phrase) => (/^(?:日本人|日本の方|外国)/u.test(phrase) ? 'red' : 'orange'),
  },
  {
    key: 'disability-excluded',
    subject: 'equality',
    tone: 'red',
    law: [['disability-employment', '34']],
    find: /障(?:害|がい|碍)(?:者|のある方|をお持ちの方)?(?:は|の方は|の応募は|の応募)?(?:不可|お(?:断|ことわ)|応募不可|ご?遠慮|採用しま?せん)|健常(?:者|な方|の方)(?:のみ|だけ|限定|に限|が望ま)|(?:心身|身体|心も体も)(?:とも|共)?(?:に)?(?:健康|健全)(?:な方|な人|で(?:ある|あり|、))|(?:健康|丈夫)(?:な|で[^\n。、]{0,6}[ない])(?:方|人)|身体健康|身体強健|五体満足|(?:持病|既往歴?|精神疾患)(?:の|が)?(?:ない|無い|なし)/gu,
    not: /健常者(?:と|も|に)(?:同|一緒|共|とも)|障(?:害|がい)の有無|健康な(?:方|人)(?:々|の(?:健|予防|生活|食|体)|向け|を対象|にも|から|も)|(?:健康|丈夫)な(?:人|方)づくり/gu,
    toneOf: (phrase) => (/^(?:障|健常)/u.test(phrase) ? 'red' : 'orange'),
  },
  {
    key: 'age-limit-in-text',
    subject: 'age',
    tone: 'orange',
    law: [['labour-measures', '9']],
    find: /(?<!\d)(?:1[89]|[2-7]\d) ?[歳才](?:くらい|位|ぐらい|程度|前後)?(?:まで|迄|以下|未満|以上)(?:の方|の人|に限|限定|募集|希望)?|(?<!\d)(?:1[5-9]|[2-6]\d) ?(?:[歳才] ?)?[~〜-] ?[2-6]\d ?[歳才](?:くらい|位|ぐらい|程度|前後)?(?:の方|の人|限定|募集|希望|を募集|が対象)|(?:[2-6]0)代(?:[~〜・、][2-6]0代)?(?:の方|の人|前半|後半)?(?:を|が|に)?(?:大?歓迎|限定|募集|希望|優遇|まで|望まし)|[二三四五六]十[一二三四五六七八九]?歳(?:まで|以下|未満)/gu,
    not: /(?:定年|再雇用|継続雇用|雇用延長|勤務延長|嘱託|更新|延長|最長|雇用|勤務|就業|就労|(?<!年齢)(?<!年齢の)上限|保険|年金|加入|働け|利用者|入居者|お客様?|入園|入所)[^\n。、]{0,14}?\d{2} ?[歳才][^\n。、]{0,6}|\d{2} ?[歳才](?:以上|以下|まで|未満|迄)?[^\n。、]{0,10}(?:定年|再雇用|継続|雇用|嘱託|勤務可|勤務でき|働|延長|更新|保険|利用者|入居者|お客|高齢者|お子|児童|患者|を対象(?:に|と)?(?:した|する)?[^\n。、]{0,8}(?:施設|サービス|事業|支援|教室|スクール|保育|ケア|デイ|調査|検診)|も(?:応募)?可|も(?:大?歓迎|相談|応募)|の方も|活躍)|(?:6[05]) ?[歳才]以上|[2-6]0代(?:から|[~〜・、])[^\n。]{0,12}(?:活躍|在籍|働|幅広|まで(?!の方)|多数|中心)[^\n。]{0,6}|(?:幅広い|全|各)年(?:代|齢)[^\n。]{0,16}/gu,
    within: (item) => item !== 'work.age',
    meant: (phrase, asking) => asking.sheet.work?.age?.limited !== true || !sameAge(phrase, asking),
  },
  {
    key: 'young-wanted',
    subject: 'age',
    tone: 'orange',
    law: [['labour-measures', '9']],
    find: /若い(?:方|人|人材|力|世代)(?:の方)?(?:を|が)?(?:大?歓迎|大?募集|急募|求|限定|に限|希望|優遇|望ま|のみ)|若手(?:社員|スタッフ|の方|人材|メンバー)?(?:を)?(?:大?歓迎|大?募集|急募|限定|希望|優遇|求)|若年(?:者|層)(?:を)?(?:大?歓迎|募集|優遇)|(?:年齢|歳)の若い(?:方|人)/gu,
    not: /若手(?:から|も|や)[^\n。]{0,16}|若い(?:方|人|世代)(?:から|も|に(?!限))[^\n。]{0,12}/gu,
    when: ({ sheet }) => sheet.work?.age?.limited !== true,
  },
];

/** Where an employer says what he wants of applicants: elsewhere these words speak of the work. */
const ofSelection = (item: SheetItem): boolean =>
  item.startsWith('selection.') || item === 'notes' || item === 'graduates.documents' || item === 'work.experience';

const fair: readonly Basis[] = [['employment-security', '5の5/1'], ['fair-selection']];
const fairSelection: readonly Words[] = [
  {
    key: 'origin-asked',
    subject: 'fair-selection',
    tone: 'orange',
    law: fair,
    find: /本籍地?|戸籍(?:謄本|抄本)|出身地|出生地|生い立ち|住民票|家系図?|門地/gu,
    not: /本籍地?(?:の)?(?:記載)?(?:の|は)?(?:ない|無い|なし|不要)|(?:戸籍|住民票)[^\n。、]{0,10}(?:交付|発行|受付|窓口|業務|事務|請求)|住民票記載事項|住民票[^\n。、]{0,6}(?:採用|入社|内定|雇用)(?:後|時|決定)|(?:採用|入社|内定|雇用)(?:後|時|決定|手続)[^\n。]{0,20}(?:住民票|戸籍)|出身地(?:は|を)?(?:問わ|不問)|家系(?:ラーメン|らーめん)/gu,
  },
  {
    key: 'family-asked',
    subject: 'fair-selection',
    tone: 'orange',
    law: fair,
    find: /家族(?:構成|状況|の(?:職業|学歴|収入|氏名|勤務先))|(?:父|母|両親|親|配偶者)の(?:職業|学歴|勤務先)|家庭(?:環境|状況)|家族書|住宅状況|住居状況|(?:借家|持ち家)の(?:別|有無)|(?:自宅|住居)(?:付近|周辺|まで)?の?(?:略図|地図|見取り?図)|(?:配偶者|扶養(?:家族|義務)?)の?有無|同居家族/gu,
    not: /(?:利用者|患者|入居者|入所者|お客|顧客|児童|生徒|子ども|園児|相談者|対象者)[^\n。、]{0,14}(?:家族|家庭)[^\n。、]{0,8}|家庭(?:環境|状況|の事情|の都合)[^\n。、]{0,8}(?:配慮|考慮|応じ|合わせ|相談|理解|合っ)|(?:家族構成|有無|同居家族)(?:に応じ|により|による|によって)[^\n。、]{0,10}|(?:配偶者|扶養(?:家族|義務)?)の?有無(?:は(?:問|不問)|に(?:応じ|より|よって|かかわ))[^\n。、]{0,8}|同居家族(?:の(?:介護|看護|支援)|手当)/gu,
  },
  {
    key: 'belief-asked',
    subject: 'fair-selection',
    tone: 'orange',
    law: fair,
    find: /支持(?:する)?政党|尊敬する人物|人生観|生活信条|愛読書|購読(?:新聞|雑誌|紙)|思想(?:・|、)?信条|思想(?:の(?:確認|調査)|調査)|宗教(?:の有無|を(?:記入|確認|お書き|申告))|信仰(?:の有無|する宗教)|労働組合(?:への|の)?(?:加入|活動)(?:状況|歴|経験|の有無)|(?:学生|社会)運動(?:歴|の経験|への参加)|特定の(?:宗教|政党|思想)[^\n。、]{0,8}(?:ない|無い)方/gu,
    not: /(?:思想|信条|宗教|信仰)[^\n。]{0,12}(?:不問|問わ|問い|自由|差別し)/gu,
  },
  {
    key: 'background-inquiry',
    subject: 'fair-selection',
    tone: 'orange',
    law: fair,
    find: /身元調査|身辺調査|興信所|素行調査|前職(?:への)?(?:調査|照会)|リファレンスチェック|SNS(?:アカウント)?(?:の|を)?(?:調査|確認させ|提出|お知らせ|チェック)|裏アカ(?:ウント)?(?:の)?(?:調査|確認)/gu,
    within: ofSelection,
  },
  {
    key: 'health-check-asked',
    subject: 'fair-selection',
    tone: 'orange',
    law: [['fair-selection']],
    find: /健康診断(?:書|結果|証明書)(?:の?(?:提出|持参|写し)|を?(?:提出|持参))?|血液検査|色覚検査/gu,
    not: /(?:入社|採用|内定|就業|勤務開始|雇入れ?|雇い入れ)(?:後|時|前|決定)?[^\n。、]{0,12}健康診断[^\n。、]{0,6}|健康診断(?:書|結果)(?:は|の提出は)?(?:不要|なし)/gu,
    within: ofSelection,
  },
  {
    key: 'own-forms',
    subject: 'fair-selection',
    tone: 'orange',
    law: [['fair-selection']],
    find: /社用紙|(?:当社|弊社|会社|独自|当法人|当院|当園)の?(?:所定|指定|独自)?の?(?:履歴書|応募用紙|身上書|エントリーシート)|(?:所定|指定)の(?:履歴書|応募用紙)|身上(?:調)?書|家族調書/gu,
    not: /(?:履歴書|応募用紙|エントリーシート)(?:は|の提出は)?(?:不要|いりません|必要ありません)/gu,
    within: ofSelection,
    // School leavers apply with one form for the whole country; for others the ministry recommends one.
    toneOf: (phrase, { sheet: { header } }) =>
      header?.graduateKind === 'high-school' || /社用紙|身上|家族/u.test(phrase) ? 'orange' : 'grey',
  },
];

export const equalityRules: readonly Rule[] = equality.map(wordRule);
export const fairSelectionRules: readonly Rule[] = fairSelection.map(wordRule);
