/** Words of the staff's own door and of the manager's pages about the members of an office; staff work in Japanese. */
export const memberWords = {
  opening: {
    title: '職員アカウントのパスワード登録',
    lead: '職員として登録されたメールアドレスを入力してください。このアドレスに、認証キーを書いたメールをお送りします。',
    steps: ['メールアドレスの入力', 'パスワードの登録', '追加の確認手段の登録'],
    mail: 'ID（メールアドレス）',
    next: '次へ進む',
    lost: 'メールアドレスが分からないときや、メールを受信できないときは、所属する安定所の管理者にお尋ねください。',
    after: 'パスワードを登録すると、続けて、パスキーなどの追加の確認手段の登録に進みます。職員は、必ず登録します。',
  },
  departments: { seekers: '職業相談部門', employers: '求人部門' },
  list: {
    title: '職員の管理',
    lead: '所属する安定所の職員の一覧です。ほかの安定所の職員は表示されません。',
    add: '職員を追加する',
    name: '氏名',
    mail: 'メールアドレス',
    department: '部門',
    manager: '管理者',
    state: '状態',
    opened: '利用中',
    waiting: 'パスワード登録待ち',
    locked: 'ログイン停止中',
    factors: '追加の確認手段',
    registered: 'あり',
    none: 'なし',
    self: 'ご自分',
    change: '変更する',
    changeOf: (name: string) => `${name} の登録を変更する`,
    done: {
      added: '職員を追加しました。ご本人に、パスワード登録のご案内のメールを送りました。',
      changed: '変更しました。ご本人とほかの管理者に、メールでお知らせしました。',
      removed: '職員から外しました。この方は、すぐにログアウトされました。',
      reset: '追加の確認手段を取り消しました。ご本人は、次のログインで登録し直します。',
    },
  },
  add: {
    title: '職員の追加',
    lead: 'この安定所の職員を追加します。一人に一つのアカウントを作り、共同で使わないでください。',
    name: '氏名',
    nameHint: '姓と名の間に空白を入れます。',
    mail: 'メールアドレス',
    department: '部門',
    manager: '管理者にする',
    managerHint: '管理者は、職員の追加や変更ができます。',
    submit: '追加する',
    back: '職員の一覧に戻る',
  },
  one: {
    title: '職員の変更',
    submit: '変更する',
    relogin:
      '変更すると、この方は一度ログアウトされます。変更したことは、ご本人とほかの管理者にメールで知らされ、記録に残ります。',
    other: 'そのほかの手続き',
    remove: '職員から外す',
    factors: '追加の確認手段を取り消す',
  },
  removal: {
    title: '職員から外す',
    lead: (name: string) => `${name} さんは、すぐにログアウトされ、窓口の画面を使えなくなります。`,
    submit: '職員から外す',
    back: '戻る',
  },
  factors: {
    title: '追加の確認手段の取消し',
    lead: (name: string) =>
      `${name} さんのパスキー、ワンタイムパスワードのアプリ、予備のコードを、すべて使えなくします。ご本人であることを、対面で確かめてから行ってください。`,
    document: '確認したもの',
    documents: { 'staff-card': '職員証', other: '面識がある・そのほか' },
    submit: '取り消す',
    back: '戻る',
  },
  refusals: {
    absent: 'この職員は、もう登録されていません。',
    'mail-taken': 'このメールアドレスは、すでに使われています。職員には、専用のメールアドレスを登録してください。',
    'mail-invalid': 'メールアドレスの形が正しくありません。',
    'not-allowed': 'この操作はできません。ご自分の権限は、ほかの管理者が変更します。',
  },
  mails: {
    added: {
      subject: '職員アカウントのご案内',
      text: (link: string, desk: string) =>
        `ハローワーク窓口のシステムの職員として登録されました。\n\n次の画面でこのメールアドレスを入力すると、パスワードを登録するための認証キーが届きます。\n${link}\n\nお心当たりのない場合は、ヘルプデスクへご連絡ください。\n${desk}\n`,
    },
    changed: {
      subject: '職員の権限の変更のお知らせ',
      own: (at: string) =>
        `${at}に、あなたの職員アカウントの部門または権限が変更されました。もう一度ログインしてください。`,
      removed: (at: string) => `${at}に、あなたの職員アカウントは使えなくなりました。`,
      others: (at: string) =>
        `${at}に、所属する安定所の職員が追加、変更または削除されました。ログインして、職員の一覧をご確認ください。`,
    },
  },
} as const;
