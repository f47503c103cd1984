// Long because each pair of a free text and an item it may belie is a rule of its own.
import type { SheetItem } from '../sheet-draft.ts';
import { nightMinutes, weeklyDays } from '../week.ts';
import { dayMinutes } from './hourly-value.ts';
import type { Asking, Found, Rule } from './rule.ts';
import { phrases, plain } from './writing.ts';

/** 的確な表示 (職業安定法5条の4): what stands in one place of a sheet must not mislead about another. */
const base = {
  subject: 'contradiction',
  tone: 'orange',
  law: [['employment-security', '5の4']],
  source: 'law',
} as const;

/** The text says `find` while the items say `against`: told at the phrase, with the item it belies. */
const belied = (
  key: string,
  item: SheetItem,
  against: (asking: Asking) => boolean,
  find: RegExp,
  not?: RegExp,
  within?: (item: SheetItem) => boolean,
): Rule => ({
  ...base,
  key,
  item,
  finds: (asking) =>
    against(asking)
      ? phrases(asking.writing, find, not, within)
          .slice(0, 1)
          .map(({ item, ...phrase }): Found => ({ item, phrase }))
      : [],
});

const overtime = ({ sheet }: Asking) => sheet.hours?.overtime;

const texts: readonly Rule[] = [
  belied(
    'text-no-overtime',
    'hours.overtime',
    (asking) =>
      asking.sheet.pay?.fixedOvertime?.paid === true ||
      (overtime(asking)?.exists === true && (overtime(asking)?.monthlyHours ?? 1) > 0),
    /残業(?:は|が|も)?(?:一切|全く|まったく)?(?:なし|無し|ゼロ|0時間|ありません|ございません)|残業(?:の)?(?:ない|無い)(?:職場|仕事|お仕事|会社)|ノー残業(?!デ[ーイ])/gu,
    /(?:ほぼ|ほとんど|基本的?に?|原則(?:として)?|極力|固定|みなし|サービス)残業[^\n。、]{0,10}|残業(?:は|が)?(?:ほぼ|ほとんど|基本的?に?|原則|極力)[^\n。、]{0,8}|残業(?:代|手当)[^\n。、]{0,8}|残業(?:が|の)?(?:なし|無い|ない|無し)(?:の)?(?:場合|日|月|とき|時)|時間外[^\n。]{0,10}(?:場合|有無)/gu,
  ),
  belied(
    'text-overtime',
    'hours.overtime',
    (asking) => overtime(asking)?.exists === false,
    /残業(?:が)?(?:あり(?!ま?せん)|有り|月\d|(?:月|1日)?\d{1,2}時間)|月(?:平均)?\d{1,2}時間(?:程度)?の残業/gu,
    /残業(?:代|手当)[^\n。、]{0,8}|残業(?:あり|有り)(?:の場合|なし)/gu,
  ),
  belied(
    'text-no-transfer',
    'work.transfer',
    ({ sheet }) => sheet.work?.transfer?.possible === true,
    /転勤(?:は|が|も)?(?:一切)?(?:なし|無し|ありません|ございません)|転勤の?(?:ない|無い)/gu,
    /(?:転居|引越し?|引っ越し|遠方|県外|当面|原則)(?:を)?(?:の|を?伴う)?[^\n。、]{0,6}転勤(?:は|が|も)?(?:なし|無し|ありません|ございません|の?ない)/gu,
  ),
  belied(
    'text-transfer',
    'work.transfer',
    ({ sheet }) => sheet.work?.transfer?.possible === false,
    /転勤(?:が)?(?:あり(?!ま?せん)|有り)|全国転勤|転勤の可能性(?:が)?(?:あり(?!ま?せん)|有り)/gu,
  ),
  belied(
    'text-car',
    'work.carCommute',
    ({ sheet }) => sheet.work?.carCommute?.allowed === false,
    /(?:マイカー|自家用車|自動車|(?<![転電])車)(?:での)?通勤(?:も)?(?:可(?!否)|OK|ok|歓迎|できます|相談可)/gu,
  ),
  belied(
    'text-no-car',
    'work.carCommute',
    ({ sheet }) => sheet.work?.carCommute?.allowed === true,
    /(?:マイカー|自家用車|自動車|(?<![転電])車)(?:での)?通勤(?:は|も)?(?:不可|禁止|できません|お断り)/gu,
  ),
  belied(
    'text-no-experience',
    'work.experience',
    ({ sheet }) => sheet.work?.experience?.requirement === 'required',
    /未経験(?:者|の方|でも|から|も|者の方も)?(?:の応募)?[ 、・]?(?:大?歓迎|可(?!能性)|OK|ok|大丈夫|応募可|活躍|安心|スタート|始められ)|経験(?:者)?(?:は)?(?:不問|問いません|問わず|不要)/gu,
    /(?:業界|職種|業種|介護|営業|現場|他|分野|施工管理|訪問看護)(?:は)?未経験[^\n。、]{0,12}|年齢・?経験[^\n。、]{0,6}|未経験の(?:業務|分野|作業|科)[^\n。、]{0,10}/gu,
  ),
  belied(
    'text-no-education',
    'work.education',
    ({ sheet }) => sheet.work?.education?.requirement === 'required',
    /学歴(?:は|・経験(?:は)?|・年齢(?:は)?|、経験)?(?:一切)?(?:不問|問いません|問わず)/gu,
  ),
  belied(
    'text-education',
    'work.education',
    ({ sheet }) => sheet.work?.education?.requirement === 'none',
    /(?:大学?卒|高校?卒|短大卒|専門?卒)(?:以上)?(?:の方)?(?:必須|限定|のみ|に限)|(?:大学?卒|高校?卒|短大卒)以上/gu,
    /(?:大学?卒|高校?卒|短大卒|専門?卒)(?:以上)?[^\n。、]{0,8}(?:円|万|歓迎|尚可|給|モデル)/gu,
  ),
  belied(
    'text-licence',
    'work.licences',
    ({ sheet }) => sheet.work?.licences?.none === true,
    /(?:普通|自動車|運転)(?:自動車)?(?:運転)?免許(?:証)?(?:が)?(?:必須|必要|要す)|要(?:普通|自動車|運転)[^\n。、]{0,6}免許|要普免/gu,
    /免許(?:証)?(?:は|が)?(?:必須|必要)で(?:は)?(?:ありません|ない)/gu,
  ),
  belied(
    'text-any-age',
    'work.age',
    ({ sheet }) => sheet.work?.age?.limited === true,
    /年齢(?:は|・経験|・学歴|・性別)?(?:一切)?(?:不問|問いません|問わず)/gu,
    undefined,
    (item) => item !== 'work.age',
  ),
  belied(
    'text-regular',
    'work.employmentType',
    ({ sheet }) => sheet.work?.employmentType !== undefined && sheet.work.employmentType !== 'regular',
    /正社員(?=$|[ )\]】」募\n])|正社員(?:として|での|で)(?:の)?(?:採用|募集|雇用)/gu,
    /正社員(?:登用|以外|転換|化|を目指|への|へ|も|並|と同|になれ|経験|実績|・)[^\n]{0,10}|(?:将来|ゆくゆく|準|非|登用|後)[^\n。]{0,6}正社員[^\n]{0,6}|短時間正社員|(?:有期|紹介予定)[^\n]{0,8}正社員/gu,
    (item) => item === 'work.title' || item === 'work.description',
  ),
  belied(
    'text-part-time',
    'header.workingTime',
    ({ sheet }) => sheet.header?.workingTime === 'full-time',
    /パート(?!ナー|[ァ-ヶー])(?:タイム(?:勤務)?|社員|スタッフ|募集)?|アルバイト/gu,
    /(?:フルタイム|フル)[^\n]{0,4}パート|(?:正社員|社員|契約)[・/、,][^\n]{0,8}(?:パート|アルバイト)|(?:パート|アルバイト)[^\n]{0,6}(?:も|から|さん|指導|管理|教育|採用|の(?:方の)?(?:管理|教育|指導|シフト|採用))|(?:アパート|デパート)/gu,
    (item) => item === 'work.title',
  ),
  belied(
    'text-insurance',
    'conditions.insurance',
    ({ sheet }) => {
      const told = sheet.conditions?.insurance;
      return told !== undefined && !(['employment', 'health', 'pension'] as const).every((one) => told.includes(one));
    },
    /(?:社会|各種|社|労働・社会)保険?(?:完備|完全)|社保完備/gu,
  ),
  belied(
    'text-bonus',
    'pay.bonus',
    ({ sheet }) => sheet.pay?.bonus?.exists === false,
    /賞与(?:が)?(?:年)?(?:\d回|あり(?!ま?せん)|有り|支給(?!なし|は|し(?:ません|ない)))/gu,
    /(?:正社員|登用後|業績|過去|寸志)[^\n。、]{0,14}賞与[^\n。、]{0,8}|賞与(?:あり|支給)(?:の場合|な)/gu,
  ),
  belied(
    'text-commuting',
    'pay.commuting',
    ({ sheet }) => sheet.pay?.commuting?.kind === 'none',
    /交通費(?:は)?(?:全額|別途|実費|規定内|規定)?支給(?!なし|は?あり|し(?:ません|ない))|通勤手当(?:あり(?!ま?せん)|有り|支給(?!なし))/gu,
    /(?:面接|出張|業務)[^\n。、]{0,6}交通費[^\n。、]{0,6}/gu,
  ),
  belied(
    'text-trial-period',
    'work.trialPeriod',
    ({ sheet }) => sheet.work?.trialPeriod?.exists === false,
    /試用期間(?:は|:|が)? ?\d{1,2} ?(?:[ヶケかカヵ箇]月|日|週間)|試用期間(?:が)?(?:あり(?!ま?せん)|有り)/gu,
    /(?:正社員|登用|転換)[^\n。、]{0,10}試用期間[^\n。、]{0,10}/gu,
  ),
  belied(
    'text-discretionary',
    'hours.system',
    ({ sheet: { hours } }) => hours?.system !== undefined && hours.system !== 'discretionary',
    /裁量労働制(?=[ 、。)】\n]|の?(?:適用|対象)|が|を|に|で|あり)/gu,
    /裁量労働制[^\n。、]{0,10}(?:な(?:し|い)|無|ありま?せん|ではな|しま?せん|対象外|相談|可能|選択|への移行)|(?:昇格|昇進|管理職|リーダー)[^\n。、]{0,12}裁量労働制/gu,
  ),
  belied(
    'text-no-night',
    'hours.shifts',
    ({ sheet: { hours } }) =>
      (hours?.shifts ?? []).some(({ from, to }) => nightMinutes(from, to > from ? to : to + 1440) > 60),
    /(?<![深準])夜勤(?:は|も)?(?:一切)?(?:なし|無し|ありません|ございません)|日勤のみ(?:の(?:お?仕事|求人|募集))?/gu,
    /日勤のみ[^\n。]{0,20}(?:も|希望|可|相談|OK)|夜勤(?:なし|無し)(?:も|の方|希望|可|相談)|(?:\(\d\)|慣れるまで|試用期間)[^\n。]{0,8}(?:日勤のみ|夜勤(?:は)?(?:なし|無し))/gu,
  ),
];

