/** What a kanji is called behind a number: 3人 にん, where 人 alone is ひと. */
export const counters: Record<string, string> = {
  か月: 'かげつ',
  か月間: 'かげつかん',
  か月分: 'かげつぶん',
  か所: 'かしょ',
  月: 'がつ',
  週間: 'しゅうかん',
  日: 'にち',
  日間: 'にちかん',
  人: 'にん',
  年: 'ねん',
  年間: 'ねんかん',
  分: 'ぷん',
  分間: 'ぷんかん',
};

/** Numbers whose counter changes with them, read as a whole; the digits are half-width, full-width ones read the same. */
export const countedNumbers: Record<string, string> = {
  '1日': 'いちにち',
  '2日': 'ふつか',
  '3日': 'みっか',
  '4日': 'よっか',
  '5日': 'いつか',
  '6日': 'むいか',
  '7日': 'なのか',
  '8日': 'ようか',
  '9日': 'ここのか',
  '10日': 'とおか',
  '14日': 'じゅうよっか',
  '20日': 'はつか',
  '24日': 'にじゅうよっか',
  '1人': 'ひとり',
  '2人': 'ふたり',
  '5分': 'ごふん',
  '15分': 'じゅうごふん',
  '25分': 'にじゅうごふん',
  '45分': 'よんじゅうごふん',
};
