/** Sentences of the field kit. A problem names the field, the rule that failed and what to type (WCAG 2.2 SC 3.3.3). */
export const ja = {
  required: '※必須',
  problemMark: 'エラー：',
  nothing: '入力なし',
  choose: '選択してください',
  noChoice: '選択しない',
  yes: 'はい',
  no: 'いいえ',
  year: '年',
  month: '月',
  day: '日',
  era: '年号',
  western: '西暦',
  reiwa: '令和',
  heisei: '平成',
  showa: '昭和',
  taisho: '大正',
  yen: '円',
  hidden: '安全のため表示しません',
  example: (example: string) => `例：${example}`,

  limitHint: (max: string) => `${max}文字以内`,
  dateHint: '西暦の年を数字4けたで入力してください。\n例：2026年4月1日',
  eraHint: '西暦でも和暦でも入力できます。\n例：西暦1985年4月1日、昭和60年4月1日',
  timeHint: '24時間で入力してください。\n例：9:30、17:00（0930、1700も可）',
  postalHint: '数字7けた。ハイフンは省けます。\n例：100-8916',
  telephoneHint: '市外局番から入力してください。ハイフンは省けます。\n例：03-1234-5678',
  mailHint: '半角の英数字と記号、100文字以内。\n例：taro@example.jp',
  kanaHint: '全角カタカナ。ひらがなで入力すると、カタカナに直します。',
  moneyHint: '例：200000、20万',
  fileHint: (kinds: string, size: string) => `${kinds}、${size}まで`,
  choicesHint: (max: string) => `${max}つまで選べます`,

  missing: (label: string) => `「${label}」を入力してください`,
  missingChoice: (label: string) => `「${label}」を選択してください`,
  missingChoices: (label: string) => `「${label}」を1つ以上選択してください`,
  missingFile: (label: string) => `「${label}」のファイルを選択してください`,
  missingAgreement: (label: string) => `次へ進むには、「${label}」にチェックを入れてください`,
  several: (label: string) => `「${label}」は1つだけ入力してください`,
  unknownChoice: (label: string) => `「${label}」は、画面に表示されている中から選択してください`,
  tooFewChoices: (label: string, min: string) => `「${label}」は${min}つ以上選択してください`,
  tooManyChoices: (label: string, max: string, now: string) =>
    `「${label}」は${max}つまで選択できます。いま${now}つ選択しています`,
  tooLong: (label: string, max: string, now: string) =>
    `「${label}」は${max}文字以内で入力してください。いま${now}文字です`,
  tooShort: (label: string, min: string, now: string) =>
    `「${label}」は${min}文字以上で入力してください。いま${now}文字です`,
  malformed: (label: string, example: string) => `「${label}」は、例のように入力してください。例：${example}`,

  missingPart: (label: string, part: string) => `「${label}」の「${part}」を入力してください`,
  partDigits: (label: string, part: string) => `「${label}」の「${part}」は数字で入力してください`,
  yearDigits: (label: string) => `「${label}」の「年」は西暦の数字4けたで入力してください。例：1985`,
  eraYear: (label: string) => `「${label}」の「年」は1以上の数字で入力してください。1年目は「1」か「元」です`,
  monthRange: (label: string) => `「${label}」の「月」は1〜12で入力してください`,
  dayRange: (label: string, last: string) => `「${label}」の「日」は1〜${last}で入力してください`,
  eraMismatch: (label: string, day: string) => `「${label}」の年号を確認してください。この日は${day}です`,
  unknownEra: (label: string) => `「${label}」の年号は、画面に表示されている中から選択してください`,
  tooEarly: (label: string, day: string) => `「${label}」は${day}以後の日付を入力してください`,
  tooLate: (label: string, day: string) => `「${label}」は${day}以前の日付を入力してください`,

  timeForm: (label: string) => `「${label}」は0:00〜23:59の時刻を入力してください。例：9:30`,
  postalForm: (label: string) => `「${label}」は数字7けたで入力してください。例：100-8916`,
  telephoneDigits: (label: string) => `「${label}」は数字とハイフンで入力してください。例：03-1234-5678`,
  telephoneLength: (label: string, now: string) =>
    `「${label}」は0から始まる10けたか11けたの番号を入力してください。いま${now}けたです`,
  telephoneZero: (label: string) => `「${label}」は市外局番の0から入力してください。例：03-1234-5678`,
  mailAt: (label: string) => `「${label}」には「@」を1つ入れてください。例：taro@example.jp`,
  forbidden: (label: string, letter: string) => `「${label}」に使えない文字「${letter}」が入っています`,
  forbiddenHidden: (label: string) => `「${label}」に使えない文字が入っています。もう一度入力してください`,
  mailSpace: (label: string) => `「${label}」の中の空白を消してください`,
  mailDomain: (label: string) => `「${label}」の「@」より後ろを確認してください。例：taro@example.jp`,
  kanaLetters: (label: string, letter: string) => `「${label}」はカタカナで入力してください。「${letter}」は使えません`,

  numberForm: (label: string, example: string) => `「${label}」は数字で入力してください。例：${example}`,
  numberWhole: (label: string) => `「${label}」は小数点を使わずに入力してください`,
  numberDecimals: (label: string, places: string) => `「${label}」の小数点より下は${places}けたまでです`,
  numberMin: (label: string, min: string) => `「${label}」は${min}以上で入力してください`,
  numberMax: (label: string, max: string) => `「${label}」は${max}以下で入力してください`,

  fileEmpty: (label: string) => `「${label}」のファイルは中身が空です。別のファイルを選択してください`,
  fileKind: (label: string, kinds: string) => `「${label}」に選べるファイルの種類は${kinds}です`,
  fileSize: (label: string, size: string, now: string) =>
    `「${label}」のファイルは${size}以下にしてください。選択したファイルは${now}です`,
  filesHint: (kinds: string, size: string, most: string) => `${kinds}。1つ${size}まで、${most}つまで選べます`,
  filesTooMany: (label: string, most: string) =>
    `「${label}」のファイルは合わせて${most}つまでです。いらないファイルを外してください`,
  filesKept: 'ほかのファイルは添付しました。',
  'fault:empty': (name: string) => `「${name}」は中身が空です。別のファイルを選択してください`,
  'fault:too-large': (name: string, size: string) => `「${name}」は大きすぎます。${size}以下にしてください`,
  'fault:kind': (name: string) => `「${name}」は使えない種類のファイルです。PDFや写真（JPEG、PNG）などにしてください`,
  'fault:encrypted': (name: string) =>
    `「${name}」は開くのにパスワードが必要です。パスワードを外して保存し直してください`,
  'fault:macros': (name: string) =>
    `「${name}」にはマクロ（プログラム）が入っています。マクロのない形式で保存し直してください`,
  'fault:active': (name: string) =>
    `「${name}」にはプログラムや別のファイルが入っています。PDFとして印刷し直したファイルを選択してください`,
  'fault:two-in-one': (name: string) =>
    `「${name}」には別の種類のファイルが混ざっています。保存し直したファイルを選択してください`,
  'fault:swollen': (name: string) => `「${name}」は開くと非常に大きくなるため、受け取れません`,
  'fault:broken': (name: string) =>
    `「${name}」は壊れているため、読み取れません。保存し直したファイルを選択してください`,
  'fault:too-many-today': (name: string) =>
    `「${name}」は添付できませんでした。1日に送れるファイルの数を超えています。明日もう一度お試しください`,
};

export type Words = typeof ja;
