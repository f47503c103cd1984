/** Japanese is the type of the words. */
export const ja = {
  link: '求人票を見る・印刷する（PDF）',
  title: '求人票（PDF）',
  busy: {
    title: '今、求人票を作ることができません',
    text: '求人票を作る方が多くなっています。しばらく待ってから、もう一度お試しください。',
  },
  limited: {
    title: '求人票を作る回数が多すぎます',
    text: '同じ回線から短い時間にたくさんの求人票が求められました。１分ほど待ってから、もう一度お試しください。',
  },
  tooMany: {
    title: '求人票の数が多すぎます',
    text: (most: string) => `一度に作ることができる求人票は${most}件までです。数を減らしてください。`,
  },
  none: {
    title: '求人が選ばれていません',
    text: '求人情報検索の結果で求人を選ぶと、選んだ求人の求人票を一つの文書にまとめて印刷することができます。',
  },
  ended: {
    title: '選んだ求人はすべて終了しました',
    text: (numbers: string) => `募集が終了した求人：${numbers}`,
  },
  jobs: '求人情報検索',
  back: '求人情報検索へ',
};

export type Words = typeof ja;
