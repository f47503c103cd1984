import type { Words } from './ja.ts';

export const easy: Words = {
  save: 'この条件を保存する',
  alert: 'この条件の新しい仕事をメールで受け取る',
  like: 'この仕事に似た新しい仕事を受け取る',
};
