/** Words of the pages around the eight steps of 求人申込み (system-reference §1.6 F-EM-3). Japanese is the type. */
export const ja = {
  names: {
    kind: '求人区分等',
    establishment: '事業所情報等',
    work: '仕事内容',
    pay: '賃金・手当',
    hours: '労働時間',
    insurance: '保険・年金・定年等',
    pr: '求人PR情報',
    selection: '選考方法',
  },
  states: { empty: '未入力', begun: '入力中', 'to-check': '要確認', filled: '入力済み' },
  unselected: '未選択',
};

export type Words = typeof ja;