/** 年間休日 of a text beside 年間休日数. */
const annualHolidays: Rule = {
  ...base,
  key: 'text-annual-holidays',
  item: 'hours.annualHolidays',
  finds: ({ sheet, writing }) => {
    const days = sheet.hours?.annualHolidays;
    if (days === undefined) return [];
    return phrases(writing, /年間休日(?:数)?[はが:]? ?約?(\d{2,3}) ?日(?:以上|超)?/gu).flatMap(
      ({ item, ...phrase }): Found[] => {
        const told = Number(/\d{2,3}/u.exec(plain(phrase.text))?.[0]);
        const least = /以上|超/u.test(phrase.text);
        return told === days || (least && told < days) ? [] : [{ item, phrase, detail: { told, days } }];
      },
    );
  },
};

/** 定年 of a text beside the item. */
const retirementInText: Rule = {
  ...base,
  key: 'text-retirement-age',
  item: 'conditions.retirementAge',
  finds: ({ sheet, writing }) => {
    const retires = sheet.conditions?.retirementAge;
    if (!retires) return [];
    return phrases(
      writing,
      /定年(?:年齢|制)?(?:は|が|:|、| )?(?:一律)? ?(\d{2}) ?[歳才]|定年(?:制)?(?:は|が)?(?:なし|無し|ありません|ございません)/gu,
      /(?:他|別|関連|一部|医師|役員|管理職)[^\n。、]{0,8}定年[^\n。、]{0,10}|定年[^\n。、]{0,8}(?:引き?上げ|延長)[^\n。、]{0,10}/gu,
    ).flatMap(({ item, ...phrase }): Found[] => {
      const told = Number(/\d{2}/u.exec(plain(phrase.text))?.[0] ?? Number.NaN);
      const agrees = Number.isNaN(told) ? !retires.exists : retires.exists && (retires.age ?? told) === told;
      return agrees ? [] : [{ item, phrase }];
    });
  },
};

