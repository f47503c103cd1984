import { ja as age } from './age/ja.ts';
import { ja as conditions } from './conditions/ja.ts';
import { ja as contract } from './contract/ja.ts';
import { ja as contradictions } from './contradictions/ja.ts';
import { ja as fairness } from './fairness/ja.ts';
import { ja as graduates } from './graduates/ja.ts';
import { ja as hours } from './hours/ja.ts';
import { ja as insurance } from './insurance/ja.ts';
import { ja as quality } from './quality/ja.ts';
import type { InLanguage } from './rule-words.ts';
import { ja as wages } from './wages/ja.ts';

const rules = {
  ...wages,
  ...hours,
  ...conditions,
  ...contract,
  ...age,
  ...fairness,
  ...insurance,
  ...graduates,
  ...contradictions,
  ...quality,
};

/** The words round the rules; those of the rules stand by subject in the folders. */
export const ja = {
  rules: rules as InLanguage<typeof rules>,
  subjects: {
    'minimum-wage': '最低賃金',
    pay: '賃金・手当',
    'fixed-overtime': '固定残業代',
    hours: '労働時間・休憩・時間外労働',
    holidays: '休日・休暇',
    conditions: '明示しなければならない条件',
    contract: '契約・試用期間',
    dispatch: '労働者派遣',
    age: '年齢',
    equality: '性別・国籍・障害の平等な取扱い',
    'fair-selection': '公正な採用選考',
    insurance: '社会保険・労働保険',
    retirement: '定年・継続雇用',
    graduates: '新卒・既卒求人',
    disability: '障害者求人・トライアル雇用',
    contradiction: '書いてあることの食い違い',
    quality: 'わかりやすさと安全',
  },
  tones: { red: '直してください', orange: '確かめてください', grey: 'お勧め' },
  toneLeads: {
    red: '法令に合わないか、必要なことが書かれていません。直すまで申し込めません。',
    orange: '問題になることがあります。正しければ、確かめたうえで進めます。',
    grey: '直さなくても申し込めます。応募する方にわかりやすくなります。',
  },
  law: '根拠',
  ours: 'このサービスの基準（法令の定めではありません）',
  why: '説明',
  write: '書き方',
  where: '項目',
  whole: '求人全体',
  inText: '文章',
  change: '直す',
  changeItem: (item: string) => `「${item}」を直す`,
  seeItem: (item: string) => `「${item}」を見る`,
  none: '指摘はありません。',
  count: (count: string) => `${count}件`,
  more: '根拠と書き方',
  items: {
    'header.workingTime': 'フルタイム・パートの区分',
    'pay.formAmount': '賃金形態等の金額',
    'graduates.receptionFrom': '受付期間',
  },
  kept: {
    title: '法令に合わないところがあります',
    lead: (day: string) =>
      `${day}から、この求人は法令に合いません。求人の変更を申し込んでください。直すと、この表示は消えます。`,
  },
  catalogue: {
    title: '求人の内容を確かめる基準',
    lead: '求人の申込みのときに、このサービスが自動で確かめることの一覧です。根拠の法令と、書き方の例を示します。',
    description:
      '求人票の内容を法令に照らして確かめる基準の一覧。最低賃金、固定残業代、年齢制限、労働条件の明示、公正な採用選考など。',
    about: [
      '「直してください」は直すまで申し込めません。「確かめてください」は確かめれば進めます。「お勧め」は直さなくても申し込めます。',
      '求人は、申し込む日に施行されている法令で判断します。施行日のある基準は、その日から確かめます。',
      '自動で確かめることには限りがあります。求人を受理するかどうかは、ハローワークの職員が判断します。特定（産業別）最低賃金は確かめていません。',
    ],
    employers: '事業主の方へ',
    inForce: '施行',
    contents: '目次',
    from: (day: string) => `${day}から`,
    until: (day: string) => `${day}まで`,
  },
};
export type Words = typeof ja;
