import type { Words } from './ja.ts';

export const easy: Words = {
  names: {
    kind: '求人の種類',
    establishment: '会社のこと',
    work: '仕事の内容',
    pay: '給料と手当',
    hours: '働く時間',
    insurance: '保険・年金・定年',
    pr: '会社のよいところ',
    selection: '選び方',
  },
  states: { empty: 'まだです', begun: 'とちゅうです', 'to-check': '確認してください', filled: '書きました' },
  unselected: '選んでいません',
};
