import { describe, expect, it } from 'vitest';
import { shiftJis } from '#test/import/shift-jis.ts';
import { importLimits, readFeed } from './reader.ts';

const bytes = (text: string) => Buffer.from(text);
const xml = (inside: string) => bytes(`<root><page>1</page><kyujin>${inside}</kyujin></root>`);
const records = (read: ReturnType<typeof readFeed>) =>
  'unreadable' in read ? read.unreadable : read.records.map(({ record }) => record);

describe('reading a file of the feed', () => {
  it('takes CSV with its field names in the first line, and says on which line a record ends', () => {
    const read = readFeed(bytes('\ufeffkjno,sksu\r\n13010-00000161,"介護, 夜勤"\r\n\r\n13010-00000261,\r\n'));
    expect(read).toEqual({
      encoding: 'UTF-8',
      records: [
        { line: 2, record: { kjno: '13010-00000161', sksu: '介護, 夜勤' } },
        { line: 4, record: { kjno: '13010-00000261' } },
      ],
    });
  });

  it('takes Shift_JIS as the feed’s CSV form is written, with cp932 characters', () => {
    const read = readFeed(shiftJis('sksu,jgshmei\n看護師～夜勤,髙﨑㈱①\n'));
    expect(read).toMatchObject({
      encoding: 'Shift_JIS',
      records: [{ record: { sksu: '看護師～夜勤', jgshmei: '髙﨑㈱①' } }],
    });
  });

  it('takes XML pages, one record or many', () => {
    expect(
      records(readFeed(xml('<data><kjno>13010-00000161</kjno><sksu>　介護 &amp; 看護&#x3000;</sksu></data>'))),
    ).toEqual([{ kjno: '13010-00000161', sksu: '介護 & 看護' }]);
    const two = bytes('<root><kyujin><data><a>1</a></data></kyujin><kyujin><data><a>2</a></data></kyujin></root>');
    expect(records(readFeed(two))).toEqual([{ a: '1' }, { a: '2' }]);
  });

  it('keeps 0012 and 1e5 as texts', () => {
    expect(records(readFeed(xml('<data><a>0012</a><b>1e5</b></data>')))).toEqual([{ a: '0012', b: '1e5' }]);
  });

  it.each([
    [
      'an entity that grows',
      '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><root><kyujin><data><x>&b;</x></data></kyujin></root>',
    ],
    ['an entity that leads outside', '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><root><kyujin/></root>'],
    ['tags that are not closed', '<root><kyujin><data></kyujin></root>'],
    ['another document', '<html><body>x</body></html>'],
    ['depth', `<root><kyujin><data>${'<a>'.repeat(50)}${'</a>'.repeat(50)}</data></kyujin></root>`],
    ['NUL characters', 'kjno\n\0\n'],
    ['an open quote', 'kjno,sksu\n"13010-1,介護\n'],
    [
      'too many columns',
      `${Array.from({ length: importLimits.fields + 1 }, (_, n) => `f${n}`).join(',')}\n${','.repeat(importLimits.fields)}\n`,
    ],
  ])('refuses %s', (_, text) => {
    expect(readFeed(bytes(text))).toHaveProperty('unreadable');
  });

  it('refuses bytes of no known encoding', () => {
    expect(readFeed(Buffer.from([0x6b, 0xff, 0xfe, 0x0a]))).toHaveProperty('unreadable');
  });

  it('leaves unknown entities as they stand and drops impossible characters', () => {
    expect(records(readFeed(xml('<data><a>&nbsp;x&#0;&#xD800;</a></data>')))).toEqual([{ a: '&nbsp;x' }]);
  });

  it('cuts a field that is longer than any', () => {
    const [record] = records(readFeed(bytes(`a\n${'あ'.repeat(5_000)}\n`))) as Record<string, string>[];
    expect(record?.a).toHaveLength(importLimits.fieldCharacters);
  });
});
