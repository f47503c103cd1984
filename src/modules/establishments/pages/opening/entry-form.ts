import type { Language } from '#kernel/language.ts';
import { type CorporateNumber, readCorporateNumber } from '#kernel/numbers.ts';
import { prefectureName } from '#modules/offices/office-name.tsx';
import { industries, prefectures } from '#modules/reference/reference.ts';
import type { Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import type { NewEstablishment } from '../../establishment.ts';
import { addressLine, isElsewhere, municipalityIn, officeInCharge } from '../../provisional-entries.ts';
import { words } from '../../words/words.ts';

/** What identifies an establishment (system-reference §2.2); the rest is asked with its first job. */
export const entryForm = (language: Language) => {
  const { entry: w } = words(language);
  const kit = fields(language);
  return {
    name: kit.text({ label: w.name, hint: w.nameHint, required: true, max: 100, autocomplete: 'organization' }),
    nameKana: kit.kana({ label: w.nameKana, required: true, max: 100 }),
    corporateNumber: kit.code<CorporateNumber>({
      label: w.corporateNumber,
      hint: w.corporateNumberHint,
      parse: readCorporateNumber,
      format: (number) => number,
      example: '7000012050002',
    }),
    postcode: kit.postal({ label: w.postcode, required: true }),
    prefecture: kit.choice({
      label: w.prefecture,
      required: true,
      as: 'list',
      options: prefectures().map((one) => ({ value: one.code, label: prefectureName(one, language) })),
    }),
    municipality: kit.text({ label: w.municipality, hint: w.municipalityHint, required: true, max: 40, width: 'half' }),
    address: kit.text({ label: w.address, required: true, max: 100, autocomplete: 'address-line1' }),
    telephone: kit.telephone({ label: w.telephone, hint: w.telephoneHint, required: true }),
    fax: kit.telephone({ label: w.fax }),
    website: kit.text({ label: w.website, max: 200, autocomplete: 'url' }),
    industry: kit.choice({
      label: w.industry,
      required: true,
      as: 'list',
      options: industries()
        .filter(({ level }) => level === '大')
        .map(({ code, name }) => ({ value: code, label: name })),
    }),
    business: kit.longText({ label: w.business, hint: w.businessHint, required: true, max: 90, rows: 3 }),
    employees: kit.number({ label: w.employees, required: true, min: 0, max: 999_999, unit: w.people }),
    workplace: kit.number({ label: w.workplace, min: 0, max: 999_999, unit: w.people }),
    representativeTitle: kit.text({ label: w.representativeTitle, max: 30, width: 'half' }),
    representative: kit.text({ label: w.representative, required: true, max: 60, width: 'half' }),
    contactSection: kit.text({ label: w.contactSection, max: 40, width: 'half' }),
    contactName: kit.text({ label: w.contactName, required: true, max: 60, width: 'half' }),
    contactKana: kit.kana({ label: w.contactKana, required: true, max: 60 }),
    contactTelephone: kit.telephone({ label: w.contactTelephone, hint: w.contactTelephoneHint }),
    contactMail: kit.mail({ label: w.contactMail, hint: w.contactMailHint }),
  };
};

type EntryAnswers = Values<ReturnType<typeof entryForm>>;

type EntryProblem = { municipality?: string; postcode?: string };

/** What the single answers cannot tell: whether they fit together. */
export const entryProblem = async (language: Language, answers: EntryAnswers): Promise<EntryProblem | undefined> => {
  const { entry: w } = words(language);
  if (!municipalityIn(answers.prefecture, answers.municipality)) return { municipality: w.municipalityUnknown };
  if (await isElsewhere(answers.postcode, answers.prefecture)) return { postcode: w.postcodeElsewhere };
  return undefined;
};

/** The establishment these answers describe; undefined where they do not fit together. */
export const entered = (
  answers: EntryAnswers,
): Omit<NewEstablishment, 'id' | 'state' | 'number' | 'dispute'> | undefined => {
  const place = municipalityIn(answers.prefecture, answers.municipality);
  if (!place) return undefined;
  const { municipality } = place;
  const officeCode = officeInCharge(municipality.code5, answers.postcode);
  const industry = industries().find(({ level, code }) => level === '大' && code === answers.industry);
  return {
    name: answers.name,
    nameKana: answers.nameKana,
    ...given('corporateNumber', answers.corporateNumber),
    place: {
      postcode: answers.postcode,
      prefecture: answers.prefecture,
      municipality: municipality.code5,
      address: addressLine(municipality, place.rest + answers.address),
    },
    ...given('officeCode', officeCode),
    ...(industry ? { industry: { code: industry.code, name: industry.name } } : {}),
    record: {
      telephone: answers.telephone,
      ...given('fax', answers.fax),
      ...given('website', answers.website),
      business: answers.business,
      employees: { total: answers.employees, ...given('workplace', answers.workplace) },
      ...given('representativeTitle', answers.representativeTitle),
      representative: answers.representative,
      contacts: [
        {
          ...given('section', answers.contactSection),
          name: answers.contactName,
          nameKana: answers.contactKana,
          ...given('telephone', answers.contactTelephone),
          ...given('mail', answers.contactMail),
        },
      ],
    },
  };
};

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
