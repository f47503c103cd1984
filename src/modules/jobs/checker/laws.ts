/** The laws the rules rest on, by their official names; other languages name them in their words. */
export const laws = {
  'minimum-wage': '最低賃金法',
  'minimum-wage-rules': '最低賃金法施行規則',
  'labour-standards': '労働基準法',
  'labour-standards-rules': '労働基準法施行規則',
  'employment-security': '職業安定法',
  'employment-security-rules': '職業安定法施行規則',
  'placement-guideline': '職業紹介事業者、求人者等の指針（平成11年労働省告示第141号）',
  'labour-measures': '労働施策総合推進法',
  'labour-measures-rules': '労働施策総合推進法施行規則',
  'older-persons': '高年齢者等の雇用の安定等に関する法律',
  'equal-opportunity': '男女雇用機会均等法',
  'disability-employment': '障害者雇用促進法',
  'part-time': 'パートタイム・有期雇用労働法',
  'employment-insurance': '雇用保険法',
  'accident-insurance': '労働者災害補償保険法',
  'health-insurance': '健康保険法',
  'pension-insurance': '厚生年金保険法',
  'worker-dispatch': '労働者派遣法',
  'dispatch-guideline': '派遣元事業主が講ずべき措置に関する指針（平成11年労働省告示第137号）',
  'foreign-workers': '外国人労働者の雇用管理の改善等に関する指針（平成19年厚生労働省告示第276号）',
  'youth-employment': '青少年の雇用の促進等に関する法律',
  'university-schedule': '大学等卒業予定者の就職・採用活動の日程に関する要請',
  'school-schedule': '高等学校卒業者の採用選考期日等の申合せ',
  'fair-selection': '公正な採用選考の基本（厚生労働省）',
  'health-promotion': '健康増進法',
} as const;
export type LawKey = keyof typeof laws;

/** 「第5条の3第2項」 of '5の3/2'. */
export const articleInJapanese = (article: string): string => {
  const [of = '', paragraph, number] = article.split('/');
  const [first, ...rest] = of.split('の');
  return [
    `第${first}条${rest.map((part) => `の${part}`).join('')}`,
    paragraph ? `第${paragraph}項` : '',
    number ? `第${number}号` : '',
  ].join('');
};

/** "Article 5-3, paragraph 2" of '5の3/2'. */
export const articleInEnglish = (article: string): string => {
  const [of = '', paragraph, number] = article.split('/');
  return [
    `Article ${of.replaceAll('の', '-')}`,
    ...(paragraph ? [`paragraph ${paragraph}`] : []),
    ...(number ? [`item ${number}`] : []),
  ].join(', ');
};
