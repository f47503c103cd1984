import { foldWidth } from '#kernel/japanese.ts';
import { licences, occupation } from '#modules/reference/reference.ts';
import type { Licence, Occupation, SheetHeader, SheetWork, WorkingTime, Workplace } from '../job-sheet.ts';
import { codes, labels } from '../labels.ts';
import { placeIn } from './places.ts';
import { present, type Reading, some } from './reading.ts';
import { numberIn, stationIn } from './values.ts';

/** (C) 仕事内容 */
export const workOf = (r: Reading, header: SheetHeader, office: string): SheetWork => {
  const offered = r.yes('ssintoyo_umu_n');
  const smoking =
    r.choice('okni_jdktentisk_n', labels.smoking, smokingSpellings) ??
    r.choice('shgbs_okni_jdktentisk_n', labels.smoking, smokingSpellings);
  const car = r.yes('mycartsknkahi_n');
  const parking = r.yes('chushajo_umu_n');
  const transfer = r.yes('tenkin_knsi_n');
  return present({
    title: r.text('sksu') ?? '',
    occupations: occupationsOf(r),
    description: r.text('shigoto_ny') ?? '',
    employmentType: employmentTypeOf(r, header.workingTime),
    regularHire: offered === undefined ? undefined : { offered },
    term: termOf(r),
    workplaces: workplacesOf(r, office),
    smoking: smoking && { measure: smoking },
    carCommute:
      car === undefined
        ? undefined
        : present({
            allowed: car,
            parking: parking === undefined ? undefined : parking ? ('some' as const) : ('none' as const),
          }),
    transfer: transfer === undefined ? undefined : present({ possible: transfer, range: r.text('tenkin_hani') }),
    age: ageOf(r),
    education: educationOf(r),
    experience: experienceOf(r),
    pcSkills: r.text('hynapcskill'),
    licences: licencesOf(r),
    trialPeriod: trialOf(r),
    uijTurn: r.yes('uijturnkange_n') || undefined,
  });
};

const smokingSpellings = { 屋内禁煙: 'no-smoking-indoors', 喫煙室設置: 'smoking-room', なし: 'none' } as const;

const employmentTypeOf = (r: Reading, workingTime: WorkingTime): SheetWork['employmentType'] => {
  const named = r.choice('koyokeitai_n', labels.employmentType, { パート: 'part-time' });
  if (named) return named;
  const code = r.number('koyokeitai_c');
  const types = Object.entries(codes.employmentType) as [SheetWork['employmentType'], number][];
  const coded = types.find(([, number]) => number === code)?.[0];
  if (coded) return coded;
  r.note('error', 'koyokeitai_n', 'missing');
  return workingTime === 'full-time' ? 'non-regular' : 'part-time';
};

/** 職業分類: 033-01 or 03301 (2022), 123 or 12301 (2011); the edition is the one whose table knows the code. */
const occupationsOf = (r: Reading): Occupation[] | undefined => {
  const given = ['1', '2', '3'].flatMap((n) => {
    const field = `skgybrui${n}_c`;
    const code = r.text(field);
    return code === undefined ? [] : [occupationOf(r, field, foldWidth(code))];
  });
  return given.length > 0 ? given : undefined;
};

const occupationOf = (r: Reading, field: string, typed: string): Occupation => {
  const digits = typed.replace(/-/g, '');
  const small = digits.length === 5 ? `${digits.slice(0, 3)}-${digits.slice(3)}` : digits;
  if (occupation(small, 2022)) return { edition: '2022', code: small };
  if (occupation(digits, 2011)) return { edition: '2011', code: digits };
  r.note('warning', field, 'unknown code', typed);
  return { edition: '2022', code: small };
};

const termOf = (r: Reading): SheetWork['term'] => {
  const text = r.text('koyokikan_sadame_n') ?? r.text('koyokikan');
  if (text === undefined) return undefined;
  const key = foldWidth(text);
  if (key.includes('定めなし')) return { kind: 'indefinite' };
  if (key.includes('日雇')) return { kind: 'daily' };
  if (!key.includes('定めあり')) {
    r.note('warning', 'koyokikan_sadame_n', 'not a known value', text);
    return undefined;
  }
  if (/4[ヶケカか]月以上/.test(key)) return { kind: 'fixed', length: 'four-months-or-more' };
  if (/4[ヶケカか]月未満/.test(key)) return { kind: 'fixed', length: 'under-four-months' };
  return { kind: 'fixed' };
};

