import type { Workplace } from '#modules/jobs/job-sheet.ts';
import type { Municipality } from '#modules/reference/place.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import { type Random, wheel } from './random.ts';
import { postcodeHeads, townNames } from './vocabulary/names.ts';
import { full } from './writing.ts';

/** An office that accepts jobs, with the municipalities in its charge that lie in the tables. */
export type Place = { officeCode: string; municipality: Municipality };

/** Where people live weighs more than the number of municipalities. */
const typeWeight: Record<Municipality['type'], number> = {
  特別区: 9,
  政令市区: 7,
  市: 5,
  町: 1.2,
  村: 0.4,
  政令市: 0,
  '村(北方領土)': 0,
};

/** Draws offices by the postings seen at them, then a municipality in their charge (data/offices). */
export const placesFrom = (reference: ReferenceSnapshot) => {
  const offices = [...reference.offices.values()].flatMap((office) => {
    const { code, jurisdiction, postingsObserved } = office;
    const area = jurisdiction.flatMap((code5) => {
      const found = reference.municipalities.get(code5);
      return found?.lat !== undefined && typeWeight[found.type] > 0 ? [[found, typeWeight[found.type]] as const] : [];
    });
    if (code === undefined || area.length === 0) return [];
    return [[{ code, area: wheel(area) }, postingsObserved + 2] as const];
  });
  const draw = wheel(offices);
  const byCode = new Map(offices.map(([office]) => [office.code, office]));
  return {
    place: (random: Random): Place => {
      const office = draw(random);
      return { officeCode: office.code, municipality: office.area(random) };
    },
    /** Another municipality of the same office: branches and sites lie near. */
    near: (random: Random, officeCode: string): Municipality | undefined => byCode.get(officeCode)?.area(random),
    at: (officeCode: string, code5: string): Place | undefined => {
      const municipality = reference.municipalities.get(code5);
      return municipality && { officeCode, municipality };
    },
    prefectureName: (municipality: Municipality): string =>
      reference.prefectures.get(municipality.prefCode)?.name ?? '',
  };
};
export type Places = ReturnType<typeof placesFrom>;

export type Address = {
  postcode: string;
  prefecture: string;
  municipality: string;
  address: string;
  point: { lat: number; lng: number };
};

const inBuilding = ['ビル２Ｆ', 'ビル３Ｆ', 'ビル５階', 'プラザ１Ｆ', 'センタービル４階'];

/** A made-up address in a real municipality; its point is the municipality's with a jitter of about a kilometre. */
export const addressIn = (random: Random, municipality: Municipality, prefectureName: string): Address => {
  const town = random.pick(townNames);
  const block = random.chance(0.62)
    ? `${random.between(1, 8)}－${random.between(1, 28)}－${random.between(1, 25)}`
    : random.chance(0.5)
      ? `${random.between(1, 7)}丁目${random.between(1, 30)}番${random.between(1, 20)}号`
      : `${random.between(10, 3900)}${random.chance(0.6) ? `－${random.between(1, 12)}` : '番地'}`;
  const building = random.chance(0.12) ? `　${town.slice(0, 2)}${random.pick(inBuilding)}` : '';
  const spread = municipality.type === '村' || municipality.type === '町' ? 0.02 : 0.014;
  const jitter = () => (random.next() + random.next() - 1) * spread;
  return {
    postcode: `${postcodeHeads[Number(municipality.prefCode) - 1] ?? '00'}${random.below(10)}-00${String(random.between(1, 99)).padStart(2, '0')}`,
    prefecture: municipality.prefCode,
    municipality: municipality.code5,
    address: `${prefectureName}${municipality.fullName}${town}${full(block)}${building}`,
    point: {
      lat: Math.round(((municipality.lat ?? 0) + jitter()) * 1e6) / 1e6,
      lng: Math.round(((municipality.lng ?? 0) + jitter()) * 1e6) / 1e6,
    },
  };
};

