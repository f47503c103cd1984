/** Words that every way to a My Page shares: the password with its key, and their mails; Japanese is the type. */
export const ja = {
  password: {
    title: 'パスワード登録',
    lead: '入力したメールアドレスに「パスワード登録申込受付通知」メールをお送りしました。メールに書かれた認証キーと、登録するパスワードを入力してください。',
    until: (time: string) => `認証キーは ${time} まで有効です。`,
    password: '登録するパスワード',
    again: '登録するパスワード（確認用）',
    key: '認証キー',
    keyHint: '「パスワード登録申込受付通知」メールに書かれた8文字',
    differ: '「登録するパスワード」と「登録するパスワード（確認用）」が一致していません。同じものを入力してください。',
    submit: '完了',
    missing: 'メールが届かないとき',
    missingPoints: (sender: string) => [
      'しばらく待っても届かない場合は、メールアドレスが正しいかご確認ください。',
      `メール受信制限をしている方は、${sender} からのメール受信を許可してください。`,
      '迷惑メールのフォルダーもご確認ください。',
    ],
    sendAgain: '認証キーをもう一度送る',
    restart: 'はじめからやり直す',
    sentAgain: '認証キーをもう一度お送りしました。いちばん新しいメールに書かれた認証キーを入力してください。',
    overTitle: 'この認証キーは使えません',
    over: '認証キーの有効期限が過ぎました。',
    dead: '認証キーの間違いが続いたため、この認証キーは使えなくなりました。正しい認証キーを入力しても、登録できません。',
    fresh: '新しい認証キーをお送りします。メールアドレスなどをもう一度入力する必要はありません。',
    fromNew: '新しい認証キーを送る',
  },
  mail: {
    key: {
      subject: 'パスワード登録申込受付通知',
      text: (key: string, until: string, link: string) =>
        `パスワード登録の申込みを受け付けました。\n\n認証キー：${key}\n有効期限：${until} まで\n\n「パスワード登録」の画面に、この認証キーと、登録するパスワードを入力してください。\n画面を閉じてしまった場合は、はじめからやり直してください。\n${link}\n\nお心当たりのない場合は、このメールを破棄してください。何も登録されません。\n`,
    },
    open: {
      subject: (portal: string) => `${portal}は開設済みです`,
      text: (portal: string, link: string) =>
        `マイページの開設の申込みがありましたが、このメールアドレスの${portal}は、すでに開設されています。\n一つのメールアドレスで開設できるマイページは一つです。\n\n登録したパスワードで、次の画面からログインしてください。\n${link}\n\nお心当たりのない場合は、このメールを破棄してください。何も変わりません。\n`,
    },
    waiting: {
      subject: 'メールアドレスは登録済みです',
      text: (portal: string, link: string) =>
        `マイページの開設の申込みがありましたが、このメールアドレスは、${portal}のためにハローワークで登録されています。\n\n次の画面から、パスワードを登録してください。\n${link}\n\nお心当たりのない場合は、このメールを破棄してください。何も変わりません。\n`,
    },
    footer: (site: string, desk: string) =>
      `\nこのメールに返信しても、お答えできません。\n${site}\nお問い合わせ：${desk}\n`,
  },
};

export type Words = typeof ja;