/** The first place with its station; 就業場所２ and ３ are areas only. 在宅勤務 is a place of its own. */
const workplacesOf = (r: Reading, office: string): Workplace[] => {
  const address = r.text('shgbsjusho');
  const area = r.text('shgbsjusho1_n') ?? address;
  const found = area === undefined ? {} : placeIn(area, office);
  if (area !== undefined && found.municipality === undefined) r.note('warning', 'shgbsjusho1_n', 'unknown place', area);
  const first: Workplace = present({
    kind: 'address' as const,
    postcode: r.text('shgbsyubinno'),
    ...found,
    address: address ?? area,
    station: stationOf(r),
  });
  const more = ['shgbsjusho2_n', 'shgbsjusho3_n'].flatMap((field): Workplace[] => {
    const text = r.text(field);
    return text === undefined ? [] : [{ kind: 'address', ...placeIn(text, office), address: text }];
  });
  const remote = r.text('ztkkimmu_n');
  const home: Workplace[] =
    remote !== undefined && !/^(?:なし|非該当|0|該当しない)/.test(foldWidth(remote)) ? [{ kind: 'home' }] : [];
  return [first, ...more, ...home].slice(0, 3);
};

const stationOf = (r: Reading): Workplace['station'] => {
  const sentence = r.text('shgbs_myre');
  if (sentence !== undefined) return stationIn(sentence);
  const name = r.text('shgbs_myremjr');
  if (name === undefined) return undefined;
  return present({
    name,
    means: r.choice('shgbs_jgshmade_kotsushudan_n', labels.means, { 自動車: 'car' }),
    minutes: r.number('shgbs_jgshmade_shoyojn'),
  });
};

const ageOf = (r: Reading): SheetWork['age'] => {
  const [from, to] = [r.number('nenreisegnari_kagen'), r.number('nenreisegnari_jgn')];
  return from === undefined && to === undefined ? undefined : present({ limited: true, from, to });
};

/** 「必須　高校以上」「不問」, or the level alone. */
const educationOf = (r: Reading): SheetWork['education'] => {
  const text = r.text('grki');
  if (text === undefined) return undefined;
  const key = foldWidth(text);
  if (key.startsWith('不問')) return { requirement: 'none' };
  const level = (Object.keys(labels.educationLevel) as (keyof typeof labels.educationLevel)[]).find((one) =>
    key.includes(foldWidth(labels.educationLevel[one]).replace('以上', '')),
  );
  const requirement = key.includes('尚可') ? 'preferred' : 'required';
  if (level) return { requirement, level };
  return key === '必須' || key === 'あれば尚可' ? { requirement } : { requirement, note: text };
};

const experienceOf = (r: Reading): SheetWork['experience'] => {
  const text = r.text('hynakiknt');
  if (text === undefined) return undefined;
  const key = foldWidth(text);
  if (key.startsWith('不問')) return { requirement: 'none' };
  if (key.startsWith('あれば尚可'))
    return present({ requirement: 'preferred' as const, details: rest(text, 'あれば尚可') });
  return present({ requirement: 'required' as const, details: rest(text, '必須') });
};

const rest = (text: string, word: string): string | undefined =>
  (text.startsWith(word) ? text.slice(word.length).trim() : text) || undefined;

/** 免許・資格１〜３; a posting may say 必須 without the name, and that is kept as it is. */
const licencesOf = (r: Reading): SheetWork['licences'] => {
  const listed = ['1', '2', '3'].flatMap((n): Licence[] => {
    const name = r.text(`menkyo_skku${n}_n`);
    const requirement = r.choice(`menkyo_skkuyohi${n}_n`, { required: '必須', preferred: 'あれば尚可' });
    if (name === undefined && requirement === undefined) return [];
    const code = name === undefined ? undefined : licenceCode(name);
    return [present({ code, name, requirement: requirement ?? ('required' as const) })];
  });
  return some({ listed: listed.length > 0 ? listed : undefined, other: r.text('hynamenkyo_snta') });
};

const licenceCode = (name: string): string | undefined => licences().find((one) => one.name === name)?.code;

const trialOf = (r: Reading): SheetWork['trialPeriod'] => {
  const text = r.text('sykkn');
  if (text === undefined) return undefined;
  const key = foldWidth(text);
  if (/なし|^無/.test(key)) return { exists: false };
  const same = r.text('sykknchu_rodojoken');
  return present({
    exists: true,
    length: numberIn(text) === undefined ? undefined : text.replace(/^.*?あり[\s　]*/u, '') || undefined,
    sameConditions: same === undefined ? undefined : foldWidth(same).includes('同'),
    conditions: same !== undefined && !/^(?:同条件|同じ|異なる)$/.test(foldWidth(same)) ? same : undefined,
  });
};
