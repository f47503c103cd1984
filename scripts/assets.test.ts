import { glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets, type Manifest, styleSheets, usedTokens } from './assets.mjs';

const root = new URL('..', import.meta.url);
const sheets = await Promise.all(
  (await styleSheets()).map(async (file) => ({ file, css: await readFile(new URL(file, root), 'utf8') })),
);
const rules = sheets.map(({ file, css }) => ({ file, css: css.replace(/\/\*[\s\S]*?\*\//g, '') }));
const tokens = await readFile(
  createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
  'utf8',
);

describe('The style sheets', () => {
  it('stand in the order of the cascade, paper last', async () => {
    const files = sheets.map(({ file }) => file);
    expect(files.slice(0, 3)).toEqual(['src/ui/base/theme.css', 'src/ui/base/reset.css', 'src/ui/base/typography.css']);
    expect(files.at(-1)).toBe('src/ui/base/print.css');
    expect(files.findIndex((file) => file.includes('/layouts/'))).toBeLessThan(
      files.findIndex((file) => file.includes('/components/')),
    );
  });

  it('dress only what something wears', async () => {
    const worn = new Set<string>();
    const built = new Set<string>();
    for await (const file of glob('{src,assets}/**/*.{ts,tsx}', { cwd: root })) {
      const code = await readFile(new URL(file, root), 'utf8');
      for (const [name] of code.matchAll(/[a-z][\w-]*/g)) worn.add(name);
      for (const [, begin = ''] of code.matchAll(/([a-z][\w-]*-)\$\{/g)) built.add(begin);
    }
    const classes = rules.flatMap(({ css }) => [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
    const bare = classes.filter((name) => !worn.has(name) && ![...built].some((begin) => name.startsWith(begin)));
    expect(bare).toEqual([]);
  });

  it('name only custom properties that exist', () => {
    const all = rules.map(({ css }) => css).join('\n');
    const known = new Set([...`${tokens}\n${all}`.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const unknown = rules.flatMap(({ file, css }) =>
      [...css.matchAll(/var\((--[\w-]+)/g)]
        .filter(([, name]) => !known.has(name))
        .map(([, name]) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it.each([
    ['nesting', /\{[^{}@]*\{|&/],
    ['cascade layers', /@layer\b/],
    ['container queries', /@container\b/],
    [':has, :is and :where', /:(has|is|where)\(/],
    ['logical properties', /(margin|padding|border|inset)-(inline|block)|\binset:/],
    ['units of 2022', /\d(dvh|svh|lvh|cqw|lh)\b/],
    ['colour functions', /(color-mix|oklch|lab|lch)\(/],
    ['min, max and clamp', /[\s(:](min|max|clamp)\(/],
  ])('keep from what phones of 2018 cannot read: %s', (_, pattern) => {
    const guilty = rules
      .map(({ file, css }) => ({ file, css: css.replace(/@(media|supports|font-face|page|keyframes)[^{]*\{/g, '\n') }))
      .filter(({ css }) => pattern.test(css));
    expect(guilty.map(({ file }) => file)).toEqual([]);
  });

  it('put no gap between the items of a flex box, which iOS 12 to 14.4 do not know', () => {
    const guilty = rules.filter(({ css }) =>
      [...css.matchAll(/\{([^{}]*)\}/g)].some(
        ([, block = '']) => /display:\s*(inline-)?flex/.test(block) && /\bgap:/.test(block),
      ),
    );
    expect(guilty.map(({ file }) => file)).toEqual([]);
  });

  it('carry only the tokens in use, and what these name in turn', async () => {
    const root = await usedTokens('a { color: var(--color-semantic-error-2); }');
    expect(root).toBe(
      ':root {\n  --color-semantic-error-2: var(--color-primitive-red-900);\n  --color-primitive-red-900: #ce0000;\n}\n',
    );
  });
});

describe('The built assets', () => {
  let outdir = '';
  let manifest: Manifest;
  beforeAll(async () => {
    outdir = await mkdtemp(join(tmpdir(), 'assets-'));
    manifest = await buildAssets({ outdir });
  });
  afterAll(() => rm(outdir, { recursive: true }));

  it('are named by their content and listed in the manifest', async () => {
    expect(manifest.css).toMatch(/^style-[0-9a-f]{12}\.css$/);
    expect(manifest.desk).toMatch(/^desk-[0-9a-f]{12}\.css$/);
    expect(manifest.js).toMatch(/^elements-[0-9a-f]{12}\.js$/);
    expect(JSON.parse(await readFile(join(outdir, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(await buildAssets({ outdir })).toEqual(manifest);
  });

  it('lie compressed beside the plain file', async () => {
    const plain = await readFile(join(outdir, manifest.css));
    expect(brotliDecompressSync(await readFile(join(outdir, `${manifest.css}.br`))).equals(plain)).toBe(true);
    expect(gunzipSync(await readFile(join(outdir, `${manifest.css}.gz`))).equals(plain)).toBe(true);
  });

  it('stay small: style under 14 kB and behaviour under 6.2 kB on the wire', async () => {
    expect((await readFile(join(outdir, `${manifest.css}.br`))).length).toBeLessThan(14_000);
    expect((await readFile(join(outdir, `${manifest.js}.br`))).length).toBeLessThan(6_200);
  });

  it('keep what only employers and staff read out of the sheet of everybody', async () => {
    const [css, desk] = await Promise.all(
      [manifest.css, manifest.desk].map((file) => readFile(join(outdir, file), 'utf8')),
    );
    expect(css).not.toContain('.order-actions');
    expect(desk).toContain('.order-actions');
    expect((await readFile(join(outdir, `${manifest.desk}.br`))).length).toBeLessThan(6_000);
  });

  it('fetch nothing from elsewhere', async () => {
    for (const file of [manifest.css, manifest.desk])
      expect(await readFile(join(outdir, file), 'utf8')).not.toMatch(/url\(|@import/);
  });
});
