/** Words about mails on the jobs that a seeker keeps (M18); Japanese is the type. */
export const ja = {
  page: {
    title: 'お気に入り求人のお知らせメール',
    lead: '保存した求人に変わったことがあったとき、朝に1通のメールでお知らせします。',
    what: [
      '労働条件などの内容が変わったとき',
      '紹介期限日が近づいたとき',
      '募集が停止・再開・終了したとき',
      '更新されて、求人番号が変わったとき',
    ],
    on: 'お知らせメールを受け取っています。',
    off: 'お知らせメールを受け取っていません。',
    start: 'お知らせメールを受け取る',
    stop: 'お知らせメールをやめる',
    started: 'お知らせメールを始めました。',
    stopped: 'お知らせメールをやめました。',
    back: 'お気に入り求人に戻る',
    list: 'お気に入り求人',
  },
  end: {
    title: 'お気に入り求人のお知らせメールをやめる',
    lead: 'ボタンを押すと、お気に入り求人のお知らせメールが届かなくなります。保存した求人はそのまま残ります。',
    submit: 'やめる',
    done: 'お気に入り求人のお知らせメールをやめました',
    doneBody: 'また受け取りたいときは、お気に入り求人のページから始められます。',
  },
  mail: {
    subject: (count: string) => `お気に入り求人のお知らせ（${count}件）`,
    lead: '保存した求人に、変わったことがありました。',
    says: {
      changed: '求人の内容が変わりました。',
      stopped: '募集が停止されました。再開するまで応募できません。',
      resumed: '募集が再開されました。',
      filled: '採用が決まり、募集が終わりました。',
      withdrawn: '求人が取り消されました。',
    },
    closing: (day: string) => `紹介期限日は${day}です。`,
    renewed: (number: string, link: string) => `この求人は更新されました。新しい求人番号：${number}\n${link}`,
    item: (label: string, before: string, after: string) => `・${label}：${before} → ${after}`,
    nothing: '（なし）',
    more: (count: string) => `・ほか${count}項目`,
    end: (page: string, stop: string) => `お知らせの設定：\n${page}\n\nこのお知らせをやめる：\n${stop}`,
  },
};

export type Words = typeof ja;
