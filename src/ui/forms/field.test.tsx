import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { dayFrom } from '#kernel/time.ts';
import { exampleFields } from './examples.tsx';
import { type Field, readFields, type Values, writeFields } from './field.ts';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const kit = exampleFields('ja');
const each = Object.entries(kit) as [string, Field<unknown>][];
const controls = (name: string) => [name, `${name}-era`, `${name}-year`, `${name}-month`, `${name}-day`];

/** Whatever a hostile client sends under every control of a field. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('0', '1', '9', '１', '年', '月', '-', 'ー', '@', '.', '万', ':', '時', 'ア', 'あ', 'S', ' '),
  }),
  fc.array(fc.string({ unit: 'binary', maxLength: 10 }), { maxLength: 3 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '😀'.repeat(50),
    '9'.repeat(400),
    '__proto__',
    'constructor',
    '\u202e',
    '\n',
    '%00',
    '<b>',
  ),
);

describe.each(each)('the field %s', (name, field) => {
  it('answers anything with a value or a problem in words, and can be asked again with it', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 5, maxLength: 5 }), (texts) => {
        const raw = rawOf(Object.fromEntries(controls(name).map((control, at) => [control, texts[at]])));
        const read = field.read(raw, name);
        const problem = 'problem' in read ? read.problem : undefined;
        if (problem !== undefined) expect(problem).toContain(field.label);
        const page = render(field.ask({ name, raw, problem }));
        expect(page.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: no control may reach a page
        expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufff9-\ufffb]|<b>/u);
      }),
      { numRuns: 150 },
    );
  });

  it('reads again what it has written of anything it has read', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 5, maxLength: 5 }), (texts) => {
        const raw = rawOf(Object.fromEntries(controls(name).map((control, at) => [control, texts[at]])));
        const read = field.read(raw, name);
        if ('problem' in read || field.secret || field.kind.startsWith('file')) return;
        expect(field.read(rawOf(field.write(read.value, name)), name)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a million characters in its stride', () => {
    const began = performance.now();
    for (const huge of [
      'あ'.repeat(1_000_000),
      '\u0000'.repeat(1_000_000),
      '-'.repeat(1_000_000),
      `${' '.repeat(999_999)}x`,
    ]) {
      const raw = rawOf(Object.fromEntries(controls(name).map((control) => [control, huge])));
      expect(field.read(raw, name)).toHaveProperty('problem');
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('what is written is read back', () => {
  const back = <T,>(field: Field<T>, value: T) => field.read(rawOf(field.write(value, 'answer')), 'answer');

  it('for every day', () => {
    const date = fields('ja').date({ label: '日', required: true, era: true });
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, date_]) => {
        const value = dayFrom(year, month, date_);
        if (value) expect(back(date, value)).toEqual({ value });
      }),
    );
  });

  it('for every minute of the day', () => {
    const time = fields('ja').time({ label: '時刻', required: true });
    for (let minute = 0; minute < 1_440; minute += 1) {
      const value = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(back(time, value)).toEqual({ value });
    }
  });

  it('for numbers, whole and broken, and for money', () => {
    const number = fields('ja').number({ label: '数', required: true, min: -1e6, max: 1e6, decimals: 2, unit: '時間' });
    const money = fields('ja').money({ label: '円', required: true });
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.nat(999_999_999), (hundredths, yen) => {
        const value = hundredths / 100 || 0;
        expect(back(number, value)).toEqual({ value });
        expect(back(money, yen)).toEqual({ value: yen });
      }),
    );
  });
});

describe('a form', () => {
  const f = fields('ja');
  const form = {
    motive: f.longText({ label: '志望動機', required: true, max: 10 }),
    days: f.choices({ label: '曜日', options: [{ value: 'mon', label: '月' }] }),
    sex: f.choice({ label: '性別', options: [{ value: 'female', label: '女性' }] }),
  };

  it('tells every problem at once', () => {
    expect(readFields(form, rawOf({ days: 'x' }))).toEqual({
      problems: {
        motive: '「志望動機」を入力してください',
        days: '「曜日」は、画面に表示されている中から選択してください',
      },
    });
  });

  it('gives values with the types its fields promise', () => {
    const read = readFields(form, rawOf({ motive: 'x', days: 'mon' }));
    const values: Values<typeof form> | undefined = 'values' in read ? read.values : undefined;
    const motive: string | undefined = values?.motive;
    const sex: 'female' | undefined = values?.sex;
    expect([motive, values?.days, sex]).toEqual(['x', ['mon'], undefined]);
  });

  it('is filled beforehand with some of its values', () => {
    expect(writeFields(form, { motive: 'x' })).toEqual({ motive: 'x' });
  });
});

it('every field exists in every language with the same kinds', () => {
  const kinds = languages.map((language) => Object.values(exampleFields(language)).map((field) => field.kind));
  expect(new Set(kinds.map(String)).size).toBe(1);
  expect(new Set(kinds[0]).size).toBe(Object.keys(fields('ja')).length);
});
