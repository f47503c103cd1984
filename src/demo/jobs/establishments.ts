import { corporateCheckDigit, establishmentNumber, readCorporateNumber } from '#kernel/numbers.ts';
import type { Day } from '#kernel/time.ts';
import type { NewEstablishment } from '#modules/establishments/establishment.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import { latin, type Names, type Person, telephone } from './naming.ts';
import { addressIn, type Place, type Places } from './places.ts';
import { type Random, randomFrom, wheel } from './random.ts';
import type { Registry } from './registry.ts';
import { type Business, commonFeatures } from './vocabulary/business.ts';
import { full, thousands } from './writing.ts';

/** An establishment of the demo: what is stored, and what its jobs are written from. */
export type DemoEstablishment = NewEstablishment & {
  readonly id: string;
  readonly place: Required<NewEstablishment['place']>;
  /** Has users in the 求人者マイページ, so its jobs may take self-applications. */
  readonly myPage: boolean;
  readonly trade: Trade;
};

/** Habits of one employer that all its jobs share. */
type Trade = {
  business: Business;
  office: Place;
  /** Where the work is done, as sentences say it, and what is handled there. */
  setting: string;
  goods: string;
  /** 当社, 当法人, 当院 … */
  firm: string;
  contact: Person;
  section: string;
  size: number;
  retirementAge: number | undefined;
  reemployment: number | undefined;
  extension: number | undefined;
  carCommute: boolean;
  /** Individuals with fewer than five workers need not insure them in 健康保険 and 厚生年金. */
  exempt: boolean;
  /** Generous employers pay a bonus and raise wages; the other jobs of the same employer say the same. */
  bonus: boolean;
  raise: boolean;
  closing: 'month-end' | 15 | 20 | 25 | 10;
};

const incorporated = /会社$/u;
const clinics = new Set(['clinic', 'dental', 'hospital', 'therapy', 'veterinary']);
const counters = new Set(['restaurant', 'noodle-sushi', 'beauty', 'barber-shop', 'speciality-shop', 'takeaway']);

/** 当社, 当院, 当法人: how an employer of this trade and form calls itself. */
const firmOf = (business: Business, form: string): string => {
  if (clinics.has(business.key)) return '院';
  if (incorporated.test(form)) return '社';
  if (/組合$/u.test(form) || business.key === 'public-body') return '組合';
  if (form.endsWith('法人') || /法人(?:社団|財団)$/u.test(form)) return form.includes('士法人') ? '事務所' : '法人';
  if (counters.has(business.key)) return '店';
  return '事務所';
};

const sections: Record<string, readonly string[]> = {
  社: ['総務部', '代表取締役', '採用担当', '総務課', '総務人事部', '専務取締役', '管理部', '人事課', '総務担当'],
  院: ['事務長', '院長', '事務部', '総務課', '採用担当'],
  法人: ['施設長', '事務長', '園長', '管理者', '法人本部', '事務局', '総務課', '理事長'],
  組合: ['総務課', '総務係', '人事担当', '管理課'],
  店: ['店長', '代表', 'オーナー', '採用担当'],
  事務所: ['所長', '代表', '採用担当', '事務担当'],
};

