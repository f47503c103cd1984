import { type EstablishmentNumber, type JobNumber, readEstablishmentNumber, readJobNumber } from '#kernel/numbers.ts';
import { dayFrom } from '#kernel/time.ts';
import { type Codec, codes, count, flag, given, mapped, oneOf, someOf, text, type Unread } from './codec.ts';
import {
  type Conditions,
  type FreeWords,
  type LicenceChoice,
  type RetirementAge,
  textFields,
  type WageFloor,
  type WishedHours,
} from './conditions.ts';
import { termsOf } from './free-word.ts';

/** 事業所名で検索: 全角60文字以内. */
export const mostNameCharacters = 60;
/** gkkyIn: 0–99,999,999 */
const mostYen = 99_999_999;

/** `q=介護 "土日 休み"`, `or=1`, `in=title`. Words that normalise to nothing are no condition. */
export const wordsCodec = (mostCharacters: number): Codec<FreeWords> => ({
  names: ['q', 'or', 'in'],
  read: (params) => {
    const typed = text('q', mostCharacters).read(params);
    const any = flag('or').read(params);
    const fields = someOf('in', textFields).read(params);
    const unread = [...typed.unread, ...any.unread, ...fields.unread];
    if (typed.value === undefined || termsOf(typed.value).length === 0) return { unread };
    return { value: { text: typed.value, any: any.value ?? false, fields: fields.value ?? [] }, unread };
  },
  write: ({ text: typed, any, fields }) => [
    ['q', typed],
    ...(any ? ([['or', '1']] as const) : []),
    ...fields.map((field) => ['in', field] as const),
  ],
});

/** `not=夜勤 宿直` */
export const withoutCodec = (mostCharacters: number): Codec<string> => ({
  names: ['not'],
  read: (params) => {
    const typed = text('not', mostCharacters).read(params);
    if (typed.value === undefined || termsOf(typed.value).length === 0) return { unread: typed.unread };
    return typed;
  },
  write: (typed) => [['not', typed]],
});

/** Numbers pasted in one box or several: parted by spaces, commas or lines; each in any width, with any hyphen or none. */
export const numbersCodec = (most: number): Codec<readonly JobNumber[]> => ({
  names: ['no'],
  read: (params) => {
    const typed = given(params, 'no').flatMap((box) => box.normalize('NFKC').split(/[\s,、;；。]+/u));
    const read = typed.filter((part) => part !== '').map((part) => ({ part, number: readJobNumber(part) }));
    const numbers = [...new Set(read.map(({ number }) => number).filter((number) => number !== undefined))];
    const strange: Unread[] = read
      .filter(({ number }) => number === undefined)
      .map(({ part }) => ({ field: 'no', value: part, trouble: 'unreadable' }));
    const rest: Unread[] = numbers.slice(most).map((number) => ({ field: 'no', value: number, trouble: 'too-many' }));
    return {
      ...(numbers.length > 0 ? { value: numbers.slice(0, most) } : {}),
      unread: [...strange, ...rest],
    };
  },
  write: (numbers) => numbers.map((number) => ['no', number] as const),
});

/** 事業所番号 4-6-1 */
export const establishmentCodec: Codec<EstablishmentNumber> = {
  names: ['est'],
  read: (params) => {
    const [typed] = given(params, 'est');
    if (typed === undefined) return { unread: [] };
    const value = readEstablishmentNumber(typed);
    return value === undefined
      ? { unread: [{ field: 'est', value: typed, trouble: 'unreadable' }] }
      : { value, unread: [] };
  },
  write: (number) => [['est', number]],
};

/** `hide=1301-123456-7`, any number of them up to a limit. */
export const hiddenCodec = (most: number): Codec<readonly EstablishmentNumber[]> => ({
  names: ['hide'],
  read: (params) => {
    const read = given(params, 'hide').map((typed) => ({ typed, number: readEstablishmentNumber(typed) }));
    const numbers = [...new Set(read.map(({ number }) => number).filter((number) => number !== undefined))].sort();
    return {
      ...(numbers.length > 0 ? { value: numbers.slice(0, most) } : {}),
      unread: [
        ...read
          .filter(({ number }) => number === undefined)
          .map(({ typed }): Unread => ({ field: 'hide', value: typed, trouble: 'unreadable' })),
        ...numbers.slice(most).map((number): Unread => ({ field: 'hide', value: number, trouble: 'too-many' })),
      ],
    };
  },
  write: (numbers) => numbers.map((number) => ['hide', number] as const),
});

/** `since=2026-11-20` */
export const sinceCodec: Codec<string> = {
  names: ['since'],
  read: (params) => {
    const [typed] = given(params, 'since');
    if (typed === undefined) return { unread: [] };
    const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.normalize('NFKC')) ?? [];
    const value = dayFrom(Number(year), Number(month), Number(date));
    return value
      ? { value: value.toString(), unread: [] }
      : { unread: [{ field: 'since', value: typed, trouble: 'unreadable' }] };
  },
  write: (since) => [['since', since]],
};

