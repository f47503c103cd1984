import type { Words } from './ja.ts';

/** Plain sentences; the readings are added from the dictionary of `#ui/readings`. */
export const easy: Words = {
  title: 'データを作ったところ',
  lead: 'このページには、このサイトで使っているデータを作った人や会社の名前が書いてあります。',
  notOfficial: 'このサイトのデータは、国が出したデータではありません。みんなが見ることができる情報から作りました。',
  source: 'データを作ったところ',
  usedFor: '使っているところ',
  links: 'もっと知りたいとき',
  use: {
    places: '県と市や町の名前',
    postalCodes: '郵便番号',
    englishNames: '市や町の英語の名前',
    points: '市や町の場所',
    offices: 'ハローワークの場所',
    occupations2011: '仕事の種類（2011年）',
    occupations2022: '仕事の種類（2022年）',
    searchForm: '仕事を探すときに選ぶことば',
    industries: '会社の種類',
    minimumWages: '一番低い給料（法律で決まっています）',
    holidays: '祝日',
    demo: '練習のための仕事の文',
    demoNames: '練習のための人の名前',
  },
  licences: '使うときの約束',
  licencesBody: '約束の文は、このサービスのプログラムの data/third-party-notices.md に書いてあります。',
};
