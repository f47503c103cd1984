import sharp from 'sharp';
import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { addDays, at, dayOf } from '#kernel/time.ts';
import type { Establishment, NewEstablishment } from '#modules/establishments/establishment.ts';
import { keepChange, ownRecord, sendChange } from '#modules/establishments/establishment-changes.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { addImage } from '#modules/establishments/images.ts';
import { decideImage, wordsOf } from '#modules/establishments/images-at-counter.ts';
import type { Act } from '#platform/act.ts';
import { actOf, done } from './stories.ts';

/** What the first employer has under way with its office: two pictures, one of them public, and a change that waits. */
export const loadEstablishmentStories = async (
  act: Act,
  employers: readonly EmployerActor[],
  counters: ReadonlyMap<string, StaffActor>,
): Promise<void> => {
  const [first] = employers;
  const own = first && (await establishment(act, first.establishmentId));
  const staff = own?.officeCode === undefined ? undefined : counters.get(own.officeCode);
  if (!first || !own || !staff) return;
  const moment = (daysAgo: number) => at(addDays(dayOf(act.now), -daysAgo), 11);
  const shown = { alt: '明るい休憩室に、机といすと観葉植物が並んでいる', caption: '休憩室' };
  const waiting = { alt: '正面から見た建物。入口の前に花壇がある', caption: '建物の外観' };
  const room = done(await addImage(actOf(act, first, moment(6)), await drawn('休憩室.png', restRoom), shown));
  done(await decideImage(actOf(act, staff, moment(5)), room.id, { accept: true, seen: wordsOf(shown) }));
  done(await addImage(actOf(act, first, moment(1)), await drawn('外観.png', building), waiting));
  await askForChange(actOf(act, first, moment(2)));
  await storeEstablishments(act, entriesLike(own));
};

const askForChange = async (act: Act<EmployerActor>): Promise<void> => {
  const own = await ownRecord(act);
  if (!own) return;
  const { establishment: based } = own;
  const features = '資格の取得を会社が助け、先輩がついて教えます。有給休暇も取りやすい職場です。';
  const told = { ...based, record: { ...based.record, features, prMarks: ['くるみん', 'もにす'] } };
  done(await keepChange(act, { based, told }));
  done(await sendChange(act, { version: 1, note: '認定を受けたため、認定マークを追加します。' }));
};

/** Entries from the web that wait for their number: a new establishment, and one that its office knows already. */
const entriesLike = (known: Establishment): NewEstablishment[] => {
  const { officeCode, place, industry } = known;
  const kept = {
    state: 'provisional' as const,
    dispute: false,
    ...(officeCode !== undefined && { officeCode }),
    ...(industry && { industry }),
  };
  const { municipality, prefecture, postcode } = place;
  const near = {
    ...(municipality !== undefined && { municipality }),
    ...(prefecture !== undefined && { prefecture }),
    ...(postcode !== undefined && { postcode }),
  };
  const record = { business: known.record.business ?? '', employees: { total: 8, workplace: 8 } };
  return [
    { ...kept, name: '合同会社　あけぼの企画', nameKana: 'アケボノキカク', place: near, record },
    {
      ...kept,
      name: `${known.name}　採用担当`,
      nameKana: known.nameKana ?? '',
      place,
      record: { ...record, ...(known.record.telephone !== undefined && { telephone: known.record.telephone }) },
    },
  ];
};

const drawn = async (name: string, drawing: string): Promise<File> =>
  new File([new Uint8Array(await sharp(Buffer.from(drawing)).png().toBuffer())], name, { type: 'image/png' });

const frame = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">${inside}</svg>`;

const restRoom = frame(
  `<rect width="1200" height="800" fill="#f4ead6"/><rect y="620" width="1200" height="180" fill="#c9a36b"/>
  <rect x="120" y="110" width="430" height="290" fill="#cfe6f5" stroke="#8a6d3b" stroke-width="14"/>
  <path d="M335 110v290M120 255h430" stroke="#8a6d3b" stroke-width="10"/>
  <rect x="520" y="470" width="460" height="26" fill="#7a5230"/><path d="M560 496v170M940 496v170" stroke="#7a5230" stroke-width="22"/>
  <path d="M430 540h110v130M430 430v240M1080 540H970v130M1080 430v240" stroke="#3d6b8e" stroke-width="20" fill="none"/>
  <path d="M200 700v-150M200 560c-70-20-80-110-80-110s80 10 80 110c0-110 80-130 80-130s20 100-80 130" fill="#4f8a4b" stroke="#4f8a4b" stroke-width="8"/>
  <path d="M150 660h100l-14 90h-72z" fill="#b5532f"/>`,
);

const building = frame(
  `<rect width="1200" height="800" fill="#bfe0f2"/><rect y="640" width="1200" height="160" fill="#9bb87a"/>
  <rect x="220" y="180" width="760" height="480" fill="#e9e4da" stroke="#b8ad99" stroke-width="8"/>
  <g fill="#6fa3c4">${[280, 440, 690, 850]
    .flatMap((x) => [230, 370].map((y) => `<rect x="${x}" y="${y}" width="90" height="90"/>`))
    .join('')}</g>
  <rect x="530" y="470" width="140" height="190" fill="#5b4a3a"/><path d="M600 470v190" stroke="#e9e4da" stroke-width="6"/>
  <g fill="#d8484f">${[300, 360, 420, 780, 840, 900].map((x) => `<circle cx="${x}" cy="680" r="20"/>`).join('')}</g>`,
);
