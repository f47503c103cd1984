import { describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { visibleSheet } from './disclosure.ts';
import type { JobHead } from './job.ts';
import { jobPosting } from './job-posting.ts';
import type { JobSheet } from './job-sheet.ts';

const head: JobHead = {
  id: 'a',
  number: jobNumber('13010', '00000161'),
  state: 'active',
  version: 1,
  establishmentId: 'e',
  officeCode: '13010',
  acceptedOn: day('2026-11-02'),
  deadlineOn: day('2027-01-31'),
  extended: false,
  disclosure: 1,
  selfApplication: true,
};
const about = {
  url: 'https://mypage.example/jobs/13010-00000161',
  directApply: true,
  prefecture: (code: string) => ({ '13': '東京都' })[code],
  municipality: (code: string) => ({ '13101': '千代田区', '13104': '新宿区' })[code],
};
const posting = (changes: { [K in keyof JobSheet]?: Partial<JobSheet[K]> } = {}) => {
  const sheet = Object.fromEntries(
    Object.entries(wholeSheet).map(([key, section]) => [
      key,
      typeof section === 'string' ? section : { ...section, ...(changes[key as keyof JobSheet] as object) },
    ]),
  ) as unknown as JobSheet;
  const seen = visibleSheet(sheet, sheet.header.disclosure, 'public');
  return seen && jobPosting(seen, head, about);
};

describe('a job posting for machines', () => {
  it('says what Google demands', () => {
    expect(posting()).toMatchObject({
      '@type': 'JobPosting',
      title: '介護職員（ひかりの里）',
      datePosted: '2026-11-02',
      validThrough: '2027-01-31T23:59:59+09:00',
      hiringOrganization: {
        '@type': 'Organization',
        name: '社会福祉法人　ひかり会　特別養護老人ホーム　ひかりの里',
        sameAs: 'https://www.hikari-no-sato.example.jp/saiyo',
      },
      identifier: { '@type': 'PropertyValue', value: '13010-00000161' },
      directApply: true,
      url: about.url,
    });
  });

  it('gives every place with its country, region, municipality and street once', () => {
    expect(posting()?.jobLocation).toEqual([
      {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'JP',
          addressRegion: '東京都',
          addressLocality: '千代田区',
          streetAddress: '飯田橋９丁目９番９９号',
          postalCode: '102-0072',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 35.7, longitude: 139.75 },
      },
      {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'JP',
          addressRegion: '東京都',
          addressLocality: '新宿区',
          streetAddress: '神楽坂９丁目',
        },
      },
    ]);
  });

  it('is remote work only where nobody is awaited anywhere', () => {
    expect(posting()).not.toHaveProperty('jobLocationType');
    expect(posting({ work: { workplaces: [{ kind: 'home' }] } })).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: { '@type': 'Country', name: 'JP' },
    });
  });

  it('names the wage with its unit, as a range or as one figure', () => {
    expect(posting()?.baseSalary).toEqual({
      '@type': 'MonetaryAmount',
      currency: 'JPY',
      value: { '@type': 'QuantitativeValue', minValue: 235_000, maxValue: 290_000, unitText: 'MONTH' },
    });
    const hourly = posting({ header: { workingTime: 'part-time' }, pay: { total: { from: 1_200, to: 1_200 } } });
    expect(hourly?.baseSalary).toMatchObject({ value: { value: 1_200, unitText: 'HOUR' } });
    expect(posting({ pay: { total: { from: 1_200 } } })?.baseSalary).toMatchObject({
      value: { minValue: 1_200 },
    });
    expect(posting({ pay: { total: {} } })).not.toHaveProperty('baseSalary');
  });

  it.each([
    ['regular', 'full-time', { kind: 'indefinite' }, 'FULL_TIME'],
    ['non-regular', 'full-time', { kind: 'fixed' }, ['FULL_TIME', 'TEMPORARY']],
    ['part-time', 'part-time', { kind: 'indefinite' }, 'PART_TIME'],
    ['fixed-term-dispatch-part-time', 'part-time', { kind: 'fixed' }, ['PART_TIME', 'TEMPORARY']],
    ['open-ended-dispatch', 'full-time', { kind: 'indefinite' }, ['FULL_TIME', 'TEMPORARY']],
    ['part-time', 'part-time', { kind: 'daily' }, ['PART_TIME', 'PER_DIEM']],
  ] as const)('calls %s, %s, %o by the words of Google', (employmentType, workingTime, term, expected) => {
    expect(posting({ header: { workingTime }, work: { employmentType, term } })?.employmentType).toEqual(expected);
  });

  it('writes the text of the employer as text', () => {
    const found = posting({ work: { description: '<script>a & b</script>　　二行目' } });
    expect(found?.description).toBe(
      '<p>&lt;script&gt;a &amp; b&lt;/script&gt;<br>二行目</p><p>見学を随時受け付けています。</p>',
    );
  });

  it('asks no school and no experience where none is asked', () => {
    expect(posting()?.educationRequirements).toEqual({
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: 'high school',
    });
    expect(
      posting({ work: { education: { requirement: 'none' }, experience: { requirement: 'none' } } }),
    ).toMatchObject({
      educationRequirements: 'no requirements',
      experienceRequirements: 'no requirements',
    });
    expect(posting({ work: { education: { requirement: 'preferred', level: 'university' } } })).not.toHaveProperty(
      'educationRequirements',
    );
  });

  it.each([2, 3] as const)('is none where the employer is withheld (公開範囲 %i)', (disclosure) => {
    expect(posting({ header: { disclosure } })).toBeUndefined();
  });

  it('is none where no place in Japan is known', () => {
    expect(posting({ work: { workplaces: [{ kind: 'address', prefecture: '59', address: 'シンガポール' }] } })).toBe(
      undefined,
    );
  });

  it('makes no address of the web out of anything else', () => {
    expect(posting({ establishment: { website: 'javascript:alert(1)' } })?.hiringOrganization).not.toHaveProperty(
      'sameAs',
    );
  });

  it('holds no property without a value', () => {
    expect(JSON.stringify(posting())).not.toMatch(/null|undefined/);
  });
});
