import { toFullWidth } from '#kernel/japanese.ts';
import { business } from './business.ts';
import { list, type Post, post } from './post.ts';

/**
 * Occupations of job tag that no post of ours speaks of. Title, summary and tasks are JILPT's; only the employer around
 * them is ours: `id of job tag = industry | ending:kana | what it does | forms`.
 */
const employers = `
1=099|豆腐店:トウフテン|豆腐、油揚げの製造・販売|small
5=091|乳業:ニュウギョウ|牛乳、乳製品の製造
12=091|ハム工房:ハムコウボウ|食肉加工品の製造
15=093|缶詰:カンヅメ|缶詰、レトルト食品の製造
16=093|漬物:ツケモノ|漬物の製造・販売|small
17=214|製陶所:セイトウショ|陶磁器の製造・販売|small
40=076|板金工業:バンキンコウギョウ|屋根・板金工事|small
251=225|鋳造:チュウゾウ|鋳物製品の製造
253=266|金型製作所:カナガタセイサクショ|金型の設計・製作
259=222|製鋼:セイコウ|鋼材の製造
260=744|検査:ケンサ|非破壊検査、構造物の調査
263=275|光学:コウガク|光学機器の製造
266=273|計器:ケイキ|計測機器の製造
275=902|電器サービス:デンキサービス|家電製品の修理、設置
277=274|医療機器:イリョウキキ|医療用画像機器の製造
278=112|織物:オリモノ|織物の製造|small
279=114|染工:センコウ|繊維製品の染色、仕上げ加工
289=204|製靴:セイカ|革靴の製造
290=206|鞄:カバン|かばん、袋物の製造|small
292=321|宝飾:ホウショク|貴金属装身具の製造・販売
297=191|ゴム工業:ゴムコウギョウ|自動車用タイヤの製造
213=412|音響:オンキョウ|音声コンテンツの制作、音響業務
547=313|造船:ゾウセン|船舶の建造、修理
212=382|放送:ホウソウ|放送番組の制作、送出
258=231|金属精錬:キンゾクセイレン|非鉄金属の製錬
267=281|半導体:ハンドウタイ|半導体デバイスの開発・製造
270=311|自動車開発:ジドウシャカイハツ|自動車の設計・開発、試験
274=371|通信:ツウシン|通信ネットワークの構築、保守
276=743|プラント設計:プラントセッケイ|プラントの設計
288=099|食品研究所:ショクヒンケンキュウショ|加工食品の開発、製造
305=214|ファインセラミックス:ファインセラミックス|ファインセラミックス製品の開発・製造
308=163|高分子化学:コウブンシカガク|高分子材料の開発・製造
309=711|バイオ研究所:バイオケンキュウショ|微生物・酵素の研究開発
311=314|航空エンジン:コウクウエンジン|航空機用エンジン部品の開発・製造
315=391|エンベデッドシステム:エンベデッドシステム|組込みソフトウェアの開発
321=391|セキュアネット:セキュアネット|情報システムの監視、セキュリティ対策
322=391|システムインテグレーション:システムインテグレーション|情報システムの構築
323=392|データ分析:データブンセキ|データ分析、情報提供サービス
325=391|知能システム:チノウシステム|人工知能を活用したシステムの開発
362=391|ＩＴコンサルティング:アイティーコンサルティング|情報化のコンサルティング
495=882|環境技術:カンキョウギジュツ|産業廃棄物の処理、再資源化
529=274|医療機器開発:イリョウキキカイハツ|医療機器の開発・製造
540=391|ソフトウェア検証:ソフトウェアケンショウ|ソフトウェアの検証、評価
550=313|船舶設計:センパクセッケイ|船舶の設計
552=726|デジタルデザイン:デジタルデザイン|デジタルサービスのデザイン
561=312|車輌:シャリョウ|鉄道車両の設計、製造
572=074|管路調査:カンロチョウサ|下水道管路の点検、調査
80=728|経営診断事務所:ケイエイシンダンジムショ|中小企業の経営診断|small
84=722|司法書士事務所:シホウショシジムショ|登記手続き、裁判書類の作成|small
85=723|行政書士事務所:ギョウセイショシジムショ|官公署に提出する書類の作成|small
86=722|土地家屋調査士事務所:トチカオクチョウサシジムショ|土地・建物の調査、登記申請|small
87=729|翻訳サービス:ホンヤクサービス|翻訳業務
88=729|通訳サービス:ツウヤクサービス|通訳・翻訳業務
89=721|法律事務所:ホウリツジムショ|法律相談、訴訟代理|law
90=724|監査法人事務所:カンサホウジンジムショ|会計監査、経営助言|none
91=721|特許事務所:トッキョジムショ|特許、商標の出願手続き|none
185=821|美術館:ビジュツカン|美術館の運営、資料の収集と展示|association
202=482|通関:ツウカン|通関手続き、国際物流
208=413|新聞社:シンブンシャ|新聞の発行
210=414|出版:シュッパン|書籍の出版
214=411|映像:エイゾウ|映像作品の制作
328=411|映像制作:エイゾウセイサク|動画の企画、制作
329=411|シージースタジオ:シージースタジオ|ＣＧ映像の制作
335=415|広告制作室:コウコクセイサクシツ|広告の企画、制作
337=726|空間デザイン:クウカンデザイン|店舗・住宅の内装デザイン
340=726|服飾デザイン:フクショクデザイン|衣料品のデザイン
342=726|イラスト工房:イラストコウボウ|イラストの制作|small
355=746|写真事務所:シャシンジムショ|商業写真の撮影|small
412=817|学院:ガクイン|高等学校、専門学校の運営|school
170=832|眼科クリニック:ガンカクリニック|眼科診療|clinic
402=831|外科病院:ゲカビョウイン|病院の経営（外科）|hospital
403=832|こどもクリニック:コドモクリニック|小児科の診療|clinic
404=831|記念病院:キネンビョウイン|病院の経営（内科、外科）|hospital
405=831|こころの病院:ココロノビョウイン|病院の経営（精神科）|hospital
406=832|産婦人科:サンフジンカ|産婦人科の診療|clinic
179=812|学園小学校:ガクエンショウガッコウ|私立小学校の運営|school
180=813|学園中学校:ガクエンチュウガッコウ|私立中学校の運営|school
183=814|学園高等学校:ガクエンコウトウガッコウ|私立高等学校の運営|school
395=815|養護学園:ヨウゴガクエン|特別支援学校の運営|school
397=824|日本語学院:ニホンゴガクイン|日本語教育機関の運営|school
398=824|英会話スクール:エイカイワスクール|英会話教室の運営
565=814|女子学園:ジョシガクエン|私立中学・高等学校の運営|school
74=341|検針サービス:ケンシンサービス|ガス、水道の検針業務の受託
75=728|フランチャイズ本部:フランチャイズホンブ|フランチャイズチェーンの運営
194=489|空港サービス:クウコウサービス|空港での旅客案内、搭乗手続き業務
195=421|鉄道:テツドウ|鉄道事業
426=728|ホールディングス:ホールディングス|グループ会社の経営管理
444=729|ＰＲ事務所:ピーアールジムショ|広報活動の支援
446=501|総合商事:ソウゴウショウジ|各種商品の卸売
456=729|リサーチ:リサーチ|市場調査、世論調査
461=561|チェーンストア本部:チェーンストアホンブ|総合スーパーの経営
469=649|総合ファイナンス:ソウゴウファイナンス|金融業
522=939|まちづくりの会:マチヅクリノカイ|地域づくり、環境保全の活動|support
530=729|臨床開発:リンショウカイハツ|治験の支援業務
531=392|ＩＴセットアップ:アイティーセットアップ|情報機器の設定、保守
566=731|イベント企画:イベントキカク|イベントの企画、運営
54=561|百貨店:ヒャッカテン|百貨店の経営
58=501|物産:ブッサン|各種商品の卸売、輸出入
63=165|製薬工業:セイヤクコウギョウ|医薬品の製造・販売
66=609|生花店:セイカテン|生花の販売|small
68=606|書店:ショテン|書籍、雑誌の販売|small
69=608|メガネ店:メガネテン|眼鏡の販売|small
70=607|スポーツ:スポーツ|スポーツ用品の販売
449=609|リサイクルショップ:リサイクルショップ|中古品の買取、販売|small
462=543|事務機:ジムキ|事務用機器の販売、保守
464=603|化粧品:ケショウヒン|化粧品の販売
465=611|ビューティー販売:ビューティーハンバイ|化粧品の訪問販売
467=592|サイクル:サイクル|自転車の販売、修理|small
107=766|バー:バー|バーの経営|small
413=792|シッターサービス:シッターサービス|ベビーシッターの派遣
420=789|アロマサロン:アロマサロン|アロマトリートメントサロンの経営|small
421=789|リフレクソロジー:リフレクソロジー|リフレクソロジーサロンの経営|small
199=485|道路サービス:ドウロサービス|高速道路の巡回、維持管理
401=831|救急病院:キュウキュウビョウイン|病院の経営（救急医療）|hospital
249=011|植物工場:ショクブツコウジョウ|植物工場での野菜の生産|farm
504=011|ライスファーム:ライスファーム|米の生産・販売|farm
506=011|果樹園:カジュエン|果樹の栽培、観光農園|farm
507=011|花卉園:カキエン|花きの生産|farm
509=031|漁業:ギョギョウ|沿岸漁業|fishery
190=452|海運:カイウン|内航海運業
191=452|汽船:キセン|内航海運業
192=421|電気鉄道:デンキテツドウ|鉄道事業
193=421|電鉄:デンテツ|鉄道事業
302=331|発電所:ハツデンショ|発電所の運転、保守の受託
466=522|飲料販売:インリョウハンバイ|清涼飲料の販売、自動販売機の管理
476=351|熱供給:ネツキョウキュウ|ボイラー設備の運転管理
481=432|介護タクシー:カイゴタクシー|介護タクシーの運行|small
39=075|左官工業:サカンコウギョウ|左官工事|small
44=079|防水工業:ボウスイコウギョウ|防水工事|small
28=073|鉄筋工業:テッキンコウギョウ|鉄筋工事|small
27=071|型枠工業:カタワクコウギョウ|型枠工事|small
30=072|鳶工業:トビコウギョウ|とび・土工工事|small
51=072|解体興業:カイタイコウギョウ|解体工事|small
488=922|防疫社:ボウエキシャ|害虫・害獣の防除
499=481|港運:コウウン|港湾荷役
498=484|梱包:コンポウ|輸出用の梱包`;

