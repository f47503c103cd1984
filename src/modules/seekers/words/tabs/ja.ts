/** Words of 求職申込み in eight tabs (system-reference §1.4, §2.3); Japanese is the type. */
export const ja = {
  start: {
    title: '求職申込み',
    lead: '求職者マイページを開設しました。次の8つの項目を入力すると、求職の申込みができます。',
  },
};

export type Words = typeof ja;
