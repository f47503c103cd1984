import type { Random } from './random.ts';
import { filled, fitFor, type Truths } from './truths.ts';
import { fitting, length } from './writing.ts';

/** Percentiles of 仕事内容: median 145, never above 360. */
const descriptionLengths = [
  [0, 46],
  [0.05, 62],
  [0.1, 78],
  [0.25, 108],
  [0.5, 150],
  [0.75, 200],
  [0.9, 246],
  [0.95, 272],
  [0.99, 318],
  [1, 360],
] as const;

const marks = ['・', '・', '・', '・', '＊', '○', '◆', '●', '◇', '■'];

/** 変更範囲: what the law asks for since 2024-04, as employers write it. */
const changeOf = (random: Random, { employer, regular }: Truths): { scope: string; text: string } => {
  const { firm } = employer.trade;
  const own = firm === '社' ? '会社' : firm === '院' ? '当院' : firm === '店' ? '当店' : firm;
  const scope = random.weighted([
    ['変更なし', 58],
    [`${own}の定める業務`, regular ? 26 : 10],
    ['なし', 8],
    [`${own}内の業務全般`, regular ? 5 : 1],
  ] as const);
  const text = random.weighted([
    [`変更範囲：${scope}`, 50],
    [`業務の変更範囲：${scope}`, 12],
    [`（変更範囲：${scope}）`, 12],
    [`【変更範囲：${scope}】`, 9],
    [`※変更範囲：${scope}`, 9],
    [`従事すべき業務の変更の範囲：${scope}`, 5],
    [`〈変更の範囲：${scope}〉`, 4],
  ] as const);
  return { scope, text };
};

/** A clause such as 「…を確認する」 stands well in a list but not in a row of nouns. */
const isNoun = (duty: string): boolean => !/[るうくすつぬぶむぐ]$/u.test(duty) && !duty.includes('、');

/** 仕事内容 with its 変更範囲, in one of the ways employers put it down. */
export const descriptionOf = (random: Random, truths: Truths): { description: string; scope: string } => {
  const { post } = truths;
  const change = changeOf(random, truths);
  const room = 360 - length(change.text) - 2;
  const goal = Math.min(room, Math.round(random.quantile(descriptionLengths)) - length(change.text) - 2);
  const fill = (text: string) => filled(random, text, truths);
  const duties = [...new Set(random.some(fitFor(post.duties, truths), 30).map(fill))];
  const told = post.told.length > 0 && random.chance(0.4) ? random.some(post.told, 1) : [];
  const about = fill(random.pick(fitFor(post.about, truths)));
  const more = random.some(fitFor(post.more, truths), 5).map(fill);
  const closing = closings(random, truths);
  const text = random.weighted([
    [listed, 38],
    [sectioned, 20],
    [flowing, 22],
    [bare, 9],
    [plain, 11],
  ] as const)(random, { about, duties: [...told, ...duties].slice(0, 12), more, closing, goal, room });
  return { description: `${text}　　${change.text}`, scope: change.scope };
};

type Parts = {
  about: string;
  duties: readonly string[];
  more: readonly string[];
  closing: readonly string[];
  goal: number;
  room: number;
};

/** Adds whole sentences as long as the text stays near its goal. */
const withMore = (text: string, sentences: readonly string[], { goal, room }: Parts, between: string): string => {
  let whole = text;
  for (const sentence of sentences) {
    if (length(whole) >= goal - 12) break;
    if (whole.includes(sentence.replace(/^[※＊]/u, ''))) continue;
    if (length(whole) + length(between) + length(sentence) <= Math.min(room, goal + 18)) whole += between + sentence;
  }
  return whole;
};

const listOf = (random: Random, parts: Parts, before: string): string => {
  const mark = random.pick(marks);
  const most = parts.goal > 230 ? random.between(120, 190) : random.between(60, 120);
  const share = Math.max(34, Math.min(parts.goal - length(before), most));
  const kept = fitting(
    parts.duties.map((duty) => mark + duty),
    '　',
    share,
  ).slice(0, parts.goal > 230 ? 10 : 7);
  return `${kept.join('　')}${random.chance(0.5) ? '　など' : ''}`;
};