/** Pay, hours and conditions by 大分類 of the occupation, or by 中分類 where that differs. */
const customs: Record<string, Omit<Parameters<typeof post>[2], 'titles' | 'duties' | 'about'>> = {
  '02': {
    pay: [250000, 1450],
    part: 0.03,
    hours: 'office|flex',
    experience: ['同じ分野の実務経験', 0.5, 0.4],
    pc: 'エクセル・ワードの操作',
    regular: 0.94,
    driving: [0.2, 0.2],
  },
  '03': {
    pay: [222000, 1300],
    part: 0.12,
    hours: 'office',
    partHours: 'office',
    experience: ['同じ分野の実務経験', 0.4, 0.4],
    pc: 'ワード・エクセルの操作',
    regular: 0.88,
    driving: [0.1, 0.15],
  },
  '04': {
    pay: [240000, 1700],
    part: 0.2,
    hours: 'clinic|office',
    partHours: 'clinic',
    experience: ['臨床の経験', 0.3, 0.5],
    regular: 0.92,
    driving: [0, 0.02],
  },
  '05': {
    pay: [228000, 1700],
    part: 0.35,
    hours: 'office',
    partHours: 'day|afternoon',
    experience: ['教育に関する経験', 0.3, 0.5],
    pc: 'ワード・エクセルの操作',
    regular: 0.6,
    driving: [0.05, 0.1],
  },
  '06': {
    pay: [208000, 1200],
    part: 0.2,
    hours: 'office',
    partHours: 'office|day',
    experience: ['同じ職種の実務経験', 0.3, 0.5],
    pc: 'ワード・エクセルの基本操作',
    regular: 0.85,
    driving: [0.15, 0.2],
  },
  '07': {
    pay: [205000, 1090],
    part: 0.4,
    hours: 'shop|office',
    partHours: 'shop|day',
    experience: ['接客または営業の経験', 0.1, 0.45],
    regular: 0.82,
    driving: [0.2, 0.2],
  },
  '042': {
    pay: [205000, 1150],
    part: 0.15,
    hours: 'shiftDay',
    partHours: 'morning|day',
    experience: ['接客の経験', 0.05, 0.45],
    regular: 0.8,
    driving: [0, 0.05],
  },
  '041': {
    pay: [190000, 1130],
    part: 0.5,
    hours: 'office',
    partHours: 'day|morning',
    experience: ['', 0, 0],
    regular: 0.5,
    driving: [0.7, 0.2],
  },
  '048': {
    pay: [228000, 1250],
    part: 0.02,
    hours: 'office',
    experience: ['営業の経験', 0.2, 0.5],
    pc: 'ワード・エクセルの基本操作',
    regular: 0.96,
    driving: [0.8, 0.1],
  },
  '09': {
    pay: [200000, 1120],
    part: 0.5,
    hours: 'shop',
    partHours: 'shop|evening|day',
    experience: ['接客の経験', 0.1, 0.45],
    regular: 0.78,
    driving: [0.03, 0.05],
  },
  '10': {
    pay: [212000, 1180],
    part: 0.1,
    hours: 'guardDay|guard24',
    partHours: 'guard',
    experience: ['関連する業務の経験', 0.1, 0.4],
    regular: 0.82,
    driving: [0.6, 0.2],
  },
  '11': {
    pay: [195000, 1070],
    part: 0.35,
    hours: 'farm',
    partHours: 'morning|day',
    experience: ['農作業または漁業の経験', 0.05, 0.35],
    regular: 0.78,
    driving: [0.5, 0.2],
  },
  '12': {
    pay: [208000, 1110],
    part: 0.15,
    hours: 'factory',
    partHours: 'day|morning',
    experience: ['製造業での経験', 0.1, 0.45],
    regular: 0.9,
    driving: [0.1, 0.15],
  },
  '13': {
    pay: [235000, 1250],
    part: 0.08,
    hours: 'delivery|shiftDay',
    partHours: 'day',
    experience: ['関連する業務の経験', 0.2, 0.45],
    regular: 0.9,
    driving: [0.6, 0.1],
  },
  '14': {
    pay: [240000, 1280],
    part: 0,
    hours: 'site',
    experience: ['建設現場での経験', 0.1, 0.5],
    regular: 0.93,
    driving: [0.65, 0.25],
  },
  '15': {
    pay: [202000, 1110],
    part: 0.25,
    hours: 'factory|delivery',
    partHours: 'day|morning',
    experience: ['現場作業の経験', 0, 0.35],
    regular: 0.8,
    driving: [0.3, 0.2],
  },
};

