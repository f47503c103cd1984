import type { Words } from './ja.ts';

export const easy: Words = {
  kinds: { new: '新しい求人', renewal: '続ける求人', change: '変える求人' },
  states: {
    draft: 'まだ送っていません',
    provisional: '送りました。確認を待っています',
    reviewing: 'ハローワークが見ています',
    'correction-requested': '直してください',
    accepted: '受け付けました',
    refused: '受け付けませんでした',
    lapsed: '期限が終わりました',
    withdrawn: 'やめました',
  },
};
