import { describe, expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const f = fields('ja');
const typed = (answer: string | string[]) => [rawOf({ answer }), 'answer'] as const;

describe('a line of text', () => {
  const name = f.text({ label: '氏名', required: true, max: 5, min: 2 });

  it('is trimmed and otherwise kept as written', () => {
    expect(name.read(...typed('　ｱB１ \r\n'))).toEqual({ value: 'ｱB１' });
  });

  it('is counted in characters, so that rare kanji and emoji count once', () => {
    expect(name.read(...typed('𠮷𠮷𠮷😀😀'))).toEqual({ value: '𠮷𠮷𠮷😀😀' });
    expect(name.read(...typed('あいうえおか'))).toEqual({
      problem: '「氏名」は5文字以内で入力してください。いま6文字です',
    });
    expect(name.read(...typed('𠮷'))).toEqual({ problem: '「氏名」は2文字以上で入力してください。いま1文字です' });
  });

  it('is asked for again when it is missing, unless it may be', () => {
    expect(name.read(...typed(' '))).toEqual({ problem: '「氏名」を入力してください' });
    expect(name.read(rawOf({}), 'answer')).toEqual({ problem: '「氏名」を入力してください' });
    expect(f.text({ label: '氏名' }).read(rawOf({}), 'answer')).toEqual({ value: undefined });
  });

  it('is one text, not two', () => {
    expect(name.read(...typed(['山田', '佐藤']))).toEqual({ problem: '「氏名」は1つだけ入力してください' });
  });

  it('is told in the language of the page', () => {
    expect(
      fields('en')
        .text({ label: 'Name', required: true })
        .read(...typed('')),
    ).toEqual({
      problem: 'Name: enter an answer',
    });
  });
});

describe('a code', () => {
  const code = f.code({
    label: '求人番号',
    example: '13010-12345678',
    parse: (text) => (/^\d+-\d+$/u.test(text) ? { number: text } : undefined),
    format: ({ number }) => number,
  });

  it('is read and written by its owner', () => {
    expect(code.read(...typed('13010-1'))).toEqual({ value: { number: '13010-1' } });
    expect(code.write({ number: '13010-1' }, 'answer')).toEqual({ answer: '13010-1' });
    expect(code.show({ number: '13010-1' })).toBe('13010-1');
  });

  it('is shown by example where it is wrong', () => {
    expect(code.read(...typed('x'))).toEqual({
      problem: '「求人番号」は、例のように入力してください。例：13010-12345678',
    });
  });
});

describe('a longer text', () => {
  const motive = f.longText({ label: '志望動機', required: true, max: 1_000 });

  it('counts a line break as one character, as the database does', () => {
    expect(motive.read(...typed(`${'あ'.repeat(499)}\r\n${'い'.repeat(500)}`))).toEqual({
      value: `${'あ'.repeat(499)}\n${'い'.repeat(500)}`,
    });
    expect(motive.read(...typed(`${'あ'.repeat(500)}\r\n${'い'.repeat(500)}`))).toEqual({
      problem: '「志望動機」は1,000文字以内で入力してください。いま1,001文字です',
    });
  });

  it('may be left out only where it is optional', () => {
    expect(motive.read(...typed('\r\n'))).toEqual({ problem: '「志望動機」を入力してください' });
    expect(f.longText({ label: '備考', max: 10 }).read(...typed(''))).toEqual({ value: undefined });
  });
});
