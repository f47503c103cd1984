import type { Words } from './ja.ts';

export const easy: Words = {
  title: '送ったメール',
  lead: 'ここは練習の場所です。メールは本当には送りません。新しいメールが上にあります。',
  none: 'メールはまだありません',
  noneBody: 'マイページを作ったり、仕事に申し込んだりすると、ここにメールが出ます。',
  at: '時間',
  to: 'メールが届く人',
  subject: 'メールのタイトル',
  of: (address: string) => `${address} へのメール`,
  all: '全部のメール',
};
