/** The home page. The labels of the three columns are quoted from the home page in the leaflet of 2022. */
export const ja = {
  title: 'トップページ',
  description: '全国の求人を検索し、求職者マイページから応募できます。事業主の方の求人の管理もここから行えます。',
  heading: '求人を探す',
  lead: '登録やログインをしなくても、どなたでも検索できます。',
  search: {
    word: 'キーワード',
    wordHint: '職種、仕事の内容、会社の名前など',
    place: '都道府県',
    anywhere: '全国',
    submit: '検索する',
    more: 'もっと詳しい条件を入力する',
    often: 'よく使われる条件',
    fullTime: 'フルタイム',
    partTime: 'パート',
    regular: '正社員',
    recent: '新着（直近3日）',
    noExperience: '経験不問',
    selfApplication: 'オンライン自主応募ができる',
  },
  later: '準備中',
  seeker: {
    title: '仕事をお探しの方',
    signIn: '求職者マイページにログイン',
    jobs: '求人情報検索',
    opening: 'ハローワークをご利用中の方のマイページ開設',
    openingNote: '先に、ハローワークの窓口で求職登録とメールアドレスの登録が必要です。',
    online: 'マイページを開設して求職申込み',
    onlineNote:
      'ハローワークの窓口に行かずに、オンラインで求職を申し込みます。一部の機能は、窓口で本人確認を受けてから利用できます。',
    about: '求職者マイページとは',
    aboutNote: 'できることと、開設の手順',
  },
  employer: {
    title: '事業主の方',
    signIn: '求人者マイページにログイン',
    guide: '事業主の方へのサービスの案内',
    entry: '事業所登録・求人申込み（仮登録）',
    entryNote: '初めて求人を申し込む事業所の方',
    password: '求人者マイページ開設（パスワード登録）',
    passwordNote: 'ハローワークに登録されている事業所で、窓口でメールアドレスを登録した方',
  },
  support: {
    title: '求人・求職情報提供サービス／支援',
    offices: '全国ハローワーク所在地一覧',
    officesNote: '郵便番号や市区町村から、担当のハローワークが分かります。',
    help: 'よくあるご質問',
    helpNote: '開設、ログイン、検索、応募について',
    data: '求人・求職情報提供サービス',
    dataLater: '自治体や職業紹介事業者の方へのデータの提供は、今後の版で始まります。',
    credits: 'データの出典',
  },
  notices: {
    title: 'お知らせ',
    trial: {
      title: 'このサイトは試行版です',
      body: '掲載している求人、事業所、人物はすべて架空のものです。応募しても、実際の採用にはつながりません。',
    },
    service: {
      title: '今の版で使える機能',
      body: '求人の検索と保存、マイページの開設、応募と紹介、面接の日程、メッセージ、選考結果の確認が使えます。求人の申込みなど、そのほかの機能は順に加わります。',
    },
    shared: {
      title: '共用のパソコンをお使いの方へ',
      body: 'ハローワーク内のパソコンなどでは、終わったら必ずログアウトしてください。',
    },
  },
  helpDesk: '操作方法のお問い合わせ',
  helpDeskNote: '個別の求人や職業相談については、お近くのハローワークにお尋ねください。',
};

export type Words = typeof ja;