/** Lines by prefecture; where we know none, people write ＪＲ. */
const lines: Record<string, readonly string[]> = {
  '13': [
    'ＪＲ中央線',
    '東武東上線',
    '京王線',
    '小田急線',
    '西武池袋線',
    '東京メトロ東西線',
    '都営新宿線',
    '東急東横線',
    'ＪＲ山手線',
  ],
  '14': ['ＪＲ東海道線', '京浜急行線', '相鉄線', '小田急江ノ島線', '横浜市営地下鉄'],
  '11': ['ＪＲ高崎線', '東武東上線', '西武新宿線', 'ＪＲ埼京線'],
  '12': ['ＪＲ総武線', '京成本線', 'ＪＲ常磐線', '東武野田線'],
  '27': ['大阪メトロ御堂筋線', '南海本線', '近鉄大阪線', '京阪本線', 'ＪＲ大阪環状線', '阪急京都線'],
  '26': ['京都市営地下鉄烏丸線', 'ＪＲ奈良線', '近鉄京都線', '阪急京都線'],
  '28': ['阪神本線', 'ＪＲ神戸線', '山陽電鉄本線', '阪急神戸線'],
  '23': ['名鉄名古屋本線', '地下鉄東山線', 'ＪＲ東海道本線', '近鉄名古屋線', '地下鉄名城線'],
  '40': ['西鉄天神大牟田線', '福岡市地下鉄空港線', 'ＪＲ鹿児島本線'],
  '01': ['ＪＲ函館本線', '地下鉄南北線', '地下鉄東西線', 'ＪＲ千歳線'],
  '04': ['地下鉄南北線', 'ＪＲ東北本線', 'ＪＲ仙石線'],
  '47': ['ゆいレール'],
};
const singleStations = ['津', '栄', '蕨', '旭', '光', '呉', '柏', '泉', '堺'];

/**
 * The nearest station, made up from the municipality's own name as stations usually are; some employers type only a
 * name, some a bus stop, few a single character.
 */
export const stationIn = (
  random: Random,
  municipality: Municipality,
): NonNullable<Workplace['station']> | undefined => {
  if (random.chance(0.13)) return undefined;
  const own = municipality.name.replace(/^.*市(?=.+区$)/u, '').replace(/[市区町村]$/u, '');
  const base = own.length > 1 ? own : random.pick(townNames).replace(/町$/u, '');
  const country = municipality.type === '町' || municipality.type === '村';
  const byCar = random.chance(country ? 0.7 : 0.26);
  const minutes = byCar
    ? random.pick([3, 5, 5, 7, 8, 10, 10, 12, 15, 20])
    : random.pick([1, 2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 13, 15, 15, 20]);
  const means = byCar ? ('car' as const) : ('walk' as const);
  if (random.chance(0.004)) return { name: random.pick(singleStations), means, minutes };
  if (random.chance(municipality.prefCode === '47' ? 0.6 : 0.07))
    return { name: `${random.pick(townNames)}バス停`, means: 'walk', minutes: random.pick([1, 2, 3, 4, 5]) };
  const turned = /[東西南北新]/u.test(base) ? 0 : 1;
  const name = random.weighted([
    [`${base}駅`, 6],
    [`東${base}駅`, 1.2 * turned],
    [`西${base}駅`, 1.2 * turned],
    [`南${base}駅`, turned],
    [`北${base}駅`, 0.8 * turned],
    [`新${base}駅`, 0.7 * turned],
    [`${base}中央駅`, 0.6],
  ] as const);
  const line = random.weighted([
    [random.pick(lines[municipality.prefCode] ?? ['ＪＲ線']), 7],
    ['ＪＲ', 1],
    ['', 2],
  ] as const);
  return { name: line === '' ? name : line === 'ＪＲ' ? `${line}${name}` : `${line}　${name}`, means, minutes };
};
