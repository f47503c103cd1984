export const ja = {
  prefix: '【求人者マイページ】',
  settled: {
    subject: '求人申込みの確認結果',
    text: (office: string, title: string, link: string) =>
      `${office}が求人申込みの確認を終えました。\n\n職種：${title}\n\n結果は、求人者マイページにログインして確認してください。\n${link}\n`,
  },
  correction: {
    subject: '求人申込みの修正のお願い',
    text: (office: string, title: string, until: string, link: string) =>
      `${office}から、求人申込みの修正をお願いしています。\n\n職種：${title}\n期限：${until}\n\n求人者マイページにログインして、修正の内容を確認し、もう一度申し込んでください。期限を過ぎると、この申込みは無効になります。\n${link}\n`,
  },
  correctionDue: {
    subject: '求人申込みの修正の期限が近づいています',
    text: (title: string, until: string, link: string) =>
      `修正をお願いしている求人申込みの期限が近づいています。\n\n職種：${title}\n期限：${until}\n\n求人者マイページにログインして、修正し、もう一度申し込んでください。期限を過ぎると、この申込みは無効になります。\n${link}\n`,
  },
  visit: {
    subject: 'ハローワークへの来所のお願い',
    text: (office: string, title: string, until: string, link: string) =>
      `求人申込みの受理には、${office}の窓口にお越しいただくことが必要です。\n\n職種：${title}\n期限：${until}\n\n詳しくは、求人者マイページにログインして確認してください。期限を過ぎると、この申込みは無効になります。\n${link}\n`,
  },
  visitDue: {
    subject: 'ハローワークへの来所の期限が近づいています',
    text: (office: string, title: string, until: string, link: string) =>
      `求人申込みの受理に必要な、${office}の窓口への来所の期限が近づいています。\n\n職種：${title}\n期限：${until}\n\n期限を過ぎると、この申込みは無効になります。求人者マイページにログインして確認してください。\n${link}\n`,
  },
  lapsed: {
    subject: '求人申込みが無効になりました',
    text: (title: string, link: string) =>
      `求人申込みが無効になりました。求人は公開されません。変更の申込みの場合、元の求人はそのまま変わりません。\n\n職種：${title}\n\n理由は、求人者マイページにログインして確認してください。申し込んだ内容から、新しい申込みを作ることもできます。\n${link}\n`,
  },
  draftEnding: {
    subject: '作成中の求人申込みは、まもなく削除されます',
    text: (title: string, on: string, link: string) =>
      `作成中の求人申込みは、長い間変更がないため、${on}に削除されます。\n\n職種：${title}\n\n続けるときは、求人者マイページにログインして、内容を保存するか、申し込んでください。\n${link}\n`,
  },
  untitled: '（まだ入力されていません）',
  footer: (site: string, desk: string) =>
    `\nこのメールに返信しても、お答えできません。\n${site}\nお問い合わせ：${desk}\n`,
};

export type Words = typeof ja;
