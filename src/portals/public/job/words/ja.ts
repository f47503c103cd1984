/** Japanese is the type of the words. */
export const ja = {
  decides: {
    label: 'この求人の要点',
    place: '就業場所',
    more: (places: string) => `ほか${places}か所`,
    hours: '就業時間',
    holidays: '休日',
    annualHolidays: (days: string) => `年間休日 ${days}`,
    accepted: '受付年月日',
    deadline: '紹介期限日',
    daysLeft: (days: string) => `あと${days}日`,
    lastDay: '今日まで',
    wageIs: { month: '月額', hour: '時間額' },
    wageParts: (letters: string) => `${letters}の合計`,
    wageBase: '基本給だけの金額',
    wageWritten: '内訳は書かれていません',
  },
  saved: {
    title: '保存した後に内容が変わりました',
    since: (day: string) => `${day}に保存した求人です。変わった項目に「変更あり」と付けています。`,
    nothingSeen: '表示していない項目だけが変わりました。',
    count: (items: string) => `変わった項目：${items}`,
    savedOn: (day: string) => `${day}に保存しました`,
  },
  why: {
    title: 'なぜ表示しないのですか',
    text: '会社の名前などを誰に見せるかは、求人者が選びます（公開範囲）。問い合わせが一度に集まることや、営業の電話を避けるために選ばれることがあります。求人の内容はハローワークが確認しています。',
    hidden:
      '表示していないもの：事業所名、所在地、地図、ホームページ、代表者、法人番号、担当者と連絡先、選考場所。文の中の名前や電話番号は記号に置き換えています。',
    how: {
      'seekers-only': '見るには、求職者マイページにログインしてください。',
      'at-the-office': '知るには、ハローワークの窓口でこの求人番号を伝えてください。',
    },
  },
  ways: {
    title: '応募のしかた',
    lead: '応募のしかたは３つあります。雇用保険の給付を受けている方は、違いに気をつけてください。',
    available: 'この求人で使えます',
    unavailable: 'この求人では使えません',
    ask: '窓口で相談できます',
    counter: {
      title: 'ハローワークの紹介',
      how: 'ハローワークの窓口で相談し、職員が事業所に連絡して、紹介状を出します。どのハローワークでも相談できます。',
      benefits:
        '再就職手当などの給付や、事業所への助成金で「ハローワークなどの紹介」が条件になるものは、この方法が対象になります。',
      record: '求職活動の実績になります。',
    },
    online: {
      title: 'オンラインハローワーク紹介',
      how: 'ハローワークが求職者マイページに求人を紹介し、応募すると紹介状が発行されます。窓口で登録した方（ハローワーク利用登録者）が対象です。希望しても紹介できないことがあります。',
      benefits: '給付や助成金では、ハローワークの紹介として扱われます。',
      record: '求職活動の実績になります。',
    },
    self: {
      title: 'オンライン自主応募',
      how: '求職者マイページから事業所へ直接応募します。ハローワークの紹介ではないので、紹介状は発行されません。',
      benefits:
        'ハローワークなどの紹介が条件になる再就職手当などは、対象外となる場合があります。受給中の方は、応募の前に窓口で確認してください。',
      record: '求職活動の実績になります。応募や採用についてのトラブルは、事業所との間で解決することになります。',
    },
    office: (office: string) => `この求人を受け付けたハローワーク：${office}`,
    offices: '近くのハローワークを探す',
  },
  history: {
    title: 'この求人の経過',
    accepted: (day: string) => `${day}　ハローワークが受け付けました`,
    changed: (day: string) => `${day}　内容が変わりました`,
    unseen: '表示していない項目だけが変わりました。',
    items: (items: string) => `変わった項目：${items}`,
    extended: (day: string) => `紹介期限日が１か月延びました（${day}まで）`,
    confirmed: (day: string) => `内容を最後に確認した日：${day}`,
    age: (days: string) => `受け付けてから${days}日目です。`,
    renews: '更新前の求人番号：',
    never: '受け付けてから、内容は変わっていません。',
    older: (times: string) => `これより前にも${times}回変わっています。`,
    first: 'この事業所が同じ職種の求人を前に出した記録はありません。',
    again: (times: string, day: string) =>
      `この事業所は、同じ職種の求人を前にも${times}回出しています（前回の受付：${day}）。`,
    before: '変更前',
    after: '変更後',
    nothing: '（書かれていません）',
  },
  similar: {
    title: '似ている求人',
    near: '同じ職業で、就業場所が近い求人です。',
    all: (jobs: string) => `同じ条件の求人をすべて見る（${jobs}件）`,
    none: '近くで募集中の似ている求人はありません。',
  },
  gone: {
    filled: (day: string) => `採用する方が決まったため、募集を終了しました。（${day}）`,
    expired: (day: string) => `紹介期限日を過ぎたため、募集を終了しました。（紹介期限日 ${day}）`,
    withdrawn: (day: string) => `事業所の都合により、募集が取り消されました。（${day}）`,
    why: '終了した求人の内容は表示していません。応募した方は、求職者マイページの応募の画面で、応募したときの内容を見ることができます。',
    similar: '募集中の似ている求人',
  },
  print: {
    address: (address: string) => `この求人のページ：${address}`,
  },
};

export type Words = typeof ja;
