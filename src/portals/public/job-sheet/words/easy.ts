import type { Words } from './ja.ts';

export const easy: Words = {
  link: '求人票を見ます。印刷もできます（PDF）',
  title: '求人票（PDF）',
  busy: {
    title: '今、求人票を作ることができません',
    text: '使う人が多いです。少し待ってください。それから、もう一度してください。',
  },
  limited: {
    title: '求人票を作る回数が多すぎます',
    text: '短い時間にたくさん作りました。１分待ってください。それから、もう一度してください。',
  },
  tooMany: {
    title: '求人票の数が多すぎます',
    text: (most: string) => `一度に作ることができるのは${most}件までです。数を少なくしてください。`,
  },
  none: {
    title: '仕事を選んでいません',
    text: '仕事をさがすページで、仕事を選んでください。選んだ仕事の求人票を印刷することができます。',
  },
  ended: {
    title: '選んだ仕事は、全部終わりました',
    text: (numbers: string) => `終わった仕事：${numbers}`,
  },
  jobs: '仕事をさがす',
  back: '仕事をさがすページへ',
};