/** Makes the establishments one by one; the same seed and index give the same one. */
export const establishmentsFrom = (
  { seed, today, reference }: { seed: string; today: Day; reference: ReferenceSnapshot },
  parts: { names: Names; places: Places; registry: Registry },
) => {
  const trade = wheel(parts.registry.businesses.map((business) => [business, business.weight] as const));
  return (index: number): DemoEstablishment => {
    const random = randomFrom(`${seed}/establishment/${index}`);
    const business = trade(random);
    const office = parts.places.place(random);
    const size = Math.max(1, Math.round(sizeOf(random, business)));
    const branchOf = size > 40 && random.chance(0.14) ? branchName(random, office, business) : undefined;
    const kind = random.below(business.places.length);
    const ofKind = <T>(list: readonly T[]): T =>
      list.length === business.places.length ? (list[kind] as T) : random.pick(list);
    const named = parts.names.establishment(random, business, branchOf, {
      ending: ofKind(business.endings),
      facility: business.facilities.length > 0 ? ofKind(business.facilities) : undefined,
    });
    const place = addressIn(random, office.municipality, parts.places.prefectureName(office.municipality));
    const firm = firmOf(business, named.form);
    const representative = parts.names.person(random);
    const contact = size < 12 && random.chance(0.6) ? representative : parts.names.person(random);
    const company = incorporated.test(named.form);
    const website = random.chance(size > 20 ? 0.72 : 0.36)
      ? `https://www.${latin(named.brand.kana)}.example/`
      : undefined;
    const corporate = named.form === '' ? undefined : corporateNumber(index);
    const industry = reference.industries.get(business.industry);
    const unknownIndustry = random.chance(0.005);
    const retirementAge = random.weighted([
      [60, 52],
      [65, 34],
      [70, 4],
      [undefined, size < 20 ? 20 : 4],
    ] as const);
    const section = random.pick(sections[firm] ?? sections.事務所 ?? []);
    const reemployment =
      retirementAge === undefined
        ? undefined
        : retirementAge < 65
          ? random.pick([65, 65, 65, 70])
          : random.pick([70, 70, 75, undefined]);
    const women = Math.round(
      size * random.pick(business.posts.length > 12 ? [0.4, 0.5, 0.6, 0.7] : [0.1, 0.2, 0.4, 0.6, 0.8]),
    );
    const total = branchOf
      ? size * random.between(2, 12)
      : size + (random.chance(0.3) ? random.below(size * 3 + 1) : 0);
    const bonus = random.chance(size > 30 ? 0.9 : 0.7);
    const phone = telephone(random, place.prefecture);
    return {
      id: uuidOf(random),
      number: establishmentNumber(office.officeCode.slice(0, 4), String(600_000 + index).slice(-6)),
      state: 'registered',
      ...(corporate ? { corporateNumber: corporate } : {}),
      name: named.text,
      nameKana: named.kana,
      place,
      officeCode: office.officeCode,
      ...(unknownIndustry || !industry
        ? { industry: { name: '分類不能の産業' } }
        : { industry: { code: industry.code, name: full(industry.name).slice(0, 30) } }),
      dispute: false,
      record: {
        insuranceNumber: establishmentNumber(office.officeCode.slice(0, 4), String(600_000 + index).slice(-6)),
        telephone: phone,
        ...(random.chance(0.6) ? { fax: telephone(random, place.prefecture) } : {}),
        ...(website ? { website } : {}),
        representativeTitle: representativeTitle(random, firm, business),
        representative: `${representative.family.text}　${representative.given.text}`,
        business: ofKind(business.activity),
        features: featuresOf(random, business),
        foundedYear: Math.min(
          today.year - 1,
          Math.round(
            random.quantile([
              [0, 1925],
              [0.2, 1968],
              [0.5, 1990],
              [0.8, 2010],
              [1, today.year - 1],
            ]),
          ),
        ),
        ...(company
          ? { capital: `${thousands(random.pick([100, 300, 300, 500, 1000, 1000, 1000, 2000, 3000, 5000, 9800]))}万円` }
          : {}),
        employees: {
          total,
          workplace: size,
          women: Math.min(size, women),
          partTime: Math.round(size * random.pick([0, 0.1, 0.2, 0.4, 0.6])),
        },
        union: size > 100 && random.chance(0.4),
        workRules: { fullTime: size >= 10 || random.chance(0.5), partTime: size >= 10 || random.chance(0.4) },
        retirementMutualAid: random.chance(0.35),
        retirementPay:
          size > 8 && random.chance(0.72)
            ? { exists: true, yearsOfService: random.pick([1, 3, 3, 3, 5]) }
            : { exists: false },
        retirementAge: retirementAge === undefined ? { exists: false } : { exists: true, age: retirementAge },
        reemployment: reemployment === undefined ? { exists: false } : { exists: true, age: reemployment },
        childcareLeave: leaveRecord(random, size),
        familyCareLeave: random.chance(0.25) ? 'yes' : 'nobody-eligible',
        sickChildLeave: random.chance(0.3) ? 'yes' : 'nobody-eligible',
        foreignWorkers: random.chance(0.25),
        ...(random.chance(0.05)
          ? { prMarks: [random.pick(['くるみん', 'えるぼし', 'ユースエール', 'もにす', 'プラチナくるみん'])] }
          : {}),
        contacts: [
          {
            section,
            name: `${contact.family.text}　${contact.given.text}`,
            nameKana: `${contact.family.kana}　${contact.given.kana}`,
            telephone: phone,
          },
        ],
      },
      myPage: random.chance(size > 20 ? 0.68 : 0.46),
      trade: {
        business,
        office,
        setting: ofKind(business.places),
        goods: business.goods.length > 0 ? ofKind(business.goods) : '商品',
        firm,
        contact,
        section,
        size,
        retirementAge,
        reemployment,
        extension: undefined,
        carCommute: random.chance(carShare[place.prefecture] ?? 0.93),
        exempt: named.form === '' && size < 5 && business.key !== 'public-body',
        bonus,
        raise: random.chance(bonus ? 0.92 : 0.6),
        closing: random.weighted<Trade['closing']>([
          ['month-end', 50],
          [20, 22],
          [15, 13],
          [25, 8],
          [10, 7],
        ]),
      },
    };
  };
};

