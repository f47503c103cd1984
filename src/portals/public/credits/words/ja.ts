/** Words of the page データの出典; Japanese is the type. The quoted lines stand in attributions.ts. */
export const ja = {
  title: 'データの出典',
  lead: 'このサイトで使っているデータの出典とライセンスです。',
  notOfficial:
    'このサイトのデータは、公開されている資料を加工したもので、公式の資料ではありません。求人票の項目や選択肢の一部は観測値であり公式の資料ではありません。',
  source: '出典',
  usedFor: '使っているところ',
  links: '関連するページ',
  use: {
    places: '都道府県と市区町村',
    postalCodes: '郵便番号',
    englishNames: '市区町村の英語名',
    points: '市区町村の位置と距離',
    offices: 'ハローワークと担当地域',
    occupations2011: '職業分類（2011年）と職業名',
    occupations2022: '職業分類（2022年）の例と職業名',
    searchForm: '検索画面の選択肢',
    industries: '産業分類',
    minimumWages: '最低賃金',
    holidays: '祝日',
    demo: 'お試し用の求人の文章',
    demoNames: 'お試し用の人の名前',
  },
  licences: 'ライセンス',
  licencesBody: 'MIT License の全文は、このサービスのソースコードの data/third-party-notices.md にあります。',
};

export type Words = typeof ja;
