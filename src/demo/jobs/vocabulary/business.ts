import { list } from './post.ts';

/** How establishments of a trade are named and incorporated, where they work, what they handle and whom they seek. */
export type Business = {
  key: string;
  /** 日本標準産業分類 13th edition, 小分類. */
  industry: string;
  weight: number;
  forms: readonly (readonly [form: LegalForm, weight: number])[];
  /** What the name before its ending is made of. */
  brands: readonly Brand[];
  /** `建設:ケンセツ`; empty for none. */
  endings: readonly (readonly [text: string, kana: string])[];
  /** A facility of its own name that follows the corporation's: `特別養護老人ホーム` + さくらの里. */
  facilities: readonly (readonly [text: string, kana: string])[];
  /** Lists that are as long as `places` belong to it one by one: endings, goods and activity of the same kind of house. */
  places: readonly string[];
  goods: readonly string[];
  sites: readonly string[];
  clerical: readonly string[];
  activity: readonly string[];
  features: readonly string[];
  employees: readonly [least: number, middle: number, most: number];
  posts: readonly (readonly [wanted: Wanted, weight: number])[];
};

/** A post an employer seeks, with a place or goods of its own where those of the establishment do not fit. */
type Wanted = { post: string; place?: string; goods?: string };

type Brand = 'surname' | 'pair' | 'word' | 'katakana';
export type LegalForm =
  | '株式会社<'
  | '株式会社>'
  | '有限会社<'
  | '有限会社>'
  | '合同会社<'
  | '合同会社>'
  | '医療法人<'
  | '医療法人社団<'
  | '社会医療法人<'
  | '医療法人財団<'
  | '社会福祉法人<'
  | '特定非営利活動法人<'
  | 'ＮＰＯ法人<'
  | '一般社団法人<'
  | '公益社団法人<'
  | '一般財団法人<'
  | '公益財団法人<'
  | '学校法人<'
  | '税理士法人<'
  | '社会保険労務士法人<'
  | '司法書士法人<'
  | '弁護士法人<'
  | '農事組合法人<'
  | '農業協同組合>'
  | '生活協同組合<'
  | '信用組合>'
  | '協同組合<'
  | '宗教法人<'
  | '森林組合>'
  | '漁業協同組合>'
  | '';

/** Shares of legal forms, after data/jobs/employer_legal_form_stats.csv where they are companies. */
const formSets = {
  company: [
    ['株式会社<', 54],
    ['株式会社>', 15],
    ['有限会社<', 16],
    ['有限会社>', 4],
    ['合同会社<', 7],
    ['合同会社>', 2],
    ['', 4],
  ],
  small: [
    ['株式会社<', 32],
    ['株式会社>', 8],
    ['有限会社<', 25],
    ['有限会社>', 6],
    ['合同会社<', 9],
    ['', 20],
  ],
  large: [
    ['株式会社<', 70],
    ['株式会社>', 28],
    ['有限会社<', 2],
  ],
  care: [
    ['社会福祉法人<', 38],
    ['株式会社<', 30],
    ['株式会社>', 7],
    ['有限会社<', 7],
    ['合同会社<', 7],
    ['医療法人<', 6],
    ['特定非営利活動法人<', 4],
    ['一般社団法人<', 3],
  ],
  welfare: [
    ['社会福祉法人<', 82],
    ['医療法人<', 8],
    ['一般財団法人<', 3],
    ['公益社団法人<', 2],
    ['社会医療法人<', 5],
  ],
  support: [
    ['社会福祉法人<', 35],
    ['特定非営利活動法人<', 18],
    ['ＮＰＯ法人<', 4],
    ['株式会社<', 22],
    ['合同会社<', 11],
    ['一般社団法人<', 10],
  ],
  hospital: [
    ['医療法人<', 50],
    ['医療法人社団<', 26],
    ['社会医療法人<', 12],
    ['医療法人財団<', 5],
    ['一般財団法人<', 4],
    ['公益財団法人<', 3],
  ],
  clinic: [
    ['医療法人<', 30],
    ['医療法人社団<', 28],
    ['', 42],
  ],
  nursery: [
    ['社会福祉法人<', 62],
    ['学校法人<', 16],
    ['株式会社<', 18],
    ['一般社団法人<', 4],
  ],
  school: [
    ['学校法人<', 92],
    ['一般財団法人<', 8],
  ],
  tax: [
    ['税理士法人<', 45],
    ['', 55],
  ],
  labour: [
    ['社会保険労務士法人<', 45],
    ['', 55],
  ],
  law: [
    ['弁護士法人<', 25],
    ['司法書士法人<', 30],
    ['', 45],
  ],
  farm: [
    ['株式会社<', 32],
    ['有限会社<', 20],
    ['農事組合法人<', 20],
    ['合同会社<', 10],
    ['', 18],
  ],
  forest: [
    ['株式会社<', 35],
    ['有限会社<', 20],
    ['森林組合>', 45],
  ],
  fishery: [
    ['株式会社<', 30],
    ['有限会社<', 25],
    ['漁業協同組合>', 20],
    ['', 25],
  ],
  agriculturalCooperative: [['農業協同組合>', 100]],
  credit: [
    ['信用組合>', 60],
    ['株式会社<', 40],
  ],
  consumer: [['生活協同組合<', 100]],
  association: [
    ['一般社団法人<', 35],
    ['公益社団法人<', 15],
    ['公益財団法人<', 20],
    ['協同組合<', 20],
    ['一般財団法人<', 10],
  ],
  none: [['', 100]],
} as const satisfies Record<string, readonly (readonly [LegalForm, number])[]>;

