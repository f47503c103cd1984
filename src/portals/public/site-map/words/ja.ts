export const ja = {
  title: 'サイトマップ',
  description: 'このサイトのページの一覧です。',
  groups: {
    seekers: '仕事をお探しの方',
    employers: '事業主の方',
    support: '案内と支援',
    site: 'このサイトについて',
    staff: '職員の方',
  },
  pages: {
    home: 'トップページ',
    jobs: '求人情報検索',
    jobConditions: '詳しい条件で探す',
    jobSuggest: 'ことばから条件を選ぶ',
    about: '求職者マイページとは',
    opening: 'ハローワークをご利用中の方のマイページ開設',
    seekerSignIn: '求職者マイページにログイン',
    employers: '事業主の方へのサービスの案内',
    employerSignIn: '求人者マイページにログイン',
    offices: '全国ハローワーク所在地一覧',
    help: 'よくあるご質問とお問い合わせ',
    terms: '利用規約',
    privacy: 'プライバシーポリシー',
    accessibility: 'アクセシビリティ',
    credits: 'データの出典',
    siteMap: 'サイトマップ',
    staffSignIn: 'ハローワーク窓口にログイン',
  },
};

export type Words = typeof ja;
