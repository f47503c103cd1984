import { type SheetWork, textLimits, type Workplace } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { hasWards, municipalityCode, municipalityName } from '#modules/reference/municipality-name.ts';
import { prefecture, prefectures } from '#modules/reference/reference.ts';
import type { Values } from '#ui/forms/field.ts';
import { type BlockProblem, optionsAmong, optionsOf } from './options.ts';
import { type Asking, given } from './step-form.ts';

/** 海外 among the prefectures (system-reference §2.0). */
const abroad = '59';

/** 就業場所: one of up to three. */
export const workplaceQuestions = ({ kit, w: { a }, on }: Asking, number: string) => {
  const { values } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = a;
  const first = number === '1';
  const explained = !first;
  return {
    kind: kit.choice({
      label: f.workplaceKind(number),
      hint: first ? h.workplaceKind : '',
      options: optionsOf({ ...values.workplace, address: v.another }),
      required: first,
    }),
    postcode: kit.postal({ label: f.postcode(number), explained }),
    prefecture: kit.choice({
      label: f.prefecture(number),
      options: [
        ...prefectures().map(({ code, name }) => ({ value: code, label: name })),
        { value: abroad, label: v.abroad },
      ],
      as: 'list',
      required: true,
    }),
    municipality: kit.text({ label: f.municipality(number), hint: h.municipality, max: 40, width: 'half' }),
    address: kit.text({ label: f.address(number), hint: h.address, max: textLimits.address, required: true }),
    station: kit.text({ label: f.station(number), hint: h.station, max: textLimits.station }),
    means: kit.choice({ label: f.means(number), options: optionsOf(values.means) }),
    minutes: kit.number({ label: f.minutes(number), unit: v.minutes, max: 999 }),
  };
};

const elsewhere = { field: 'workplaces.kind', is: ['address'] };
const notAtHome = { field: 'workplaces.kind', is: ['establishment', 'address'] };
export const placesShownWhen = {
  'workplaces.postcode': elsewhere,
  'workplaces.prefecture': elsewhere,
  'workplaces.municipality': elsewhere,
  'workplaces.address': elsewhere,
  'workplaces.station': notAtHome,
  'workplaces.means': notAtHome,
  'workplaces.minutes': notAtHome,
  parking: { field: 'carCommute', is: ['yes'] },
  transferRange: { field: 'transfer', is: ['yes'] },
};

export const surroundingQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work, values, phrases } = jobWords(on.language);
  const { hints: h } = a;
  return {
    workplaceNote: kit.longText({ label: work.workplaceNote, hint: h.workplaceNote, max: textLimits.other, rows: 3 }),
    carCommute: kit.yesNo({
      label: work.carCommute,
      hint: h.carCommute,
      yes: phrases.possible,
      no: phrases.impossible,
      required: true,
    }),
    parking: kit.choice({
      label: work.parking,
      hint: h.parking,
      options: optionsAmong(values.parking, ['free', 'paid', 'some', 'none']),
      required: true,
    }),
    smoking: kit.choice({
      label: work.smoking,
      hint: h.smoking,
      options: optionsOf(values.smoking),
      required: true,
    }),
    smokingNote: kit.text({ label: work.smokingNote, hint: h.smokingNote, max: 60 }),
    transfer: kit.yesNo({ label: work.transfer, hint: h.transfer, yes: phrases.yes, no: phrases.no, required: true }),
    transferRange: kit.text({ label: work.transferRange, hint: h.transferRange, max: 60, required: true }),
  };
};

type Block = Partial<Values<ReturnType<typeof workplaceQuestions>>>;
type Surroundings = Partial<Values<ReturnType<typeof surroundingQuestions>>>;

/** A block of which only the rest is told has no place; a municipality nobody knows has no code. */
export const placeProblems = (blocks: readonly Block[], { w: { a } }: Asking): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap(({ kind, prefecture: code, municipality = '' }, at): BlockProblem[] => {
      const number = String(at + 1);
      if (kind === undefined) return [[`workplaces.${at}.kind`, a.problems.missing(a.fields.workplaceKind(number))]];
      if (kind !== 'address' || code === undefined || code === abroad) return [];
      if (municipality === '')
        return [[`workplaces.${at}.municipality`, a.problems.missing(a.fields.municipality(number))]];
      const found = municipalityCode(code, municipality);
      // Search goes by the ward.
      return found && !hasWards(found)
        ? []
        : [[`workplaces.${at}.municipality`, a.problems.municipalityUnknown(municipality)]];
    }),
  );