const twoDaysOff: Rule = {
  ...base,
  key: 'two-days-off',
  item: 'hours.twoDaysOff',
  finds: ({ sheet: { hours, header }, writing }) => {
    if (header?.workingTime !== 'full-time' || !hours) return [];
    const days = hours.annualHolidays;
    // Two days of every week are 104 a year.
    if (hours.twoDaysOff === 'every-week' && days !== undefined && days < 104) return [{ detail: { days } }];
    if (hours.twoDaysOff === undefined || hours.twoDaysOff === 'every-week') return [];
    return phrases(writing, /完全週休(?:2|二)日/gu, /完全週休(?:2|二)日制?(?:に向け|を目指|への|も相談|も可)/gu)
      .slice(0, 1)
      .map(({ item, ...phrase }): Found => ({ item, phrase }));
  },
};

const fixedWithoutOvertime: Rule = {
  ...base,
  key: 'fixed-overtime-without-overtime',
  item: 'hours.overtime',
  finds: ({ sheet }) => (sheet.pay?.fixedOvertime?.paid && sheet.hours?.overtime?.exists === false ? {} : undefined),
};

const overtimeAboveFixed: Rule = {
  ...base,
  key: 'overtime-above-fixed',
  tone: 'grey',
  item: 'pay.fixedOvertime',
  source: 'ours',
  finds: ({ sheet: { pay, hours } }) => {
    const fixed = pay?.fixedOvertime?.paid ? pay.fixedOvertime.hours : undefined;
    const worked = hours?.overtime?.monthlyHours;
    return fixed !== undefined && worked !== undefined && worked > fixed ? { detail: { fixed, worked } } : undefined;
  },
};

