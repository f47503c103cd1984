export const ja = {
  refusals: {
    'mail-taken': 'このメールアドレスは、すでに登録されています。別のメールアドレスを入力してください。',
    'mail-invalid': 'メールアドレスの形が正しくありません。半角で、name@example.jp のように入力してください。',
    'account-closed': 'このアカウントは退会しているため、変更できません。',
    'password-short': 'パスワードは8文字以上にしてください。',
    'password-long': 'パスワードは32文字以内にしてください。',
    'password-characters': 'パスワードに使えるのは、半角の数字・英字・記号だけです。全角の文字や空白は使えません。',
    'password-digit': 'パスワードに数字を1文字以上入れてください。',
    'password-letter': 'パスワードに英字を1文字以上入れてください。',
    'password-symbol': 'パスワードに記号を1文字以上入れてください。',
    'password-common':
      'よく使われる言葉や並びのパスワードは、推測されやすいため登録できません。別のパスワードにしてください。',
    'password-mail':
      'メールアドレスに似たパスワードは、推測されやすいため登録できません。別のパスワードにしてください。',
    'key-wrong': '認証キーが正しくありません。いちばん新しいメールに書かれた8文字を入力してください。',
    'key-expired': '認証キーの有効期限が過ぎました。はじめからパスワード登録をやり直してください。',
    'key-dead': '続けて間違えたため、この認証キーは使えなくなりました。はじめからパスワード登録をやり直してください。',
    'key-used': 'この認証キーは、すでに使われています。登録したパスワードでログインしてください。',
    'sign-in-failed':
      'ID（メールアドレス）かパスワードが正しくありません。続けて間違えると、しばらくログインできなくなります。',
    'sign-in-busy': 'ログインの操作が集中しています。1分ほど待ってから、もう一度操作してください。',
  },
  passwordHint: (symbols: string) =>
    `半角の数字・英字・記号を組み合わせて、8文字以上32文字以内で入力してください。使える記号：${symbols}`,
  portal: { seeker: '求職者マイページ', employer: '求人者マイページ', staff: 'ハローワーク窓口' },
  signIn: {
    title: {
      seeker: '求職者マイページ　ログイン',
      employer: '求人者マイページ　ログイン',
      staff: 'ハローワーク窓口　ログイン',
    },
    mail: 'ID（メールアドレス）',
    password: 'パスワード',
    button: 'ログイン',
    shared: 'ハローワークのパソコンなど、ほかの人も使うパソコンでは、終わったら必ずログアウトしてください。',
    ways: 'ログインできないとき',
    opening: 'ハローワークをご利用中の方のマイページ開設',
    openingNote: 'マイページをまだ開設していない方は、こちらからパスワードを登録してください。',
    help: 'よくあるご質問',
    helpdesk: (phone: string, hours: string) => `ヘルプデスク：${phone}（${hours}）`,
  },
  signedOut: {
    title: 'ログアウトしました',
    body: 'ご利用ありがとうございました。ほかの人も使うパソコンでは、ブラウザーの画面をすべて閉じてください。',
    home: 'トップページへ',
    again: (portal: string) => `${portal}にログイン`,
  },
  mails: {
    subject: (portal: string, subject: string) => `【${portal}】${subject}`,
    changed: 'アカウント情報変更のお知らせ',
    mailChanged: (portal: string, at: string) =>
      `${portal}のID（メールアドレス）が、${at}に変更されました。\n今後のお知らせは、新しいメールアドレスに届きます。`,
    passwordChanged: (portal: string, at: string) => `${portal}のパスワードが、${at}に変更されました。`,
    reopened: (portal: string, at: string) =>
      `退会した${portal}が、${at}に再開されました。新しいパスワードでログインできます。`,
    notYou: (phone: string, hours: string) =>
      `心当たりがない場合は、ヘルプデスクへご連絡ください。\nヘルプデスク：${phone}（${hours}）`,
    noReply: 'このメールには返信できません。',
  },
};
export type Words = typeof ja;
