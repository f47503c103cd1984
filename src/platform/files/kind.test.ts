import { expect, it } from 'vitest';
import { storedName } from './kind.ts';

it.each([
  ['履歴書.pdf', 'pdf', '履歴書.pdf'],
  ['写真.JPEG', 'jpeg', '写真.jpeg'],
  ['写真.png', 'jpeg', '写真.png.jpg'],
  ['../../etc/passwd.pdf', 'pdf', 'passwd.pdf'],
  ['C:\\Users\\taro\\経歴.docx', 'docx', '経歴.docx'],
  ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie_ x.pdf'],
  ['\u202efdp.exe', 'pdf', 'fdp.exe.pdf'],
  ['a\0b\u200b.pdf', 'pdf', 'ab.pdf'],
  ['.pdf', 'pdf', 'file.pdf'],
  ['', 'png', 'file.png'],
  ['  . .pdf', 'pdf', 'file.pdf'],
  ['<b>"x"</b>.pdf', 'pdf', 'b_.pdf'],
  ['\ud800.pdf', 'pdf', '\ufffd.pdf'],
] as const)('%j of a %s is kept as %j', (given, kind, kept) => {
  expect(storedName(given, kind)).toBe(kept);
});

it('keeps at most eighty characters and the ending', () => {
  expect([...storedName(`${'𠮷'.repeat(300)}.xlsx`, 'xlsx')]).toHaveLength(85);
});
