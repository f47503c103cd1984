import { type CorporateNumber, readCorporateNumber, readEstablishmentNumber } from '#kernel/numbers.ts';
import type { Told } from '#modules/establishments/establishment-change.ts';
import { addressLine, municipalityIn } from '#modules/establishments/provisional-entries.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { prefectureName } from '#modules/offices/office-name.tsx';
import { industries, industry, municipality, prefecture, prefectures } from '#modules/reference/reference.ts';
import { type Asking, answered, given, recordForm } from './record-form.ts';

/** Measured maxima of real postings (job-sheet.ts). */
const longest = { name: 60, nameKana: 54, address: 90, website: 100 };

const inRecord = ['insuranceNumber', 'website', 'representativeTitle', 'representative'] as const;

const placeQuestions = ({ kit, w, on }: Asking) => ({
  postcode: kit.postal({ label: w.fields.postcode, required: true }),
  prefecture: kit.choice({
    label: w.fields.prefecture,
    required: true,
    as: 'list',
    options: prefectures().map((one) => ({ value: one.code, label: prefectureName(one, on.language) })),
  }),
  municipality: kit.text({
    label: w.fields.municipality,
    hint: w.hints.municipality,
    required: true,
    max: 40,
    width: 'half',
  }),
  address: kit.text({ label: w.fields.address, required: true, max: longest.address, autocomplete: 'address-line1' }),
});

/** 中分類, ninety-nine of them; a finer class that the record has stays as long as nothing else is chosen. */
const industryOptions = () =>
  industries()
    .filter(({ level }) => level === '中')
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));

const kept = 'kept';

/** 基本: what identifies the establishment, and where it is. */
export const basicForm = recordForm({
  parts: {},
  places: [
    { title: 'identity', names: ['name', 'nameKana', 'corporateNumber', 'insuranceNumber', 'industry'] },
    { title: 'place', names: ['postcode', 'prefecture', 'municipality', 'address', 'website'] },
    { title: 'representative', names: ['representativeTitle', 'representative'] },
  ],
  addresses: { postcode: { prefecture: 'prefecture', municipality: 'municipality', address: 'address' } },
  fields: (asking) => {
    const { kit, w, on } = asking;
    const { establishment, header, company } = jobWords(on.language);
    return {
      name: kit.text({
        label: establishment.name,
        hint: w.hints.name,
        required: true,
        max: longest.name,
        autocomplete: 'organization',
      }),
      nameKana: kit.kana({ label: establishment.nameKana, required: true, max: longest.nameKana }),
      corporateNumber: kit.code<CorporateNumber>({
        label: company.corporateNumber,
        hint: w.hints.corporateNumber,
        parse: readCorporateNumber,
        format: (number) => number,
        example: '7000012050002',
        digits: true,
      }),
      insuranceNumber: kit.code({
        label: w.fields.insuranceNumber,
        hint: w.hints.insuranceNumber,
        parse: readEstablishmentNumber,
        format: (number) => number,
        example: '1301-123456-7',
      }),
      industry: kit.choice({
        label: header.industry,
        required: true,
        as: 'list',
        options: [{ value: kept, label: w.fields.industryKept }, ...industryOptions()],
      }),
      ...placeQuestions(asking),
      website: kit.text({
        label: establishment.website,
        hint: w.hints.website,
        max: longest.website,
        autocomplete: 'url',
      }),
      representativeTitle: kit.text({ label: w.fields.representativeTitle, max: 30, width: 'half' }),
      representative: kit.text({ label: w.fields.representative, required: true, max: 60, width: 'half' }),
    };
  },
  check: ({ prefecture: chosen, municipality: typed, website }, _blocks, { w }) => ({
    ...(chosen && typed && !municipalityIn(chosen, typed) ? { municipality: w.problems.municipality } : {}),
    ...(website && !/^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(website) ? { website: w.problems.website } : {}),
  }),
  told: ({ name, nameKana, corporateNumber, insuranceNumber, industry: chosen, ...values }, _blocks, before) => {
    const { postcode, prefecture: prefCode, municipality: typed, address = '', ...rest } = values;
    const place = prefCode && typed ? municipalityIn(prefCode, typed) : undefined;
    const line = place && addressLine(place.municipality, place.rest + address);
    const named = chosen === kept ? before.industry : industryOf(chosen);
    return {
      name: name ?? before.name,
      nameKana: nameKana ?? '',
      corporateNumber: corporateNumber as CorporateNumber,
      industry: named as NonNullable<typeof named>,
      place: place
        ? placed(before, { postcode, municipality: place.municipality.code5, line: line ?? '' })
        : before.place,
      record: answered(before, given({ insuranceNumber, ...rest }), inRecord),
    };
  },
  asked: (record) => ({ values: given(askedOf(record)), blocks: {} }),
});

const industryOf = (code: string | undefined) => {
  const found = code === undefined ? undefined : industry(code);
  return found && { code: found.code, name: found.name };
};

/** A place keeps its point on the map as long as it stays where it is. */
const placed = (
  { place }: Told,
  { postcode, municipality: code, line }: { postcode: string | undefined; municipality: string; line: string },
): Told['place'] => ({
  ...(postcode !== undefined && { postcode }),
  prefecture: code.slice(0, 2),
  municipality: code,
  address: line,
  ...(place.point && place.address === line && { point: place.point }),
});

const askedOf = ({ name, nameKana, corporateNumber, industry: known, place, record }: Told) => {
  const at = place.municipality === undefined ? undefined : municipality(place.municipality);
  const before = at ? [addressLine(at, ''), at.fullName] : [prefecture(place.prefecture ?? '')?.name ?? ''];
  const begins = before.find((one) => one !== '' && place.address?.startsWith(one)) ?? '';
  const listed = known?.code !== undefined && industry(known.code)?.level === '中' ? known.code : undefined;
  return {
    name,
    nameKana,
    corporateNumber,
    insuranceNumber: record.insuranceNumber === undefined ? undefined : readEstablishmentNumber(record.insuranceNumber),
    industry: listed ?? (known ? kept : undefined),
    postcode: place.postcode,
    prefecture: place.prefecture,
    municipality: at?.fullName,
    address: place.address?.slice(begins.length),
    website: record.website,
    representativeTitle: record.representativeTitle,
    representative: record.representative,
  };
};
