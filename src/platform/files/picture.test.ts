import { encode as encodeBmp } from 'fast-bmp';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import * as sample from '#test/support/sample-files.ts';
import { drawAnew } from './picture.ts';

const sizes = { longest: 1600, longestSmall: 400 };
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#fff"/>
  <rect width="30" height="40" fill="#c00"/></svg>`;
const drawn = (width = 60, height = 40) => sharp(Buffer.from(drawing)).resize(width, height, { fit: 'fill' });
const pictures = async (bytes: Uint8Array) => {
  const decision = await drawAnew(bytes, sizes);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted;
};
const bmp = async () => {
  const { data, info } = await drawn().removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return encodeBmp({
    data,
    width: info.width,
    height: info.height,
    channels: 3,
    components: 3,
    bitsPerPixel: 24,
    colorMasks: [],
    compression: 0,
    xPixelsPerMeter: 2835,
    yPixelsPerMeter: 2835,
  } as never);
};

describe('a picture', () => {
  test.each([
    ['JPEG', async () => drawn().jpeg().toBuffer()],
    ['PNG', async () => drawn().png().toBuffer()],
    ['GIF', async () => drawn().gif().toBuffer()],
    ['BMP', bmp],
  ])('as %s is drawn anew with its colours where they were', async (_kind, make) => {
    const { full, small } = await pictures(await make());
    expect([full.width, full.height, small.width]).toEqual([60, 40, 60]);
    const { data, info } = await sharp(full.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number) => [...data.subarray((20 * info.width + x) * 3, (20 * info.width + x) * 3 + 3)];
    const [red, white] = [at(10), at(50)];
    expect(red[0]).toBeGreaterThan(180);
    expect(red[1]).toBeLessThan(40);
    expect(Math.min(...white)).toBeGreaterThan(240);
  });

  test('larger than a page shows it becomes smaller, and never larger', async () => {
    const { full, small } = await pictures(await drawn(3000, 1500).jpeg().toBuffer());
    expect([full.width, full.height, small.width, small.height]).toEqual([1600, 800, 400, 200]);
  });

  test('loses place, camera and profile, and stands upright', async () => {
    const turned = await drawn(60, 40)
      .jpeg()
      .withExif({ IFD0: { Make: 'Secret Camera' }, IFD3: { GPSLatitude: '35/1 40/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { full } = await pictures(turned);
    expect([full.width, full.height]).toEqual([40, 60]);
    const { exif, icc, xmp, orientation } = await sharp(full.bytes).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(full.bytes.includes('Secret Camera')).toBe(false);
  });

  test('that moves keeps its first frame alone', async () => {
    const frames = await sharp(
      [await drawn().png().toBuffer(), await drawn().negate({ alpha: false }).png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .gif()
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(2);
    const { full } = await pictures(frames);
    expect([full.width, full.height]).toEqual([60, 40]);
    expect((await sharp(full.bytes).metadata()).pages).toBeUndefined();
  });

  test('never carries along what hung on it', async () => {
    const bytes = Buffer.concat([await drawn().jpeg().toBuffer(), sample.html()]);
    const { full } = await pictures(bytes);
    expect(full.bytes.includes('<script')).toBe(false);
  });
});

describe('what is no harmless picture is refused', () => {
  const huge = async () => {
    const bytes = Buffer.from(await drawn().png().toBuffer());
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    return bytes;
  };
  const hugeBmp = async () => {
    const bytes = Buffer.from(await bmp());
    bytes.writeInt32LE(60_000, 18);
    bytes.writeInt32LE(-60_000, 22);
    return bytes;
  };
  test.each([
    ['nothing', async () => Buffer.alloc(0), 'empty'],
    ['SVG', async () => Buffer.from(drawing), 'kind'],
    ['SVG called GIF', async () => Buffer.concat([Buffer.from('<!-- GIF89a -->'), Buffer.from(drawing)]), 'kind'],
    ['HTML', async () => sample.html(), 'kind'],
    ['PDF', async () => sample.pdf(), 'kind'],
    ['WebP', async () => drawn().webp().toBuffer(), 'kind'],
    [
      'an archive behind a picture',
      async () => Buffer.concat([await drawn().gif().toBuffer(), sample.zip([{ name: 'a', bytes: 'b' }])]),
      'two-in-one',
    ],
    [
      'a document inside a picture',
      async () => {
        const b = await drawn().gif().toBuffer();
        return Buffer.concat([b.subarray(0, 13), Buffer.from('%PDF-1.4'), b.subarray(13)]);
      },
      'two-in-one',
    ],
    ['a bomb', huge, expect.stringMatching(/swollen|broken/)],
    ['a bomb of BMP', hugeBmp, 'swollen'],
    [
      'half a JPEG',
      async () => {
        const b = await drawn(600, 400).jpeg().toBuffer();
        return b.subarray(0, b.length / 2);
      },
      'broken',
    ],
    [
      'half a PNG',
      async () => {
        const b = await drawn(600, 400).png().toBuffer();
        return b.subarray(0, b.length - 60);
      },
      'broken',
    ],
    ['half a BMP', async () => (await bmp()).subarray(0, 200), 'broken'],
  ])('%s', async (_name, make, because) => {
    expect(await drawAnew(await make(), sizes)).toEqual({ refused: because });
  });
});
