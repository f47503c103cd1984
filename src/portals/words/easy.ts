import type { Words } from './ja.ts';

export const easy: Words = {
  portal: {
    public: 'ハローワーク インターネットサービス',
    seeker: '求職者マイページ',
    employer: '求人者マイページ',
    staff: 'ハローワーク窓口',
    trial: '開発用ページ',
  },
  navigation: {
    jobs: '仕事を探す',
    offices: 'ハローワークの場所',
    about: 'マイページの説明',
    seekerSignIn: 'マイページに入る',
    seekerHome: '最初のページ',
    savedJobs: '気になる仕事',
    applications: '申し込んだ仕事',
    messages: 'メッセージ',
    messagesUnread: (count) => `メッセージ（新しいもの：${count}）`,
    registration: '私の情報',
    newRegistration: '仕事をさがす申しこみ',
    newEstablishment: '会社の登録',
    employerHome: '最初のページ',
    employerJobs: '求人',
    employerUsers: '使う人',
    applicants: '応募した人',
    staffHome: 'ホーム',
    registrations: '求職登録',
    kiosks: 'パソコン',
    referrals: '紹介',
    results: '選考の結果',
    referralRequests: '紹介のお願い',
    orders: '求人の受付',
    jobReports: '仕事への連絡',
    mails: '送ったメール',
    codes: '職員の数字',
    components: '部品',
  },
  home: '最初のページ',
  security: 'ログインと安全',
  signOut: '終わる（ログアウト）',
  employerHome: {
    title: '求人者マイページ',
    lead: '応募した人を見ます。結果を書きます。',
    applicants: '応募した人',
    open: (count: string) => `選考している応募：${count}件`,
    jobs: '求人',
    count: (count: string) => `出している求人：${count}件`,
    users: '使う人',
    usersCount: (count: string) => `このマイページを使う人：${count}人`,
    provisional: {
      title: '会社は「仮登録」です',
      steps: (office: string) => [
        `${office}が、書いた内容を見ます。担当の人に電話をすることがあります。`,
        '初めて求人を出す会社の人は、14日の間に、会社の書類を持って、ハローワークの窓口に来てください。',
        'そのあと、会社の番号が決まります。求人を出すことができます。',
      ],
      office: '担当のハローワーク',
    },
  },
  /** Before the title of a page that refuses what was typed (WCAG 2.4.2). */
  errorTitle: (title: string) => `エラー：${title}`,
  trouble: {
    forbidden: {
      title: 'このページは見ることができません',
      body: '今のアカウントでは使えません。違うアカウントで見るときは、一度ログアウトしてください。',
    },
    'expired-form': {
      title: '画面が古くなりました',
      body: '送った内容は残っていません。前の画面に戻ってください。画面を新しくして、もう一度送ってください。',
    },
    unreadable: {
      title: '内容を読むことができませんでした',
      body: '使えない文字があるか、長すぎます。',
    },
    absent: {
      title: 'ページがありません',
      body: 'アドレスが正しいか、見てください。ページがなくなったかもしれません。',
    },
    'not-allowed': {
      title: 'この操作はできません',
      body: '前の画面のボタンを押して、もう一度してください。',
    },
    'sent-already': {
      title: 'この画面は、もう送りました',
      body: '同じ画面から、違う内容をもう一度送りました。残っているのは、最初に送った内容です。違う内容にするときは、画面をもう一度開いてください。',
    },
    'too-large': {
      title: '内容が大きすぎます',
      body: '文を短くするか、ファイルを小さくしてください。そして、もう一度送ってください。',
    },
    fault: {
      title: 'すみません。うまくできませんでした',
      body: 'コンピューターに問題がありました。少し待って、もう一度してください。',
    },
    unavailable: {
      title: '今は使えません',
      body: '少し待って、もう一度してください。',
    },
  },
  troubleId: (id: string) => `質問するときは、この番号を言ってください：${id}`,
  toHome: '最初のページに行く',
};
