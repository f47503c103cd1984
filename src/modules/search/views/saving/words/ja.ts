export const ja = {
  save: 'この条件を保存する',
  alert: 'この条件の新着求人をメールで受け取る',
  like: 'この求人に似た新着求人を受け取る',
};

export type Words = typeof ja;