/** Share of employers who let people come by car; it is the rule outside the big cities. */
const carShare: Record<string, number> = {
  '13': 0.22,
  '27': 0.5,
  '14': 0.52,
  '28': 0.74,
  '26': 0.7,
  '11': 0.8,
  '12': 0.82,
  '23': 0.86,
  '40': 0.88,
};

const sizeOf = (random: Random, { employees: [least, middle, most] }: Business): number =>
  random.quantile([
    [0, least],
    [0.5, middle],
    [0.85, middle * 2.2],
    [0.97, (middle * 2.2 + most) / 2],
    [1, most],
  ]);

/** A branch is called by its place and by what it is: only makers have a 工場, only counters a 店. */
const branchName = (random: Random, { municipality }: Place, { industry }: Business): string => {
  const town = municipality.name.replace(/^.*市(?=.+区$)/u, '').replace(/[市区町村]$/u, '');
  const division = Number(industry.slice(0, 2));
  const makes = division >= 9 && division <= 32;
  const sells = (division >= 56 && division <= 60) || (division >= 75 && division <= 78);
  return `${town}${random.pick(['営業所', '支店', '事業所', ...(makes ? ['工場', '工場'] : []), ...(sells ? ['店', '店', '店'] : [])])}`;
};

const representativeTitle = (random: Random, firm: string, { key }: Business): string => {
  if (firm === '社') return random.pick(['代表取締役', '代表取締役', '代表取締役社長']);
  if (firm === '院') return key === 'hospital' ? '理事長' : '院長';
  if (firm === '組合') return key === 'public-body' ? '管理者' : '代表理事組合長';
  return firm === '法人' ? random.pick(['理事長', '代表理事']) : firm === '事務所' ? '所長' : '代表';
};

const featuresOf = (random: Random, business: Business): string => {
  const own = random.pick(business.features);
  const more = random.chance(0.4) ? random.pick(commonFeatures) : '';
  return own.length + more.length <= 90 ? own + more : own;
};

const leaveRecord = (random: Random, size: number): 'yes' | 'no' | 'nobody-eligible' =>
  random.chance(Math.min(0.9, size / 60)) ? 'yes' : random.chance(0.85) ? 'nobody-eligible' : 'no';

/** Numbers that begin with 9999 after the check digit are given to nobody. */
const corporateNumber = (index: number) => {
  const twelve = `9999${String(index).padStart(8, '0')}`;
  return readCorporateNumber(`${corporateCheckDigit(twelve)}${twelve}`);
};

/** A UUID of version 7 at the beginning of 2026: made-up rows stand together in an index and never meet a real one. */
const uuidOf = (random: Random): string => {
  const hex = (digits: number): string => {
    let text = '';
    while (text.length < digits) text += random.below(0x10000).toString(16).padStart(4, '0');
    return text.slice(0, digits);
  };
  return `019b7${hex(3)}-${hex(4)}-7${hex(3)}-${(8 + random.below(4)).toString(16)}${hex(3)}-${hex(12)}`;
};

/** Words for the area an employer works in: 市内, 県内 and the like. */
export const areaWords = (random: Random, { municipality }: Place, prefecture: string): string => {
  const town =
    municipality.type === '町'
      ? '町内'
      : municipality.type === '村'
        ? '村内'
        : municipality.type === '特別区' || municipality.type === '政令市区'
          ? '区内'
          : '市内';
  const wide = `${prefecture.slice(-1)}内`;
  return random.pick([town, `${town}および近郊`, wide, wide, `${municipality.name}周辺`, `${wide}全域`]);
};
