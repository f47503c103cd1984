import type { VisibleSheet } from './disclosure.ts';
import type { JobHead } from './job.ts';
import type { Amount, EducationLevel, EmploymentType, Term, Workplace } from './job-sheet.ts';

/** What the sheet does not say itself. */
type PostingAbout = {
  /** The page's own absolute address. */
  readonly url: string;
  /** Whether somebody can apply on this page without going elsewhere. */
  readonly directApply: boolean;
  prefecture(code: string): string | undefined;
  municipality(code: string): string | undefined;
};

type Thing = Readonly<Record<string, unknown>>;

/**
 * schema.org JobPosting as Google's rules for job postings ask, made of what the reader sees and of nothing else. None
 * at all where it could not be true or complete: the employer is withheld (公開範囲 2, 3), or no place in Japan is known.
 */
export const jobPosting = (sheet: VisibleSheet, head: JobHead, about: PostingAbout): Thing | undefined => {
  const { work, pay, header, selection, establishment } = sheet;
  const places = work.workplaces.flatMap((place) => placeOf(place, about) ?? []);
  const remote = work.workplaces.length > 0 && work.workplaces.every(({ kind }) => kind === 'home');
  if (sheet.withheld || !establishment.name || (places.length === 0 && !remote)) return undefined;
  return given({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: work.title,
    description: paragraphs([work.description, sheet.notes]),
    datePosted: head.acceptedOn.toString(),
    // A job is open through the last second of its day in Japan.
    validThrough: `${head.deadlineOn.toString()}T23:59:59+09:00`,
    identifier: { '@type': 'PropertyValue', name: '求人番号', value: head.number },
    url: about.url,
    hiringOrganization: given({
      '@type': 'Organization',
      name: establishment.name,
      sameAs: webAddress(establishment.website),
    }),
    jobLocation: single(places),
    ...(remote
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country', name: 'JP' },
        }
      : {}),
    employmentType: single(employmentTypes(work.employmentType, header.workingTime === 'full-time', work.term)),
    baseSalary: salaryOf(pay.total, header.workingTime === 'full-time' ? 'MONTH' : 'HOUR'),
    directApply: about.directApply,
    totalJobOpenings: selection.openings,
    industry: header.industry?.name,
    ...(work.experience?.requirement === 'none' ? { experienceRequirements: 'no requirements' } : {}),
    educationRequirements: educationOf(work.education),
    inLanguage: 'ja',
  });
};

/** Without what is not known: an empty property is an error to readers of it. */
const given = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined));

const single = <T>(list: readonly T[]): T | readonly T[] | undefined =>
  list.length === 0 ? undefined : list.length === 1 ? list[0] : list;

/** Descriptions are HTML to those who read them; what the employer wrote is text. */
const paragraphs = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => `<p>${escaped(text ?? '').replace(/\u3000{2,}|\r?\n/gu, '<br>')}</p>`)
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const webAddress = (website: string | undefined): string | undefined =>
  website && /^https?:\/\//i.test(website) && URL.canParse(website) ? website : undefined;

/** Abroad (59) the country is not known, and an address without a country is none. */
const placeOf = (place: Workplace, names: PostingAbout): Thing | undefined => {
  const region = names.prefecture(place.prefecture ?? '');
  if (place.kind === 'home' || region === undefined) return undefined;
  const locality = names.municipality(place.municipality ?? '');
  const area = `${region}${locality ?? ''}`;
  const street = place.address?.startsWith(area) ? place.address.slice(area.length) : place.address;
  return given({
    '@type': 'Place',
    address: given({
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      addressRegion: region,
      addressLocality: locality,
      streetAddress: street || undefined,
      postalCode: place.postcode,
    }),
    geo: place.point && { '@type': 'GeoCoordinates', latitude: place.point.lat, longitude: place.point.lng },
  });
};

/** The words of Google; dispatched and fixed-term work is TEMPORARY beside its length of day, 日雇 is PER_DIEM. */
const employmentTypes = (type: EmploymentType, fullTime: boolean, term: Term | undefined): string[] => {
  const time = fullTime ? 'FULL_TIME' : 'PART_TIME';
  if (term?.kind === 'daily') return [time, 'PER_DIEM'];
  return type.includes('dispatch') || term?.kind === 'fixed' ? [time, 'TEMPORARY'] : [time];
};

const salaryOf = ({ from, to }: Amount, unitText: 'MONTH' | 'HOUR'): Thing | undefined => {
  if (from === undefined && to === undefined) return undefined;
  const value = from === to ? { value: from } : { minValue: from, maxValue: to };
  return {
    '@type': 'MonetaryAmount',
    currency: 'JPY',
    value: given({ '@type': 'QuantitativeValue', ...value, unitText }),
  };
};

/** Google's names of what schools confer; a technical college (高専) confers the degree of an associate as a junior one. */
const credentials: Record<EducationLevel, string | undefined> = {
  'junior-high-school': undefined,
  'high-school': 'high school',
  'vocational-school': 'professional certificate',
  'junior-college': 'associate degree',
  'technical-college': 'associate degree',
  university: 'bachelor degree',
  'graduate-school': 'postgraduate degree',
};

const educationOf = (education: VisibleSheet['work']['education']): unknown => {
  if (education?.requirement === 'none') return 'no requirements';
  const credential = education?.requirement === 'required' && education.level && credentials[education.level];
  return credential ? { '@type': 'EducationalOccupationalCredential', credentialCategory: credential } : undefined;
};