/** Licences without which these may not be done, by the law of each profession. */
const lawful: Record<string, string> = {
  '84': '2402!',
  '85': '3701!',
  '86': '3203!',
  '90': '2501!',
  '91': '2403!',
  '170': '1909!',
  '179': '2602!',
  '180': '2603!',
  '183': '2604!',
  '185': '2703!',
  '192': '4701!',
  '202': '2405!',
  '395': '2609!',
  '401': '2206!',
  '402': '1701!',
  '403': '1701!',
  '404': '1701!',
  '405': '1701!',
  '406': '1701!',
  '481': '4804!',
  '565': '2608!',
};
/** Licences the official list of codes does not name. */
const lawfulOther: Record<string, string> = { '89': '弁護士', '190': '海技士（航海）', '191': '海技士（機関）' };
/** Doctors are paid otherwise than the rest of their 大分類. */
const doctors = new Set(['402', '403', '404', '405', '406']);

/** One line of data/jobs/jobtag_descriptions.jsonl. */
export type JobtagOccupation = { id: number; title: string; mhlw: string; summary: string; tasks: readonly string[] };

/** `…を製造する。` → `…を製造するお仕事です。` */
const firstSentence = (summary: string): string =>
  toFullWidth(summary)
    .replace(/（[^（）]*[：ａ-ｚ][^（）]*）/gu, '')
    .replace(/[るうむつくす][。｡]$/u, (end) => `${end.slice(0, -1)}お仕事です。`);

