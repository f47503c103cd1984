import { easy as age } from './age/easy.ts';
import { easy as conditions } from './conditions/easy.ts';
import { easy as contract } from './contract/easy.ts';
import { easy as contradictions } from './contradictions/easy.ts';
import { easy as fairness } from './fairness/easy.ts';
import { easy as graduates } from './graduates/easy.ts';
import { easy as hours } from './hours/easy.ts';
import { easy as insurance } from './insurance/easy.ts';
import type { Words } from './ja.ts';
import { easy as quality } from './quality/easy.ts';
import { easy as wages } from './wages/easy.ts';

export const easy: Words = {
  rules: {
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
  },
  subjects: {
    'minimum-wage': '最低賃金',
    pay: '賃金・手当',
    'fixed-overtime': '固定残業代',
    hours: '働く時間・休憩・残業',
    holidays: '休み',
    conditions: '必ず書く条件',
    contract: '契約・試用期間',
    dispatch: '派遣',
    age: '年齢',
    equality: '差別をしないこと',
    'fair-selection': '正しい選び方',
    insurance: '保険',
    retirement: '定年',
    graduates: '学校を卒業する人の求人',
    disability: '障害がある人の求人・トライアル雇用',
    contradiction: '書いてあることがちがうところ',
    quality: 'わかりやすさと安全',
  },
  tones: { red: '直してください', orange: '確かめてください', grey: 'おすすめ' },
  toneLeads: {
    red: '法律に合いません。または、必要なことがありません。直すまで出せません。',
    orange: '正しいかどうか、確かめてください。正しければ、次に進めます。',
    grey: '直さなくても出せます。直すと、わかりやすくなります。',
  },
  law: '法律',
  ours: 'このサービスの決まりです（法律ではありません）',
  why: '説明',
  write: '書き方',
  where: '書くところ',
  whole: '求人の全部',
  inText: '文',
  change: '直す',
  changeItem: (item) => `「${item}」を直す`,
  seeItem: (item) => `「${item}」を見る`,
  none: '直すところはありません。',
  count: (count) => `${count}つ`,
  more: '法律と書き方',
  items: {
    'header.workingTime': 'フルタイムかパートか',
    'pay.formAmount': '賃金の金額',
    'graduates.receptionFrom': '受け付ける期間',
  },
  kept: {
    title: '法律に合わないところがあります',
    lead: (day) => `${day}から、この求人は法律に合いません。求人を直してください。`,
  },
  catalogue: {
    title: '求人を確かめる決まり',
    lead: '求人を出すとき、このサービスが確かめることです。法律と、書き方の例があります。',
    description: '求人を法律で確かめる決まりの一覧です。',
    about: [
      '「直してください」は、直すまで出せません。「確かめてください」は、確かめれば進めます。「おすすめ」は、直さなくても出せます。',
      '求人を出す日の法律で確かめます。',
      '全部を確かめることはできません。求人を受けるかどうかは、ハローワークの人が決めます。',
    ],
    employers: '会社の人へ',
    inForce: 'いつから',
    contents: 'もくじ',
    from: (day) => `${day}から`,
    until: (day) => `${day}まで`,
  },
};
