import type { Words } from './ja.ts';

/** Plain sentences; the readings are added from the dictionary of `#ui/readings`. */
export const easy: Words = {
  title: '最初のページ',
  description: '日本の仕事を探すことができます。マイページを作ると、応募することができます。',
  heading: '仕事を探す',
  lead: 'だれでも探すことができます。登録やログインはいりません。',
  search: {
    word: 'ことば',
    wordHint: 'したい仕事や会社の名前など',
    place: '場所（都道府県）',
    anywhere: '日本全部',
    submit: '探す',
    more: 'もっと詳しく探す',
    often: 'よく使う条件',
    fullTime: '一日働く仕事（フルタイム）',
    partTime: '短い時間の仕事（パート）',
    regular: '正社員',
    recent: '新しい仕事（3日以内）',
    noExperience: '経験がなくてもいい仕事',
    selfApplication: 'インターネットで応募できる仕事',
  },
  later: 'まだ使えません',
  seeker: {
    title: '仕事を探している人',
    signIn: '求職者マイページに入る',
    jobs: '求人情報を探す',
    opening: 'ハローワークを使っている人：マイページを作る',
    openingNote: '先に、ハローワークの窓口で求職登録をしてください。メールアドレスも登録してください。',
    online: 'ハローワークに行かないで、マイページを作る',
    onlineNote:
      'ハローワークの窓口に行かないで、インターネットで申しこみます。窓口へ行ったあとで使えるサービスもあります。',
    about: '求職者マイページの説明',
    aboutNote: 'できることと、作り方',
  },
  employer: {
    title: '働く人を探している会社',
    signIn: '求人者マイページに入る',
    guide: '会社のためのサービスの説明',
    entry: '会社を登録して、求人を申し込む',
    entryNote: '初めて求人を出す会社の人',
    password: '求人者マイページを作る',
    passwordNote: '窓口でメールアドレスを登録した会社の人',
  },
  support: {
    title: '情報と手伝い',
    offices: 'ハローワークの場所',
    officesNote: '郵便番号や町の名前で、あなたが行くハローワークがわかります。',
    help: 'よくある質問',
    helpNote: 'マイページの作り方、ログイン、探し方、応募のこと',
    data: '求人のデータを使うサービス',
    dataLater: '市や町や、仕事を紹介する会社のためのサービスです。まだ使えません。',
    credits: 'データを作ったところ',
  },
  notices: {
    title: 'お知らせ',
    trial: {
      title: 'ここは練習のページです',
      body: '求人も会社も人も、本当ではありません。応募しても、本当の仕事はありません。',
    },
    service: {
      title: '今できること',
      body: '仕事を探すこと、保存すること、マイページを作ること、応募すること、メッセージを送ること、結果を見ることができます。できることは、少しずつ増えます。',
    },
    shared: {
      title: 'みんなが使うパソコンで見ている人へ',
      body: 'ハローワークのパソコンなどでは、終わったら必ずログアウトしてください。',
    },
  },
  helpDesk: '使い方がわからないとき',
  helpDeskNote: '仕事のことは、近くのハローワークで聞いてください。',
};
