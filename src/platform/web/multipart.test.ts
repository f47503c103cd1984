import { expect, it } from 'vitest';
import { readMultipart } from './multipart.ts';

const limits = { fileBytes: 1000, textBytes: 500, parts: 10 };
const type = 'multipart/form-data; boundary=----x1';

const bodyOf = async (form: FormData): Promise<{ type: string; bytes: Buffer }> => {
  const response = new Response(form);
  return { type: response.headers.get('content-type') ?? '', bytes: Buffer.from(await response.arrayBuffer()) };
};
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text: string, size = 7) => readMultipart(pieces(Buffer.from(text, 'latin1'), size), type, limits);

it('reads what a browser sends, however it is cut into pieces', async () => {
  const form = new FormData();
  form.append('body', '一行目\r\n--二行目');
  form.append('empty', '');
  form.append('files', new File([Buffer.from([0, 13, 10, 45, 45, 255])], '履"歴\n書.pdf', { type: 'application/pdf' }));
  form.append('files', new File([], ''));
  form.append('after', 'end');
  const { type, bytes } = await bodyOf(form);
  for (const size of [1, 3, 64, 10_000]) {
    const parts = await readMultipart(pieces(bytes, size), type, limits);
    expect(parts.map(({ name }) => name)).toEqual(['body', 'empty', 'files', 'files', 'after']);
    expect(parts[0]?.value).toBe('一行目\r\n--二行目');
    expect(parts[1]?.value).toBe('');
    const file = parts[2]?.value as File;
    expect([file.name, file.type, file.size]).toEqual(['履"歴\n書.pdf', 'application/pdf', 6]);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from([0, 13, 10, 45, 45, 255]));
  }
});

it('counts a file that is too large, keeps nothing of it, and reads on', async () => {
  const form = new FormData();
  form.append('files', new File([Buffer.alloc(50_000)], 'large.pdf'));
  form.append('body', '書いた文');
  const { type, bytes } = await bodyOf(form);
  const parts = await readMultipart(pieces(bytes, 4096), type, limits);
  const file = parts[0]?.value as File;
  expect(file.size).toBe(50_000);
  expect((await file.arrayBuffer()).byteLength).toBeLessThan(50_000);
  expect(parts[1]).toEqual({ name: 'body', value: '書いた文' });
});

it.each([
  ['nothing', '', 400],
  ['no end', '------x1\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n', 400],
  ['no name', '------x1\r\ncontent-disposition: form-data\r\n\r\nb\r\n------x1--', 400],
  ['a NUL', '------x1\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\0\r\n------x1--', 400],
  ['no UTF-8', '------x1\r\ncontent-disposition: form-data; name="a"\r\n\r\n\xff\r\n------x1--', 400],
  ['a head without end', `------x1\r\ncontent-disposition: form-data; name="${'a'.repeat(9000)}"`, 400],
  [
    'too much text',
    `------x1\r\ncontent-disposition: form-data; name="a"\r\n\r\n${'b'.repeat(600)}\r\n------x1--`,
    413,
  ],
  [
    'too many parts',
    `${'------x1\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(11)}------x1--`,
    413,
  ],
])('%s is refused', async (_what, text, status) => {
  await expect(read(text)).rejects.toMatchObject({ status });
});

it('a type without boundary is refused', async () => {
  await expect(readMultipart(pieces(Buffer.from('x'), 1), 'multipart/form-data', limits)).rejects.toMatchObject({
    status: 400,
  });
});