type BusinessSource = {
  forms?: keyof typeof formSets;
  brands?: string;
  endings: string;
  facilities?: string;
  places: string;
  goods?: string;
  sites?: string;
  clerical?: string;
  activity: string;
  features: string;
  employees?: readonly [number, number, number];
  posts: string;
};

const withKana = (text: string) =>
  list(text).map((entry) => {
    const [written = '', kana = ''] = entry.split(':');
    return [written, kana] as const;
  });

/** Strengths that fit any trade; each establishment says one of its own trade and sometimes one of these. */
export const commonFeatures = list(
  '有給休暇の取得率が高く、長く勤める従業員が多い職場です。|２０代から６０代まで幅広い年代が活躍しています。|資格取得の費用を補助し、社員の成長を応援しています。|子育て中の従業員が多く、急な休みにも協力し合っています。|創業以来、地域に密着した経営を続けています。|少人数で風通しのよい職場です。|残業の削減に取り組んでいます。|中途採用の従業員が半数以上を占めています。|健康経営に取り組んでいます。',
);

const commonClerical = '請求書の発行|伝票の入力|売上の集計|備品の発注';

/** `post@place#goods*share`, all but the post optional. */
const wanted = (entry: string): readonly [Wanted, number] => {
  const match = /^([\w-]+)(?:@([^#*]+))?(?:#([^*]+))?(?:\*([\d.]+))?$/u.exec(entry);
  if (!match) throw new Error(`a wanted post is written post@place#goods*share, not «${entry}»`);
  const [, post = '', place, goods, share = '1'] = match;
  return [{ post, ...(place ? { place } : {}), ...(goods ? { goods } : {}) }, Number(share)];
};

/** Makes a trade from its short form. */
export const business = (key: string, industry: string, weight: number, source: BusinessSource): Business => ({
  key,
  industry,
  weight,
  forms: formSets[source.forms ?? 'company'],
  brands: list(source.brands ?? 'surname|pair|pair|word|katakana') as Brand[],
  endings: withKana(source.endings),
  facilities: withKana(source.facilities ?? ''),
  places: list(source.places),
  goods: list(source.goods ?? ''),
  sites: list(source.sites ?? ''),
  clerical: list(source.clerical ?? commonClerical),
  activity: list(source.activity),
  features: list(source.features),
  employees: source.employees ?? [4, 25, 400],
  posts: list(source.posts).map(wanted),
});
