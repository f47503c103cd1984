import type { Language } from '#kernel/language.ts';

/**
 * Plain words for difficult terms of the sheet, by section and item, the three languages side by side. Figures of law:
 * 労働基準法 32, 36, 37, 39, 89条 · 労働契約法 18条 · 労働施策総合推進法 9条 · 高年齢者雇用安定法 8, 9条 · 職業安定法 5条の3.
 */
const explanations = {
  header: {
    deadlineOn: {
      ja: 'この求人に応募できる最後の日です。その日の23時59分まで有効です。採用する人が決まると、期限の前に終わることがあります。',
      easy: '応募できる最後の日です。人が決まると、早く終わることがあります。',
      en: 'The last day to apply, until 23:59. The job can end earlier when the position is filled.',
    },
    office: {
      ja: 'この求人の内容を確認して受け付けたハローワークです。求人についての質問は、どのハローワークでもできます。',
      easy: 'この仕事の紙を見て、受け付けたハローワークです。質問は、どのハローワークでもできます。',
      en: 'The Hello Work office that checked and accepted this job. You can ask about it at any office.',
    },
    selfApplication: {
      ja: '「可」の求人には、求職者マイページから直接応募できます。ハローワークの紹介ではないので、紹介状は出ません。',
      easy: '「できます」の仕事は、求職者マイページから応募できます。ハローワークの紹介ではありません。',
      en: 'Where it says yes, you can apply from your My Page. It is not a referral by Hello Work, and there is no referral letter.',
    },
    trialEmployment: {
      ja: '原則３か月の間、試しに働いて、仕事が合うかどうかを会社と本人が確かめる制度です。使えるのは条件に合う人が紹介を受けた場合です。',
      easy: 'はじめの３か月くらい、試しに働きます。仕事が合うかどうかを、会社とあなたが見ます。',
      en: 'You work on trial, usually for three months, so that you and the employer can see whether the work suits you. It is for people who meet the conditions and come by a referral.',
    },
    disclosure: {
      ja: '会社の名前などを誰に見せるかを、求人者が選んだものです。１は誰にでも、２は求職者だけ、３はハローワークの窓口だけで分かります。',
      easy: '会社の名前をだれに見せるか、会社が決めました。',
      en: 'The employer chooses who may see its name: 1 everybody, 2 registered job seekers, 3 only at a Hello Work counter.',
    },
    prMarks: {
      ja: '子育て支援、女性の活躍、若者や障害のある人の雇用などで、国の認定を受けた会社が使えるマークです。',
      easy: '国が「いい会社です」と認めたマークです。子育てや若い人の仕事などを助けています。',
      en: 'Marks of companies certified by the state, for example for supporting families, women, young people or people with disabilities.',
    },
  },
  establishment: {
    number: {
      ja: 'ハローワークが事業所ごとに付けた番号です。同じ番号の求人は、同じ事業所の求人です。',
      easy: 'ハローワークが会社に付けた番号です。',
      en: 'The number that Hello Work gave to this establishment. Jobs with the same number are of the same establishment.',
    },
  },
  work: {
    scopeOfChange: {
      ja: '働き始めた後に変わる可能性のある仕事の範囲です。「変更なし」なら、仕事の種類は変わりません。',
      easy: '働いた後で、ほかの仕事に変わるかもしれません。その仕事を書いています。',
      en: 'What your duties may become later. 「変更なし」 means that they will not change.',
    },
    employmentType: {
      ja: '会社との契約の種類です。派遣では、契約する会社（派遣元）と実際に働く会社（派遣先）が違います。',
      easy: '会社との約束の種類です。派遣の人は、約束する会社と働く会社がちがいます。',
      en: 'The kind of contract. Dispatched workers are employed by one company and work at another.',
    },
    regularHire: {
      ja: '働いた後で正社員になれる制度があるかどうかです。必ずなれるという約束ではありません。実績も見てください。',
      easy: '後で正社員になることができる会社です。全員がなるのではありません。',
      en: 'Whether there is a way to become a regular employee later. It is not a promise; look at how many did.',
    },
    dispatch: {
      ja: '派遣は、雇う会社とは別の会社の指示で働くことです。請負は、雇う会社の指示で、別の会社の中などで働くことです。',
      easy: '派遣は、ほかの会社に行って、その会社の人の話を聞いて働きます。請負は、ほかの会社に行きますが、自分の会社の人の話を聞いて働きます。',
      en: 'Dispatch: you take instructions from another company than your employer. Contracting: you may work at another company but take instructions from your own.',
    },
    term: {
      ja: '「定めあり」は、契約が終わる日が決まっている雇用です。終わる日の後も働くには、契約の更新が必要です。',
      easy: '「決まっています」の仕事は、終わりの日があります。その後も働くときは、もう一度約束をします。',
      en: 'With a fixed period the contract ends on a set day; to go on working it has to be renewed.',
    },
    renewal: {
      ja: '契約の期間が終わったとき、続けて働けるかどうかです。「条件付き」は、成績や仕事の量などで決まります。',
      easy: '約束の期間の後も働くことができるかどうかです。',
      en: 'Whether you can go on after the period ends. “Conditional” depends for example on results or the amount of work.',
    },
    renewalLimit: {
      ja: '契約を更新できる回数や、合計の年数の上限です。合計が５年を超えると、本人が申し込めば期間の定めのない契約に変わります（労働契約法18条）。',
      easy: '何回まで、何年まで働くことができるかです。５年より長く働くと、終わりの日がない約束に変えることができます。',
      en: 'How often or how long in total the contract can be renewed. After more than five years in total you can ask for a contract without an end (Labour Contracts Act, article 18).',
    },
    transfer: {
      ja: '働く場所が変わる可能性です。「あり」のときは、変わる範囲も書かれています。',
      easy: '働く場所が変わるかもしれません。',
      en: 'Whether your workplace may change. If so, the possible places are given.',
    },
    ageGround: {
      ja: '求人で年齢を制限することは原則禁止です。法律が認める例外のうち、どれに当たるかを示しています。',
      easy: '仕事で年齢を決めることは、ふつうはできません。年齢を決める理由を書いています。',
      en: 'Age limits are forbidden in principle. This names the exception of the law that applies.',
    },
    trialPeriod: {
      ja: '働き始めの、仕事に合うかを見る期間です。この間も労働契約は始まっています。賃金などが違うときは、その内容も書かれています。',
      easy: 'はじめの、仕事が合うかを見る期間です。この間も給料があります。給料がちがうことがあります。',
      en: 'A first period to see whether you suit the work. The contract has begun; if pay or conditions differ, it says so.',
    },
    uijTurn: {
      ja: '都市から故郷や別の地方に移って働く人を歓迎する求人です。',
      easy: '大きい町から、ほかの地方に来る人を待っています。',
      en: 'People who move here from a city or another region are welcome.',
    },
  },
  pay: {
    base: {
      ja: '手当を含まない、もとになる賃金です。賞与や退職金の計算のもとになることが多い金額です。',
      easy: '手当が入っていない給料です。',
      en: 'The wage before any allowance. Bonuses and retirement pay are often reckoned from it.',
    },
    allowances: {
      ja: '毎月決まって、全員に同じように支払われる手当です。人によって違う手当は（ｄ）に書かれています。',
      easy: '毎月、みんながもらう手当です。',
      en: 'Allowances that everybody gets every month. Those that depend on the person stand under (d).',
    },
    fixedOvertime: {
      ja: '決まった時間分の残業代を、残業をしてもしなくても毎月支払うものです。決まった時間を超えた残業の分は、別に支払われます。',
      easy: '残業をしてもしなくても、決まった時間の残業のお金を毎月もらいます。それより長い残業のお金は、別にもらいます。',
      en: 'Overtime pay for a set number of hours, paid every month whether you work them or not. Overtime beyond them is paid on top.',
    },
    otherAllowances: {
      ja: '家族の人数や資格、夜勤の回数など、人や働き方によって支払われる手当です。全員に支払われるものではありません。',
      easy: '家族や夜の仕事など、人によってもらう手当です。もらわない人もいます。',
      en: 'Allowances that depend on the person or the work, such as family or night shifts. Not everybody gets them.',
    },
    form: {
      ja: '賃金を何を単位に決めるかです。月給は月、日給は日、時給は時間、年俸制は年で決めます。',
      easy: '給料の決め方です。月給は１か月、日給は１日、時給は１時間で決めます。',
      en: 'What the wage is fixed by: month, day, hour or year.',
    },
    commuting: {
      ja: '家から職場までの交通費です。「上限あり」は、書かれた額までが支払われます。',
      easy: '家から会社に行くお金です。「上限あり」は、書いている金額まで会社が払います。',
      en: 'Your travel costs to work. With a limit, they are paid up to the amount given.',
    },
    closing: {
      ja: '賃金を計算する期間の最後の日です。この日までに働いた分が、賃金支払日に支払われます。',
      easy: '給料を計算する最後の日です。',
      en: 'The last day of the period that a payday pays for.',
    },
    raise: {
      ja: '賃金が上がる制度です。金額や率は前の年度の実績で、約束ではありません。',
      easy: '給料が上がることです。金額は前の年のものです。約束ではありません。',
      en: 'Pay rises. Amounts are those of last year, not a promise.',
    },
    bonus: {
      ja: '毎月の賃金とは別に支払われるお金です。回数や月数は前の年度の実績で、約束ではありません。',
      easy: '毎月の給料とは別にもらうお金です。金額は前の年のものです。約束ではありません。',
      en: 'Paid beside the monthly wage. Figures are those of last year, not a promise.',
    },
  },
  hours: {
    overtime: {
      ja: '決まった就業時間より長く働く時間の、１か月の平均です。月によって多いことも少ないこともあります。',
      easy: '決まった時間より長く働く時間です。１か月の平均を書いています。',
      en: 'Work beyond the agreed hours, as an average of a month. Some months have more, some less.',
    },
    special: {
      ja: '残業の上限は原則、月45時間・年360時間です。特別条項があると、忙しい時期に限り超えることがありますが、年720時間、月100時間未満などの上限があります。',
      easy: '残業は、ふつう１か月に45時間までです。特別な約束がある会社は、とても忙しいとき、もっと長いことがあります。',
      en: 'Overtime is limited to 45 hours a month and 360 a year. With a special clause it may be more at busy times, but never above 720 hours a year and always below 100 a month.',
    },
    annualHolidays: {
      ja: '１年の休日の合計です。有給休暇は含みません。毎週２日の休みだけなら約104日、祝日も休みなら約120日になります。',
      easy: '１年の休みの日です。有給休暇は入っていません。毎週２日の休みは、１年で104日くらいです。',
      en: 'All days off in a year, without paid leave. Two days a week make about 104; with public holidays about 120.',
    },
    twoDaysOff: {
      ja: '「毎週」は必ず毎週２日休めます。「その他」は、２日休める週と１日だけの週があります。',
      easy: '「毎週」は、毎週２日休みです。「その他」は、１日だけ休む週もあります。',
      en: '“Every week” means two days off in each week. “Other” means that some weeks have only one.',
    },
    paidLeave: {
      ja: '６か月続けて働き、決まった日の８割以上出勤した人が取れる有給休暇の日数です。フルタイムなら10日以上です。',
      easy: '６か月働いた後、給料をもらって休むことができる日です。',
      en: 'Days of paid leave after six months with at least 80 per cent attendance; at least ten for full-time work.',
    },
  },
  conditions: {
    insurance: {
      ja: '雇用保険は仕事を失ったとき、労災保険は仕事や通勤でけがや病気をしたとき、健康保険は医療費、厚生年金は老後などの年金のための保険です。',
      easy: '雇用保険は仕事がなくなったとき、労災保険は仕事でけがをしたとき、健康保険は病院に行くとき、厚生年金は年を取ったときのためです。',
      en: 'Employment insurance helps when you lose work, accident insurance when work or commuting hurts you, health insurance pays for treatment, the pension for later years.',
    },
    corporatePension: {
      ja: '国の年金に加えて、会社が用意する年金です。',
      easy: '国の年金とは別の、会社の年金です。',
      en: 'A pension of the company beside that of the state.',
    },
    retirementMutualAid: {
      ja: '会社が外部の共済に毎月掛金を払い、辞めたときにそこから退職金が支払われる制度です。',
      easy: '会社が毎月お金を払って、あなたが辞めたときのお金を用意します。',
      en: 'The employer pays into a fund outside the company, which pays you when you leave.',
    },
    retirementAge: {
      ja: '会社を退職する年齢です。60歳より低くはできません。65歳までは、再雇用などで働けるようにすることが会社の義務です。',
      easy: '仕事を終わる年齢です。65歳まで働くことができるように、会社が用意します。',
      en: 'The age of retirement, 60 at the least. The employer must make work possible until 65, for example by re-employment.',
    },
    reemployment: {
      ja: '定年の後に、新しい契約で雇う制度です。仕事や賃金が変わることがあります。',
      easy: '定年の後、新しい約束で働くことです。給料が変わることがあります。',
      en: 'A new contract after retirement age; work and pay may change.',
    },
    extension: {
      ja: '定年の後も、それまでの雇用を続ける制度です。',
      easy: '定年の後も、同じように働くことです。',
      en: 'The same employment goes on after retirement age.',
    },
  },
  company: {
    union: {
      ja: '働く人が集まって、賃金や働き方を会社と話し合う団体です。',
      easy: '働く人のグループです。給料や働き方を会社と話します。',
      en: 'A body of employees that talks with the employer about pay and conditions.',
    },
    rulesFullTime: {
      ja: '働く時間や賃金などの決まりを書いたものです。10人以上が働く事業所は作る義務があります。',
      easy: '会社の決まりを書いたものです。',
      en: 'The written rules of the workplace. An establishment with ten or more workers must have them.',
    },
  },
  selection: {
    documents: {
      ja: '応募のときに出す書類です。ハローワーク紹介状は、ハローワークの紹介を受けた人に渡されます。オンライン自主応募では要りません。',
      easy: '応募のときに出す書類です。紹介状は、ハローワークがあなたに渡します。',
      en: 'What you hand in. The referral letter is given to people referred by Hello Work; a self-application needs none.',
    },
    documentReturn: {
      ja: '選考の後、出した書類が返ってくるかどうかです。返さない場合は、求人者が責任をもって廃棄します。',
      easy: '出した書類が返ってくるかどうかです。',
      en: 'Whether your documents come back after the selection; otherwise the employer destroys them.',
    },
  },
  disability: {
    jobCoach: {
      ja: '障害のある人が職場に慣れるように助ける社員です。',
      easy: '障害がある人の仕事を助ける人です。',
      en: 'An employee who helps people with disabilities to settle in.',
    },
  },
} as const satisfies Record<string, Record<string, Record<Language, string>>>;

type Explanations = typeof explanations;
type Terms = { readonly [S in keyof Explanations]: { readonly [I in keyof Explanations[S]]: string } };

/** The explanations in one language. */
export const termsIn = (language: Language): Terms =>
  Object.fromEntries(
    Object.entries(explanations).map(([section, items]) => [
      section,
      Object.fromEntries(Object.entries(items).map(([item, texts]) => [item, texts[language]])),
    ]),
  ) as Terms;
