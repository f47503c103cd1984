import type { Words } from './ja.ts';

export const easy: Words = {
  page: {
    title: 'お気に入りの求人のメール',
    lead: '保存した求人が変わったときに、朝、1つのメールで知らせます。',
    what: [
      '仕事の条件が変わったとき',
      '期限が近いとき',
      '募集を休んだとき、はじめたとき、終わったとき',
      '新しい求人番号になったとき',
    ],
    on: '今、メールが来ます。',
    off: '今、メールは来ません。',
    start: 'メールをもらう',
    stop: 'メールをやめる',
    started: 'メールをはじめました。',
    stopped: 'メールをやめました。',
    back: 'お気に入りの求人にもどる',
    list: 'お気に入りの求人',
  },
  end: {
    title: 'お気に入りの求人のメールをやめる',
    lead: 'ボタンを押すと、メールが来なくなります。保存した求人はなくなりません。',
    submit: 'やめる',
    done: 'メールをやめました',
    doneBody: 'またもらいたいときは、お気に入りの求人のページではじめてください。',
  },
  mail: {
    subject: (count: string) => `お気に入りの求人のお知らせ（${count}件）`,
    lead: '保存した求人が変わりました。',
    says: {
      changed: '求人の内容が変わりました。',
      stopped: '募集を休んでいます。今は応募できません。',
      resumed: '募集をもう一度はじめました。',
      filled: '人が決まりました。募集は終わりました。',
      withdrawn: '求人は取り消されました。',
    },
    closing: (day: string) => `期限は${day}です。`,
    renewed: (number: string, link: string) => `この求人は新しくなりました。新しい求人番号：${number}\n${link}`,
    item: (label: string, before: string, after: string) => `・${label}：${before} → ${after}`,
    nothing: '（なし）',
    more: (count: string) => `・ほか${count}`,
    end: (page: string, stop: string) => `メールを決める：\n${page}\n\nこのメールをやめる：\n${stop}`,
  },
};