/** 正社員 of the form are people without an end of contract. */
const regularWithTerm: Rule = {
  ...base,
  key: 'regular-with-term',
  item: 'work.employmentType',
  source: 'ours',
  finds: ({ sheet: { work } }) =>
    work?.employmentType === 'regular' && work.term !== undefined && work.term.kind !== 'indefinite' ? {} : undefined,
};

const typeAndTime: Rule = {
  ...base,
  key: 'type-and-time',
  item: 'work.employmentType',
  source: 'ours',
  finds: ({ sheet: { work, header } }) => {
    if (!work?.employmentType || !header?.workingTime) return undefined;
    return work.employmentType.endsWith('part-time') === (header.workingTime === 'part-time') ? undefined : {};
  },
};

const fullTimeHours: Rule = {
  ...base,
  key: 'full-time-hours',
  item: 'header.workingTime',
  source: 'ours',
  finds: ({ sheet }) => {
    const hours = sheet.hours ?? {};
    const of = dayMinutes(hours);
    const days = weeklyDays(hours);
    if (!of || !days) return undefined;
    const full = sheet.header?.workingTime === 'full-time';
    const week = full ? of.most * days.to : of.least * days.from;
    if (full && week < 30 * 60) return { detail: { hours: Math.round(week / 6) / 10 } };
    return sheet.header?.workingTime === 'part-time' && week >= 40 * 60
      ? { tone: 'grey', detail: { hours: Math.round(week / 6) / 10 } }
      : undefined;
  },
};

const termLengthKind: Rule = {
  ...base,
  key: 'term-length-kind',
  item: 'work.term',
  finds: ({ sheet: { work } }) => {
    const { kind, length, years, months } = work?.term ?? {};
    if (kind !== 'fixed' || length === undefined || (years === undefined && months === undefined)) return undefined;
    const long = (years ?? 0) * 12 + (months ?? 0) >= 4;
    return long === (length === 'four-months-or-more') ? undefined : {};
  },
};

export const contradictionRules: readonly Rule[] = [
  ...texts,
  annualHolidays,
  retirementInText,
  twoDaysOff,
  fixedWithoutOvertime,
  overtimeAboveFixed,
  regularWithTerm,
  typeAndTime,
  fullTimeHours,
  termLengthKind,
];
