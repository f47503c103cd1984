/** Words of job orders that every page of them says (system-reference §2.8b). Japanese is the type. */
export const ja = {
  kinds: { new: '新規', renewal: '更新', change: '変更' },
  states: {
    draft: '下書き',
    provisional: '仮登録（確認待ち）',
    reviewing: 'ハローワークが確認中',
    'correction-requested': '修正をお願いしています',
    accepted: '受理',
    refused: '不受理',
    lapsed: '期限切れ',
    withdrawn: '取下げ',
  },
};

export type Words = typeof ja;