const prefectureName = (code: string | undefined): string => (code && prefecture(code)?.name) ?? '';

/** The whole address in one line, as job sheets write it. */
const wholeAddress = ({ prefecture: code, municipality = '', address = '' }: Block): string => {
  const known = municipalityCode(code, municipality);
  return `${prefectureName(code)}${municipalityName(known) ?? municipality}${address}`;
};

/**
 * The point of a place elsewhere, which nobody types: that of the job the order began from, as long as the address is the
 * same. It is not carried in the form, where it could be moved to where more people look for work.
 */
const knownPoint = (block: Block, known: readonly Workplace[]): Workplace['point'] => {
  const whole = wholeAddress(block);
  return known.find((one) => one.kind === 'address' && one.point && wholeAddress(addressAsked(one)) === whole)?.point;
};

const placeTold = (block: Block, known: readonly Workplace[]): Workplace[] => {
  const { kind, station, means, minutes } = block;
  if (kind === undefined) return [];
  const address = kind === 'address' ? wholeAddress(block) : undefined;
  return [
    {
      kind,
      ...given({
        postcode: block.postcode,
        prefecture: block.prefecture,
        municipality: municipalityCode(block.prefecture, block.municipality),
        address,
        point: kind === 'address' ? knownPoint(block, known) : undefined,
      }),
      ...(station ? { station: { name: station, ...given({ means, minutes }) } } : {}),
    },
  ];
};

export const placesTold = (
  blocks: readonly Block[],
  around: Surroundings,
  known: readonly Workplace[],
): Partial<SheetWork> => ({
  ...given({ workplaces: blocks.flatMap((block) => placeTold(block, known)), workplaceNote: around.workplaceNote }),
  ...(around.smoking ? { smoking: { measure: around.smoking, ...given({ note: around.smokingNote }) } } : {}),
  ...(around.carCommute === undefined
    ? {}
    : { carCommute: { allowed: around.carCommute, ...given({ parking: around.parking }) } }),
  ...(around.transfer === undefined
    ? {}
    : { transfer: { possible: around.transfer, ...given({ range: around.transferRange }) } }),
});

/** The rest of an address behind its prefecture and municipality, which are asked by themselves. */
const restOf = ({ prefecture: code, municipality, address = '' }: Workplace): string => {
  const inside = without(address, prefectureName(code));
  return without(inside, municipalityName(municipality) ?? '');
};
const without = (text: string, beginning: string): string =>
  text.startsWith(beginning) ? text.slice(beginning.length) : text;

const addressAsked = (place: Workplace) =>
  given({
    postcode: place.postcode,
    prefecture: place.prefecture,
    municipality: municipalityName(place.municipality),
    address: restOf(place),
  });

/** What lies at the establishment is not asked: it comes from its record with each version. */
export const placesAsked = ({ workplaces = [] }: Partial<SheetWork>) =>
  workplaces.map((place) =>
    given({
      kind: place.kind,
      ...(place.kind === 'address' ? addressAsked(place) : {}),
      station: place.station?.name,
      means: place.station?.means,
      minutes: place.station?.minutes,
    }),
  );

export const surroundingsAsked = ({ workplaceNote, smoking, carCommute, transfer }: Partial<SheetWork>) =>
  given({
    workplaceNote,
    smoking: smoking?.measure,
    smokingNote: smoking?.note,
    carCommute: carCommute?.allowed,
    parking: carCommute?.parking,
    transfer: transfer?.possible,
    transferRange: transfer?.range,
  });

export const placeItems = {
  'work.workplaces': 'workplaces.0.kind',
  'work.workplaceNote': 'workplaceNote',
  'work.smoking': 'smoking',
  'work.carCommute': 'carCommute',
  'work.transfer': 'transfer',
} as const;