const listed = (random: Random, parts: Parts): string => {
  const begin = `${parts.about}　${random.chance(0.3) ? '　' : ''}`;
  const note = random.pick(['※', '※', '＊', '']);
  const body = begin + listOf(random, parts, begin);
  return withMore(
    body,
    [...parts.more, ...parts.closing].map((sentence) => note + sentence),
    parts,
    random.pick(['　', '　　']),
  );
};

const sectioned = (random: Random, parts: Parts): string => {
  const [open, close] = random.pick([
    ['【', '】'],
    ['【', '】'],
    ['■', '　'],
    ['◎', '　'],
    ['《', '》'],
  ] as const);
  const begin = `${parts.about}　${open}${random.pick(['主な業務', '業務内容', '具体的な仕事', '仕事の内容'])}${close}`;
  const body = begin + listOf(random, parts, begin);
  const rest = withMore(
    '',
    [...parts.more, ...parts.closing],
    { ...parts, goal: parts.goal - length(body) - 8, room: parts.room - length(body) - 8 },
    '',
  );
  return rest ? `${body}　${open}${random.pick(['その他', '職場について', '補足', '働き方'])}${close}${rest}` : body;
};

const endings = [
  'などをお願いします。',
  'などの業務です。',
  'などを担当していただきます。',
  'などをお任せします。',
  'などが主な仕事です。',
];

const flowing = (random: Random, parts: Parts): string => {
  const nouns = parts.duties.filter(isNoun);
  const count = random.between(3, 5);
  const named = fitting(nouns, '、', 70).slice(0, count);
  const sentence = named.length >= 2 ? `${named.join('、')}${random.pick(endings)}` : '';
  const ending = /お願いします。$/u.test(parts.about)
    ? sentence.replace('などをお願いします。', 'などの業務です。')
    : sentence;
  return withMore(parts.about + ending, [...parts.more, ...parts.closing], parts, random.pick(['', '', '　', '　＊']));
};

const bare = (random: Random, parts: Parts): string =>
  withMore(listOf(random, parts, ''), [parts.about, ...parts.closing], parts, '　　');

const plain = (random: Random, parts: Parts): string => {
  const body = withMore(
    parts.about,
    [...parts.more, ...parts.closing],
    { ...parts, goal: Math.min(parts.goal, 140) },
    '',
  );
  return length(body) < 34 ? `${body}　${listOf(random, parts, body)}` : body;
};

/** Sentences that any job may end with, as far as they are true of it. */
const closings = (random: Random, truths: Truths): string[] => {
  const { time, employer } = truths;
  return random.some(
    [
      ...(truths.novice
        ? [
            '未経験の方も歓迎します。',
            '経験の有無は問いません。',
            '仕事は先輩が一から教えます。',
            '未経験から始めた先輩もいます。',
          ]
        : ['経験を活かして働ける職場です。', '経験のある方は優遇します。']),
      ...(truths.drives && !/^08[2-9]/u.test(truths.post.occupation) ? ['業務で社用車を運転します。'] : []),
      ...(truths.selfApplication ? [] : ['応募にはハローワークの紹介状が必要です。']),
      ...(time.partTime ? ['扶養の範囲内での勤務もご相談ください。', '家庭の都合に合わせて勤務日を調整します。'] : []),
      ...(truths.anyAge && employer.trade.size > 5 ? ['幅広い年代の方が活躍しています。'] : []),
      ...(employer.trade.size > 10
        ? ['職場の見学ができますので、お気軽にお問い合わせください。', '困ったときはすぐに相談できる体制です。']
        : ['少人数の職場ですので、意見を出しやすい環境です。']),
      ...(time.sheet.overtime?.exists === false ? ['残業はありません。'] : []),
      '制服を貸与します。',
      'その他、付随する業務があります。',
    ],
    3,
  );
};
