/** Words of the counter for a 求人申込書 that was brought on paper; pages of staff are in Japanese. */
export const paperWords = {
  title: '求人申込書の入力',
  establishments: '事業所を探す',
  lead: (name: string) => `${name}から受け取った求人申込書を入力します。入力した申込みは、事業所には表示されません。`,
  kind: '区分',
  from: '元の求人番号',
  fromHint: '前の求人を写すとき、更新・変更のときに入力します。',
  fromMissing: '更新・変更では、元の求人番号を入力してください。',
  submit: '入力を始める',
  back: '事業所へ戻る',
  refused: {
    'not-allowed': '事業所担当の職員が入力できます。',
    'other-office': 'この事業所は、ほかのハローワークの管轄です。',
  },
} as const;
