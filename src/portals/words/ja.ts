/** Names of the portals and their navigation, and the pages of trouble; Japanese is the type. */
export const ja = {
  portal: {
    public: 'ハローワーク インターネットサービス',
    seeker: '求職者マイページ',
    employer: '求人者マイページ',
    staff: 'ハローワーク窓口',
    trial: '開発用ページ',
  },
  navigation: {
    jobs: '求人情報検索',
    offices: '全国ハローワーク所在地',
    about: '求職者マイページとは',
    seekerSignIn: '求職者マイページにログイン',
    seekerHome: 'ホーム',
    savedJobs: 'お気に入り求人',
    applications: '求職活動状況',
    messages: 'メッセージ',
    messagesUnread: (count: string) => `メッセージ（未読${count}件）`,
    registration: '求職者情報',
    newRegistration: '求職申込み',
    newEstablishment: '事業所登録',
    employerHome: 'ホーム',
    employerJobs: '求人',
    employerOrders: '求人申込み',
    employerUsers: '利用者',
    applicants: '応募者管理',
    staffHome: 'ホーム',
    registrations: '求職登録',
    kiosks: '館内のパソコン',
    referrals: '紹介の状況',
    results: '選考結果',
    referralRequests: '紹介の希望',
    orders: '求人受理',
    jobFindings: '法令に合わない求人',
    jobReports: '求人への連絡',
    mails: '送られたメール',
    codes: '職員の数字',
    components: '部品',
  },
  home: 'トップページ',
  security: 'ログインとセキュリティ',
  signOut: 'ログアウト',
  employerHome: {
    title: '求人者マイページ',
    lead: '応募者の確認と、選考結果の登録ができます。',
    applicants: '応募者管理',
    open: (count: string) => `選考中の応募：${count}件`,
    jobs: '求人',
    count: (count: string) => `受理された求人：${count}件`,
    users: '利用者',
    establishment: '事業所情報',
    establishmentNote: '事業所の情報、画像、担当者を確認・変更できます。',
    usersCount: (count: string) => `この求人者マイページを使う方：${count}人`,
    provisional: {
      title: '事業所は仮登録です',
      steps: (office: string) => [
        `${office}が、仮登録の内容を確認します。確認のため、担当者にお電話することがあります。`,
        '初めて求人を申し込む事業所の方は、仮登録から14日以内に、事業所の確認書類を持ってハローワークの窓口にお越しください。',
        '確認が終わると、事業所番号が付き、求人を申し込めるようになります。',
      ],
      office: '担当のハローワーク',
    },
  },
  /** Before the title of a page that refuses what was typed (WCAG 2.4.2). */
  errorTitle: (title: string) => `エラー：${title}`,
  trouble: {
    forbidden: {
      title: 'このページは開けません',
      body: '今ログインしている人が使うページではありません。別のアカウントのページを開くには、一度ログアウトしてください。',
    },
    'expired-form': {
      title: '画面の有効期限が切れました',
      body: '送信された内容は保存されていません。前の画面に戻り、画面を読み込み直してから、もう一度送信してください。',
    },
    unreadable: {
      title: '送信された内容を読み取れませんでした',
      body: 'アドレスや入力内容に、使えない文字が含まれているか、長すぎる可能性があります。',
    },
    absent: {
      title: 'ページが見つかりません',
      body: 'アドレスが正しいか確認してください。ページが移動または削除された可能性もあります。',
    },
    'not-allowed': {
      title: 'この操作はできません',
      body: 'ページの開き方が正しくありません。前の画面のボタンやリンクから、もう一度操作してください。',
    },
    'sent-already': {
      title: 'この画面は、すでに送信されています',
      body: '同じ画面から、内容を変えてもう一度送信されました。保存されているのは、最初に送信した内容です。内容を変えるときは、画面を開き直してください。',
    },
    'too-large': {
      title: '送信された内容が大きすぎます',
      body: '文章を短くするか、ファイルを小さくして、もう一度送信してください。',
    },
    fault: {
      title: '申し訳ありません。処理できませんでした',
      body: 'システムに問題が起きました。途中までの内容が保存されることはありません。しばらく待ってから、もう一度操作してください。',
    },
    unavailable: {
      title: 'ただいま利用できません',
      body: 'システムが一時的に止まっています。少し待ってから、もう一度操作してください。',
    },
  },
  troubleId: (id: string) => `お問い合わせの際は、次の番号をお伝えください：${id}`,
  toHome: 'トップページへ',
};

export type Words = typeof ja;
