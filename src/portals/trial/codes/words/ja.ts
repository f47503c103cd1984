export const ja = {
  title: '職員のワンタイムパスワード',
  lead: 'お試し環境だけの画面です。職員としてログインするときに入力する6桁の数字を表示します。',
  now: 'お試し環境の時刻：',
  changes: (seconds: string) => `数字は、あと${seconds}秒で変わります。一度使った数字は、もう使えません。`,
  none: '職員のアカウントはありません',
  mail: 'メールアドレス',
  name: '氏名',
  code: '今の数字',
  used: '使用済み。次の数字をお待ちください',
  again: '表示を新しくする',
  signIn: '職員のログインへ',
};
export type Words = typeof ja;
