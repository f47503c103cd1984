import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

const twoPlaces =
  '２つの場所に、ちがうことが書いてあります。応募する人がまちがえます。正しいほうに、そろえてください。';

export const easy: InLanguage<typeof ja> = {
  'text-no-overtime': [
    '「残業なし」と書いてありますが、残業があります',
    twoPlaces,
    '例：「残業は１か月に５時間くらいです」',
  ],
  'text-overtime': ['残業があると書いてありますが、残業は「なし」です', twoPlaces, '例：残業「あり」'],
  'text-no-transfer': ['「転勤なし」と書いてありますが、転勤は「あり」です', twoPlaces, '例：転勤「なし」'],
  'text-transfer': ['転勤があると書いてありますが、転勤は「なし」です', twoPlaces, '例：転勤「あり」'],
  'text-car': ['車で通えると書いてありますが、車は「不可」です', twoPlaces, '例：車「可」'],
  'text-no-car': ['車で通えないと書いてありますが、車は「可」です', twoPlaces, '例：車「不可」'],
  'text-no-experience': ['経験がなくていいと書いてありますが、経験は「必須」です', twoPlaces, '例：経験「不問」'],
  'text-no-education': ['「学歴不問」と書いてありますが、学歴は「必須」です', twoPlaces, '例：学歴「不問」'],
  'text-education': ['学歴が必要と書いてありますが、学歴は「不問」です', twoPlaces, '例：学歴「必須」'],
  'text-licence': ['免許が必要と書いてありますが、免許は「不問」です', twoPlaces, '例：免許「必須」'],
  'text-any-age': ['「年齢不問」と書いてありますが、年齢が決まっています', twoPlaces, '例：年齢「不問」'],
  'text-regular': ['「正社員」と書いてありますが、雇い方がちがいます', twoPlaces, '例：「契約社員」'],
  'text-part-time': [
    '「パート」と書いてありますが、フルタイムの求人です',
    twoPlaces,
    '例：求人の種類を「パート」にします',
  ],
  'text-insurance': ['保険が全部あると書いてありますが、足りません', twoPlaces, '例：雇用、労災、健康、厚生'],
  'text-bonus': ['ボーナスがあると書いてありますが、「なし」です', twoPlaces, '例：賞与「あり」'],
  'text-commuting': ['通勤のお金を払うと書いてありますが、「なし」です', twoPlaces, '例：通勤手当「あり」'],
  'text-no-night': ['夜の仕事がないと書いてありますが、夜の時間があります', twoPlaces, '例：夜の時間を消します'],
  'text-trial-period': ['試用期間があると書いてありますが、「なし」です', twoPlaces, '例：試用期間「あり」'],
  'text-discretionary': [
    '裁量労働制と書いてありますが、選んだものがちがいます',
    twoPlaces,
    '例：「裁量労働制」を選びます',
  ],
  'text-retirement-age': ['定年が、２つあります', twoPlaces, '例：どちらも６５歳'],
  'text-annual-holidays': [
    '１年の休みの数が、２つあります',
    twoPlaces,
    '例：どちらも１２０日',
    '文は{told}日、休みのところは{days}日です。',
  ],
  'two-days-off': [
    '１週間に２日の休みと、１年の休みが合いません',
    '「毎週」は、必ず毎週２日休みます。１年に１０４日から上です。',
    '例：「その他」を選びます',
  ],
  'fixed-overtime-without-overtime': ['固定残業代がありますが、残業は「なし」です', twoPlaces, '例：残業「あり」'],
  'overtime-above-fixed': [
    '残業が、固定残業代の時間より長いです',
    'まちがいではありません。でも毎月、別に払うことになります。',
    '例：時間を合わせます',
    '残業は{worked}時間、固定残業代は{fixed}時間です。',
  ],
  'regular-with-term': [
    '「正社員」ですが、働く期間に終わりがあります',
    '正社員は、期間がない契約の人です。',
    '例：「契約社員」',
  ],
  'type-and-time': ['雇い方と、フルタイム・パートが合いません', twoPlaces, '例：どちらも「パート」'],
  'full-time-hours': [
    'フルタイム・パートと、働く時間が合いません',
    'フルタイムは正社員と同じ時間です。パートは短い時間です。',
    '例：１週間に４０時間はフルタイム',
    '１週間に{hours}時間くらいです。',
  ],
  'term-length-kind': ['「４か月」の選び方と、期間の長さが合いません', twoPlaces, '例：６か月は「４か月以上」'],
};
