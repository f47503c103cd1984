import type { JobSheet, Workplace } from '#modules/jobs/job-sheet.ts';
import type { DemoEstablishment } from './establishments.ts';
import { type Address, addressIn, type Places, stationIn } from './places.ts';
import { type Random, randomFrom } from './random.ts';

/** Where the work is, and whether that is away from the establishment. */
type Site = Address & { elsewhere: boolean; station: Workplace['station'] };

/** Where the work is: mostly the establishment itself, always elsewhere for the second of two identical jobs. */
export const siteOf = (own: Random, employer: DemoEstablishment, places: Places, index: number, turn: number): Site => {
  const { office, business } = employer.trade;
  const sent = ['building-service', 'security', 'catering', 'staffing', 'estate-management'].includes(business.key);
  const elsewhere = own.chance(sent ? 0.7 : turn > 0 ? 0.14 : 0.06);
  const home = randomFrom(`station/${index}/${employer.id}`);
  const station = stationIn(home, office.municipality);
  const { point, postcode, prefecture, municipality, address } = employer.place;
  const here = {
    postcode: postcode ?? '',
    prefecture: prefecture ?? '',
    municipality: municipality ?? '',
    address: address ?? '',
    point: point ?? { lat: 0, lng: 0 },
  };
  if (!elsewhere) return { ...here, elsewhere, station };
  const near = places.near(own, office.officeCode) ?? office.municipality;
  return { ...addressIn(own, near, places.prefectureName(near)), elsewhere, station: stationIn(own, near) };
};

export const workplaceOf = ({ elsewhere, station, ...address }: Site): Workplace => ({
  kind: elsewhere ? 'address' : 'establishment',
  ...address,
  ...(station ? { station } : {}),
});

/** 学校, 病院, 児童福祉施設 have no room for smoking indoors (健康増進法の第一種施設). */
const withoutRoom = /^(?:81|83|853)/u;

export const smokingOf = (random: Random, industry: string | undefined): Pick<JobSheet['work'], 'smoking'> => {
  const drawn = random.weighted([
    [{ smoking: { measure: 'no-smoking-indoors' as const } }, 84],
    [{ smoking: { measure: 'no-smoking-indoors' as const, note: '屋外に喫煙場所あり' } }, 12],
    [{ smoking: { measure: 'smoking-room' as const } }, 2.4],
    [{ smoking: { measure: 'other' as const, note: '就業場所により異なります' } }, 1.6],
  ] as const);
  const open = drawn.smoking.measure === 'smoking-room' && withoutRoom.test(industry ?? '');
  return open ? { smoking: { measure: 'no-smoking-indoors' } } : drawn;
};
