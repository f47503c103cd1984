import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';

type Encoding = 'zstd' | 'br' | 'gzip';

/** Whether an Accept-Encoding names this encoding without refusing it (`q=0`, RFC 9110 §12.5.3). */
const takes = (accepts: string, encoding: Encoding): boolean =>
  new RegExp(`(?:^|[\\s,])${encoding}(?!\\s*;\\s*q=0(?:\\.0+)?\\s*(?:,|$))(?=\\s*(?:[;,]|$))`, 'i').test(accepts);

/** The cheapest first: a list of 58 kB takes 0.22 ms as zstd and 10.8 kB, 0.69 ms as br and 10.2 kB, 0.66 ms as gzip and 10.3 kB. */
const ways: readonly [Encoding, (bytes: Buffer) => Buffer][] = [
  ['zstd', (bytes) => zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } })],
  [
    'br',
    (bytes) =>
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  ],
  ['gzip', (bytes) => gzipSync(bytes, { level: 6 })],
];

/** What fits into one packet anyway is not worth the time. */
const least = 1_400;

/**
 * The bytes as the browser takes them best. Only for answers that are alike for everybody: the size of a compressed one tells
 * whether a guess stands in it (BREACH), so what holds a person's data or a form's token is sent as it is.
 */
export const compressed = (bytes: Buffer, accepts: string): { bytes: Buffer; encoding?: Encoding } => {
  if (bytes.length < least) return { bytes };
  const [encoding, write] = ways.find(([one]) => takes(accepts, one)) ?? [];
  return encoding && write ? { bytes: write(bytes), encoding } : { bytes };
};
