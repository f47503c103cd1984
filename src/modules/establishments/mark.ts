/**
 * 認定マーク (ＰＲロゴマーク): what an employer may claim once its certificate was seen. Names are those the marks have on the
 * job sheet; by whom and on what law each is given.
 */
export const marks = [
  { name: 'くるみん', law: '次世代育成支援対策推進法13条', by: '厚生労働大臣' },
  { name: 'くるみんプラス', law: '次世代育成支援対策推進法施行規則4条', by: '厚生労働大臣' },
  { name: 'トライくるみん', law: '次世代育成支援対策推進法施行規則4条', by: '厚生労働大臣' },
  { name: 'プラチナくるみん', law: '次世代育成支援対策推進法15条の2', by: '厚生労働大臣' },
  { name: 'えるぼし', law: '女性の職業生活における活躍の推進に関する法律9条', by: '厚生労働大臣' },
  { name: 'プラチナえるぼし', law: '女性の職業生活における活躍の推進に関する法律12条', by: '厚生労働大臣' },
  { name: 'ユースエール', law: '青少年の雇用の促進等に関する法律15条', by: '厚生労働大臣' },
  { name: 'もにす', law: '障害者の雇用の促進等に関する法律77条', by: '厚生労働大臣' },
  { name: '健康経営優良法人', law: '健康経営優良法人認定制度', by: '日本健康会議' },
] as const;
type MarkName = (typeof marks)[number]['name'];

const names: readonly string[] = marks.map(({ name }) => name);

export const isMark = (text: string): text is MarkName => names.includes(text);
