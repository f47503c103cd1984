import type { Words } from './ja.ts';

export const easy: Words = {
  prefix: '【求人者マイページ】',
  settled: {
    subject: '求人の申し込みの結果が出ました',
    text: (office: string, title: string, link: string) =>
      `${office}が、あなたの求人の申し込みを見ました。結果が出ました。\n\n仕事：${title}\n\n求人者マイページに入って、結果を見てください。\n${link}\n`,
  },
  correction: {
    subject: '求人の申し込みを直してください',
    text: (office: string, title: string, until: string, link: string) =>
      `${office}からのお願いです。求人の申し込みを直してください。\n\n仕事：${title}\nいつまで：${until}\n\n求人者マイページに入って、直すところを見てください。直したら、もう一度申し込んでください。この日を過ぎると、この申し込みは使えません。\n${link}\n`,
  },
  correctionDue: {
    subject: '求人の申し込みを早く直してください',
    text: (title: string, until: string, link: string) =>
      `求人の申し込みを直す日が近いです。\n\n仕事：${title}\nいつまで：${until}\n\n求人者マイページに入って、直してください。直したら、もう一度申し込んでください。この日を過ぎると、この申し込みは使えません。\n${link}\n`,
  },
  visit: {
    subject: 'ハローワークに来てください',
    text: (office: string, title: string, until: string, link: string) =>
      `求人の申し込みのために、${office}の窓口に来てください。\n\n仕事：${title}\nいつまで：${until}\n\n求人者マイページに入って、見てください。この日を過ぎると、この申し込みは使えません。\n${link}\n`,
  },
  visitDue: {
    subject: '早くハローワークに来てください',
    text: (office: string, title: string, until: string, link: string) =>
      `${office}の窓口に来る日が近いです。\n\n仕事：${title}\nいつまで：${until}\n\nこの日を過ぎると、この申し込みは使えません。求人者マイページに入って、見てください。\n${link}\n`,
  },
  lapsed: {
    subject: '求人の申し込みが使えなくなりました',
    text: (title: string, link: string) =>
      `あなたの求人の申し込みは、使えなくなりました。変更の申し込みのときは、前の求人は変わりません。\n\n仕事：${title}\n\n求人者マイページに入って、理由を見てください。同じ内容で新しく申し込むこともできます。\n${link}\n`,
  },
  draftEnding: {
    subject: '作っている求人の申し込みが、もうすぐ消えます',
    text: (title: string, on: string, link: string) =>
      `作っている求人の申し込みが、${on}に消えます。長い間、変わっていないからです。\n\n仕事：${title}\n\n続けるときは、求人者マイページに入って、保存してください。申し込んでもいいです。\n${link}\n`,
  },
  untitled: '（まだ書いていません）',
  footer: (site: string, desk: string) => `\nこのメールに返事を書かないでください。\n${site}\n質問：${desk}\n`,
};