/** `month=200000`, `hour=1100`, `all=1` */
export const wageCodec: Codec<WageFloor> = {
  names: ['month', 'hour', 'all'],
  read: (params) => {
    const monthly = count('month', 1, mostYen).read(params);
    const hourly = count('hour', 1, mostYen).read(params);
    const all = flag('all').read(params);
    const unread = [...monthly.unread, ...hourly.unread, ...all.unread];
    if (monthly.value === undefined && hourly.value === undefined) return { unread };
    return {
      value: {
        ...(monthly.value === undefined ? {} : { monthly: monthly.value }),
        ...(hourly.value === undefined ? {} : { hourly: hourly.value }),
        all: all.value ?? false,
      },
      unread,
    };
  },
  write: ({ monthly, hourly, all }) => [
    ...(monthly === undefined ? [] : count('month', 1, mostYen).write(monthly)),
    ...(hourly === undefined ? [] : count('hour', 1, mostYen).write(hourly)),
    ...(all ? flag('all').write(true) : []),
  ],
};

/** 9:00, ９時, 9時半, 9時30分, 0930, 9.30, 午後5時, 5pm: minutes after midnight; undefined for anything else. */
const timeOfDay = (typed: string): number | undefined => {
  const bare = typed.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const [, before, hourText, minuteText, half, after] =
    /^(午前|午後)?(\d{1,2})(?:[:時.]?(?:([0-5]\d)分?|(半))|[:時])?(am|pm)?$/.exec(bare) ?? [];
  if (hourText === undefined) return undefined;
  const later = before === '午後' || after === 'pm';
  const hour = Number(hourText) + (later && Number(hourText) < 12 ? 12 : 0);
  return hour > 23 ? undefined : hour * 60 + (half ? 30 : Number(minuteText ?? 0));
};

const clock = (name: string): Codec<number> => ({
  names: [name],
  read: (params) => {
    const [typed] = given(params, name);
    if (typed === undefined) return { unread: [] };
    const value = timeOfDay(typed);
    return value === undefined
      ? { unread: [{ field: name, value: typed, trouble: 'unreadable' }] }
      : { value, unread: [] };
  },
  write: (minutes) => [
    [name, `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`],
  ],
});

/** `from=09:00&to=17:30` */
export const hoursCodec: Codec<WishedHours> = {
  names: ['from', 'to'],
  read: (params) => {
    const from = clock('from').read(params);
    const to = clock('to').read(params);
    const unread = [...from.unread, ...to.unread];
    if (from.value === undefined && to.value === undefined) return { unread };
    return {
      value: {
        ...(from.value === undefined ? {} : { from: from.value }),
        ...(to.value === undefined ? {} : { to: to.value }),
      },
      unread,
    };
  },
  write: ({ from, to }) => [
    ...(from === undefined ? [] : clock('from').write(from)),
    ...(to === undefined ? [] : clock('to').write(to)),
  ],
};

/** `retire=no`, `retire=yes`, `retire=65` (that age or later; the real form offers 60–70). */
export const retirementCodec: Codec<RetirementAge> = mapped(
  oneOf('retire', ['no', 'yes', '60', '61', '62', '63', '64', '65', '66', '67', '68', '69', '70']),
  (value): RetirementAge =>
    value === 'no' ? { has: false } : value === 'yes' ? { has: true } : { has: true, atLeast: Number(value) },
  (age) => (age.has ? ((age.atLeast === undefined ? 'yes' : String(age.atLeast)) as 'yes') : 'no'),
);

/** `lic=2011`, left out with `lic=not.2011`. */
export const licencesCodec = (isLicence: (code: string) => boolean, most: number): Codec<readonly LicenceChoice[]> =>
  mapped(
    codes('lic', /^(not\.)?\d{4}$/, (code) => isLicence(code.replace('not.', '')), most),
    (list) => list.map((code) => ({ code: code.replace('not.', ''), except: code.startsWith('not.') })),
    (list) => list.map(({ code, except }) => (except ? `not.${code}` : code)),
  );

/** `name=さくら`, left out with `noname=1`. */
export const nameCodec: Codec<NonNullable<Conditions['establishmentName']>> = {
  names: ['name', 'noname'],
  read: (params) => {
    const typed = text('name', mostNameCharacters).read(params);
    const except = flag('noname').read(params);
    const unread = [...typed.unread, ...except.unread];
    if (typed.value === undefined || termsOf(`"${typed.value.replaceAll('"', ' ')}"`).length === 0) return { unread };
    return { value: { text: typed.value, except: except.value ?? false }, unread };
  },
  write: ({ text: typed, except }) => [['name', typed], ...(except ? flag('noname').write(true) : [])],
};
