import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const easy: InLanguage<typeof ja> = {
  'missing-graduation-year': [
    'いつ卒業する人の求人か、確かめてください',
    '卒業する年ごとに、求人を出します。',
    '例：２０２７年３月に卒業',
  ],
  'graduates-school-schedule': [
    '高校を卒業する人の予定より、早いです',
    '書類は９月５日から、選考は９月１６日からです。',
    '例：９月１６日から',
    '{told}と書いてあります。{earliest}からです。',
  ],
  'graduates-university-schedule': [
    '大学を卒業する人の予定より、早いです',
    '選考は６月１日からです。',
    '例：６月１日から',
    '{told}と書いてあります。{earliest}からです。',
  ],
  'youth-information': [
    '若い人への情報を書いてください',
    '雇った人の数、研修、残業や休みのことを書きます。',
    '例：３年間に雇った人の数',
  ],
  'earlier-graduates': [
    '卒業して３年までの人も、応募できるようにしてください',
    '国の決まりが、そう求めています。',
    '例：「卒業して３年まで応募できます」',
  ],
  'disability-consideration': [
    '障害がある人への設備や助けを、書いてください',
    '自分に合う会社か、わかるために必要です。',
    '例：エレベーター「あり」',
  ],
  'trial-employment': [
    'トライアル雇用に合うか、確かめてください',
    '経験が少ない人を、長く雇うための決まりです。',
    '例：経験「不問」',
  ],
};
