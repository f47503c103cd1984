import type { Words } from './ja.ts';

export const easy: Words = {
  title: '職員のワンタイムパスワード',
  lead: '練習のための画面です。職員がログインするときに書く6つの数字です。',
  now: '今の時間：',
  changes: (seconds: string) => `数字は、あと${seconds}秒で変わります。一度使った数字は、もう使えません。`,
  none: '職員のアカウントはありません',
  mail: 'メールアドレス',
  name: '名前',
  code: '今の数字',
  used: 'もう使いました。次の数字を待ってください',
  again: '新しい数字を見る',
  signIn: '職員のログインへ',
};
