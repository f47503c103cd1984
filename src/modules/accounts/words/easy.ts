import type { Words } from './ja.ts';

export const easy: Words = {
  refusals: {
    'mail-taken': 'このメールアドレスは、もう使われています。ほかのメールアドレスを書いてください。',
    'mail-invalid': 'メールアドレスの形がちがいます。name@example.jp のように書いてください。',
    'account-closed': 'このアカウントは終わっています。変えることができません。',
    'password-short': 'パスワードが短いです。8文字より短いパスワードは使えません。',
    'password-long': 'パスワードが長いです。32文字までにしてください。',
    'password-characters':
      'パスワードは、半角の数字、アルファベット、記号だけで作ります。ひらがな、漢字、スペースは使えません。',
    'password-digit': 'パスワードに数字を入れてください。',
    'password-letter': 'パスワードにアルファベットを入れてください。',
    'password-symbol': 'パスワードに記号を入れてください。',
    'password-common':
      'このパスワードは、多くの人が使います。ほかの人に分かりやすいので、使えません。別のパスワードにしてください。',
    'password-mail':
      'このパスワードは、メールアドレスに似ています。ほかの人に分かりやすいので、使えません。別のパスワードにしてください。',
    'key-wrong': '認証キーがちがいます。新しいメールを見て、8文字を書いてください。',
    'key-expired': '認証キーの時間が終わりました。最初からやり直してください。',
    'key-dead': '認証キーを何回もまちがえました。この認証キーは使えません。最初からやり直してください。',
    'key-used': 'この認証キーは、もう使いました。作ったパスワードでログインしてください。',
    'sign-in-failed': 'メールアドレスかパスワードがちがいます。何回もまちがえると、しばらくログインできません。',
    'sign-in-busy': '今、使う人が多いです。1分待ってから、もう一度してください。',
  },
  passwordHint: (symbols: string) =>
    `半角の数字、アルファベット、記号を全部使います。8文字から32文字で作ります。使える記号：${symbols}`,
  portal: { seeker: '求職者マイページ', employer: '求人者マイページ', staff: 'ハローワーク窓口' },
  signIn: {
    title: { seeker: '求職者マイページに入る', employer: '求人者マイページに入る', staff: 'ハローワーク窓口に入る' },
    mail: 'ID（メールアドレス）',
    password: 'パスワード',
    button: 'ログイン',
    shared: 'ほかの人も使うパソコンでは、終わったらログアウトしてください。',
    ways: 'ログインできないとき',
    opening: 'はじめてマイページを使う',
    openingNote: 'まだパスワードを作っていない人は、ここで作ります。',
    help: 'よくある質問',
    helpdesk: (phone: string, hours: string) => `電話で聞く：${phone}（${hours}）`,
  },
  signedOut: {
    title: 'ログアウトしました',
    body: 'マイページを終わりました。ほかの人も使うパソコンでは、画面を全部閉じてください。',
    home: '最初のページへ',
    again: (portal: string) => `${portal}に入る`,
  },
  mails: {
    subject: (portal: string, subject: string) => `【${portal}】${subject}`,
    changed: 'アカウントを変えたお知らせ',
    mailChanged: (portal: string, at: string) =>
      `${portal}のメールアドレスを変えました。\n変えた時間：${at}\nこれから、お知らせは新しいメールアドレスに届きます。`,
    passwordChanged: (portal: string, at: string) => `${portal}のパスワードを変えました。\n変えた時間：${at}`,
    reopened: (portal: string, at: string) =>
      `やめた${portal}を、もう一度使えるようにしました。\n使えるようになった時間：${at}\n新しいパスワードでログインできます。`,
    notYou: (phone: string, hours: string) =>
      `あなたがしたことではないとき、電話してください。\n電話：${phone}（${hours}）`,
    noReply: 'このメールに返事をすることはできません。',
  },
};