/** `書類を作成する。` → `書類の作成`; what cannot be turned stays a clause without its full stop. */
const asDuty = (task: string): string => {
  const bare = toFullWidth(task.trim()).replace(/[。｡]$/u, '');
  const turned = /^([^をにへとで、]+)を([\p{Script=Han}]{2,4}|[\p{Script=Katakana}ー]{2,8})する$/u.exec(bare);
  if (turned) return `${turned[1]}の${turned[2]}`;
  return bare.replace(/(?:の作業|作業)?を(?:する|行う|おこなう)$/u, '');
};

/** Duties out of JILPT's tasks: short ones that read as one thing to do. */
export const dutiesOf = (occupation: JobtagOccupation): string[] =>
  occupation.tasks.map(asDuty).filter((duty) => duty.length >= 4 && duty.length <= 30 && !/[（）()]/u.test(duty));

const titlesOf = (title: string): string =>
  list(title.replace(/[（(][^（）()]*[）)]/gu, '').replace(/[、／]|(?<=\p{Script=Han})\/|(?<=ー)\//gu, '|'))
    .filter((name) => name.length >= 2 && name.length <= 20)
    .map(toFullWidth)
    .join('|');

/** Makes a post and its own kind of employer for every occupation of the table above. */
export const occupationPosts = (occupations: readonly JobtagOccupation[]) => {
  const byId = new Map(occupations.map((occupation) => [String(occupation.id), occupation]));
  const lines = employers.trim().split('\n');
  return lines.flatMap((line) => {
    const [id = '', rest = ''] = line.split('=');
    const occupation = byId.get(id);
    const [industry = '', ending = '', activity = '', forms = 'company'] = rest.split('|');
    const custom = customs[occupation?.mhlw.slice(3, 6) ?? ''] ?? customs[occupation?.mhlw.slice(0, 2) ?? ''];
    if (!occupation || !custom || dutiesOf(occupation).length < 3) return [];
    const own: Post = post(`jobtag-${id}`, occupation.mhlw.slice(3), {
      ...custom,
      ...(doctors.has(id) ? { pay: [700000, 9000] as const } : {}),
      ...(lawful[id] ? { licences: lawful[id] } : {}),
      ...(lawfulOther[id] ? { otherLicence: lawfulOther[id] } : {}),
      titles: titlesOf(occupation.title),
      duties: dutiesOf(occupation).join('|'),
      about: firstSentence(occupation.summary),
    });
    const employer = business(`jobtag-${id}`, industry, 0.55, {
      forms: forms as 'company',
      endings: ending,
      places: '当社',
      goods: '製品',
      activity,
      features:
        '地域とのつながりを大切にし、着実に仕事を続けています。|技術と経験を次の世代へ伝えることに力を入れています。',
      employees: forms === 'hospital' ? [80, 180, 600] : forms === 'company' ? [10, 45, 400] : [2, 8, 60],
      posts: `jobtag-${id}*6|clerk*0.8`,
    });
    return [{ post: own, business: employer }];
  });
};
