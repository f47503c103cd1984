import { expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const mebibyte = 1024 ** 2;
const document = fields('ja').file({
  label: '職務経歴書',
  required: true,
  kinds: ['pdf', 'jpeg'],
  maxBytes: 5 * mebibyte,
});
const read = (name: string, size: number) => document.read(rawOf({ document: fileOf(name, size) }), 'document');
const fileOf = (name: string, size: number) => ({ name, size, type: '', arrayBuffer: async () => new ArrayBuffer(0) });

it('takes the kinds it names, whatever the case of the ending', () => {
  expect(read('経歴書.PDF', 100)).toHaveProperty('value.name', '経歴書.PDF');
  expect(read('写真.jpeg', 5 * mebibyte)).toHaveProperty('value');
});

it.each([
  ['a.exe', 100, '「職務経歴書」に選べるファイルの種類はPDF、JPEGです'],
  ['a.pdf.exe', 100, '「職務経歴書」に選べるファイルの種類はPDF、JPEGです'],
  ['a.pdf', 0, '「職務経歴書」のファイルは中身が空です。別のファイルを選択してください'],
  ['a.pdf', 5 * mebibyte + 1, '「職務経歴書」のファイルは5 MB以下にしてください。選択したファイルは5.1 MBです'],
])('says what is wrong with %s of %d bytes', (name, size, problem) => {
  expect(read(name, size)).toEqual({ problem });
});

it('is asked for where it is missing or only a text came', () => {
  const problem = '「職務経歴書」のファイルを選択してください';
  expect(document.read(rawOf({}), 'document')).toEqual({ problem });
  expect(document.read(rawOf({ document: 'a.pdf' }), 'document')).toEqual({ problem });
});

it('is shown by name and size, and cannot be put back into the form', () => {
  expect(document.show(fileOf('経歴\u202e書.pdf', 3_000))).toBe('経歴書.pdf (3 KB)');
  expect(document.write(fileOf('a.pdf', 1), 'document')).toEqual({});
});
