import type { Words } from './ja.ts';

/** Plain sentences; the readings are added from the dictionary of `#ui/readings`. */
export const easy: Words = {
  password: {
    title: 'パスワードを決める',
    lead: 'メールを送りました。メールに書いてある「認証キー」と、自分で決めたパスワードを書いてください。',
    until: (time: string) => `認証キーは ${time} まで使えます。`,
    password: 'パスワード',
    again: 'パスワード（もう一度）',
    key: '認証キー',
    keyHint: 'メールに書いてある8文字',
    differ: '二つのパスワードが違います。同じパスワードを書いてください。',
    submit: '終わる（完了）',
    missing: 'メールが来ないとき',
    missingPoints: (sender: string) => [
      '少し待ってください。メールアドレスが正しいか、見てください。',
      `${sender} からのメールを受け取れるようにしてください。`,
      '迷惑メールのところも見てください。',
    ],
    sendAgain: '認証キーをもう一度送る',
    restart: '最初からする',
    sentAgain: '認証キーをもう一度送りました。一番新しいメールの認証キーを書いてください。',
    overTitle: 'この認証キーは使えません',
    over: '認証キーの時間が終わりました。',
    dead: '認証キーを何回もまちがえました。この認証キーは使えません。正しい認証キーを書いても、できません。',
    fresh: '新しい認証キーを送ります。メールアドレスをもう一度書かなくてもいいです。',
    fromNew: '新しい認証キーを送る',
  },
  doors: {
    entry: '会社を登録する（事業所登録・仮登録）',
    entryNote: '初めて求人を出す会社の人は、ここから始めてください。',
    myPage: '会社のマイページを作る（パスワード登録）',
    myPageNote: '窓口でメールアドレスを登録した会社の人は、ここでパスワードを決めてください。',
    staff: '初めてログインする職員の人',
    staffNote: 'メールが届いた人は、ここでパスワードを決めてください。',
  },
  mail: {
    key: {
      subject: 'パスワード登録申込受付通知',
      text: (key: string, until: string, link: string) =>
        `パスワードを決める申し込みを受け取りました。\n\n認証キー：${key}\n使える時間：${until} まで\n\n「パスワードを決める」の画面に、この認証キーとパスワードを書いてください。\n画面を閉じた人は、最初からしてください。\n${link}\n\n知らない人は、このメールを捨ててください。何も登録されません。\n`,
    },
    open: {
      subject: (portal: string) => `${portal}は、もうあります`,
      text: (portal: string, link: string) =>
        `このメールアドレスの${portal}は、もうあります。\n一つのメールアドレスで作ることができるマイページは一つです。\n\nあなたのパスワードで、ここからログインしてください。\n${link}\n\n知らない人は、このメールを捨ててください。何も変わりません。\n`,
    },
    waiting: {
      subject: 'メールアドレスは、もう登録してあります',
      text: (portal: string, link: string) =>
        `このメールアドレスは、ハローワークで、${portal}のために登録してあります。\n\nここから、パスワードを決めてください。\n${link}\n\n知らない人は、このメールを捨ててください。何も変わりません。\n`,
    },
    footer: (site: string, desk: string) => `\nこのメールに返事を書かないでください。\n${site}\n質問：${desk}\n`,
  },
};
