import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { day } from '#kernel/time.ts';
import { Confirm } from './confirm.tsx';
import { type Fields, readFields, writeFields } from './field.ts';
import { fields } from './fields.ts';
import { Form } from './form.tsx';
import { emptyRaw, rawOf } from './raw.ts';
import { makeSheet, type Sheet } from './sheet.ts';
import { exampleWords } from './words/example-words.ts';

/** Every field in every state – as it opens, filled, refused – and the same answers on a confirmation page. */
export function FormExamples({ language }: { language: Language }): JSX.Element {
  const words = exampleWords(language);
  return (
    <>
      <Example title={words.empty} language={language} prefix="empty" written={{}} />
      <Example title={words.filled} language={language} prefix="filled" written={typed(language)} />
      <Example title={words.refused} language={language} prefix="refused" written={mistyped} judged />
      <section>
        <h2>{words.confirmed}</h2>
        <Confirm fields={exampleFields(language)} values={exampleValues} change={(name) => `#filled-${name}`} />
      </section>
    </>
  );
}

type ExampleProps = {
  title: string;
  language: Language;
  /** Three forms on one page: their names must differ. */
  prefix: string;
  written: Readonly<Record<string, string | string[]>>;
  judged?: boolean;
};

function Example({ title, language, prefix, written, judged = false }: ExampleProps): JSX.Element {
  const form = prefixed(exampleFields(language), prefix);
  const raw = Object.keys(written).length === 0 ? emptyRaw : rawOf(prefixed(written, prefix));
  const read = judged ? readFields(form, raw) : { problems: {} };
  const sheet: Sheet<Fields> = makeSheet(form, raw, 'problems' in read ? read.problems : {});
  return (
    <section>
      <h2>{title}</h2>
      <Form sheet={sheet} submit={exampleWords(language).submit}>
        {Object.entries(sheet.ask).map(([name, asked]) => (
          <div key={name}>{asked}</div>
        ))}
      </Form>
    </section>
  );
}

const prefixed = <T,>(record: Readonly<Record<string, T>>, prefix: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [`${prefix}-${name}`, value]));

/** One question of each kind, as the pages ask them. */
export function exampleFields(language: Language) {
  const f = fields(language);
  const words = exampleWords(language);
  const options = words.days.map((label, index) => ({ value: `day-${index + 1}`, label }));
  return {
    name: f.text({ label: words.name, required: true, max: 60, autocomplete: 'name' }),
    kana: f.kana({ label: words.kana, required: true }),
    birth: f.date({ label: words.birth, required: true, era: true, autocomplete: 'bday' }),
    available: f.date({ label: words.available, min: day('2026-11-20') }),
    sex: f.choice({ label: words.sex, hint: words.sexHint, options: words.sexes }),
    employment: f.choice({ label: words.employment, required: true, options: words.employments }),
    prefecture: f.choice({ label: words.prefecture, required: true, as: 'list', options: words.prefectures }),
    days: f.choices({ label: words.workdays, required: true, options, max: 5 }),
    open: f.yesNo({ label: words.open, required: true }),
    postal: f.postal({ label: words.postal, required: true }),
    telephone: f.telephone({ label: words.telephone, required: true }),
    mail: f.mail({ label: words.mail, required: true }),
    starts: f.time({ label: words.starts, required: true }),
    hours: f.number({ label: words.hours, required: true, max: 24, decimals: 1, unit: words.hourUnit, example: '7.5' }),
    wage: f.money({ label: words.wage, required: true, min: 1_000 }),
    number: f.code({ label: words.number, required: true, example: '13010-12345678', ...jobNumber }),
    motive: f.longText({ label: words.motive, required: true, max: 1_000, rows: 5 }),
    document: f.file({ label: words.document, required: true, kinds: ['pdf', 'jpeg', 'png'], maxBytes: 5 * 1024 ** 2 }),
    documents: f.files({ label: words.documents, kinds: ['pdf', 'word'], maxBytes: 5 * 1024 ** 2, most: 5 }),
    password: f.secret({ label: words.password, min: 8, max: 32, autocomplete: 'new-password' }),
    agreement: f.agreement({ label: words.agreement }),
  };
}

/** A form of code made for the example; the real ones are read by their owners. */
const jobNumber = {
  parse: (text: string) => /^\d{5}-\d{8}$/u.exec(text)?.[0],
  format: (value: string) => value,
};

const exampleValues = {
  name: '厚労 花子',
  kana: 'コウロウ　ハナコ',
  birth: day('1985-04-01'),
  available: undefined,
  employment: 'full-time',
  prefecture: '13',
  days: ['day-1', 'day-3'],
  open: true,
  postal: '100-8916',
  telephone: '03-1234-5678',
  mail: 'hanako@example.jp',
  starts: '09:00',
  hours: 7.5,
  wage: 214_000,
  number: '13010-12345678',
  motive: '前の職場では、五年間、窓口で働きました。\n人の話をよく聞くことを大切にしています。',
  documents: [],
  agreement: true as const,
};

const typed = (language: Language) => writeFields(exampleFields(language), exampleValues);

/** One slip of every kind. */
const mistyped = {
  name: '漢'.repeat(61),
  kana: '厚労ハナコ',
  'birth-era': '昭和',
  'birth-year': '60',
  'birth-month': '13',
  'birth-day': '1',
  'available-year': '2026',
  'available-month': '2',
  'available-day': '30',
  sex: 'unknown',
  postal: '100-89',
  telephone: '1234-5678',
  mail: 'hanako.example.jp',
  starts: '25:00',
  hours: '7.25',
  wage: '300',
  number: '13010',
  days: ['day-1', 'day-2', 'day-3', 'day-4', 'day-5', 'day-6'],
  motive: 'あ'.repeat(1_001),
  password: 'short',
};
