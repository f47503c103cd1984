import { seekerNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import type { RegistrationRecord } from '#modules/seekers/registration.ts';
import { readPdf } from './pdf.ts';
import { pdf, upload } from './sample-files.ts';

/** A seeker whose every word can be told from all others, and the search for these words in what others read. */

export const markedPerson = {
  number: seekerNumber('13010', '00007061'),
  person: { name: '標野　名子', nameKana: 'シメノ　メイコ', birthDate: day('1971-03-09') },
};

/** What is searched, as it could be spelt: these of the person, and the words that `mark` makes. */
export const marks: Record<string, readonly string[]> = {
  name: ['標野'],
  kana: ['シメノ', 'しめの'],
  birthDate: ['1971年', '1971-03-09', '1971/03/09', '昭和46年', 'value="1971"'],
  mail: ['aoi@seeker.example.jp'],
  number: ['13010-00007061'],
  mobile: ['090-7101-7301', '09071017301'],
  telephone: ['03-7101-7302', '0371017302'],
  fax: ['03-7101-7303', '0371017303'],
};
/** A new word to look for. */
export const mark = (name: string): string => {
  const word = `SHIRUSHI${name.toUpperCase()}SHIRUSHI`;
  marks[name] = [word];
  return word;
};

/** What she told the counter, a word of its own in every field that takes words. */
export const markedRecord: RegistrationRecord = {
  basic: {
    postcode: '102-0072',
    prefecture: '13',
    municipality: '13101',
    address: `千代田区飯田橋${mark('address')}`,
    station: { name: mark('station') },
    telephone: '03-7101-7302',
    mobile: '090-7101-7301',
    fax: '03-7101-7303',
    status: 'unemployed',
    leftOn: '2026-09-30',
  },
  sharing: { openToEmployers: true, sharedWith: 'both', parts: ['education', 'career', 'appeal'] },
  wishes: {
    occupations: [{ description: mark('wishedWork'), yearsOfExperience: 3 }],
    workingTimes: ['full-time'],
    note: mark('wishesNote'),
  },
  placeAndPay: { places: [{ prefecture: '13' }], pay: { unit: 'month', yen: 220_000 } },
  education: {
    last: { school: mark('school'), course: mark('course'), ended: 'graduated', yearMonth: '1990-03' },
    training: mark('training'),
    licences: [{ name: mark('licence') }],
    computer: mark('computer'),
    languages: mark('languages'),
  },
  career: {
    posts: [
      {
        employer: mark('formerEmployer'),
        occupation: mark('formerWork'),
        reasonOfLeaving: mark('reasonOfLeaving'),
        pay: mark('formerPay'),
      },
    ],
    mainExperience: mark('experience'),
  },
  disability: { certificate: mark('certificate'), grade: mark('grade'), considerations: mark('considerations') },
  appeal: { appeal: mark('appeal'), message: mark('appealMessage') },
};

/** What stands in the registration itself. */
export const recordMarks = Object.keys(marks);

/** A file whose name and bytes can be told from every other. */
export const paper = (name: string): File =>
  upload(`${mark(`${name}Name`)}.pdf`, pdf(`9 0 obj\n(${mark(`${name}Bytes`)})\nendobj`));

/** Every byte of an answer that can be read: a PDF also as the text on its pages, long lines of .ics put together again. */
export const wordsOf = async (response: Response): Promise<string> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const plain = Buffer.from(bytes).toString(type.startsWith('application/pdf') ? 'latin1' : 'utf8');
  const head = decodeURIComponent([...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n'));
  const printed =
    type.startsWith('application/pdf') && plain.includes('/FontDescriptor') ? await readPdf(bytes) : undefined;
  return [head, plain.replace(/\r\n[ \t]/g, ''), printed?.text, printed?.title, printed?.metadata].join('\n');
};

/** Which marks stand in a text. */
export const marksIn = (text: string): string[] =>
  Object.entries(marks).flatMap(([name, spellings]) => (spellings.some((one) => text.includes(one)) ? [name] : []));
