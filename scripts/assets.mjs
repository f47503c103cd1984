import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Phones of 2018 and later; what they cannot read is written differently or is a refinement they may miss. */
const targets = ['chrome70', 'edge79', 'firefox68', 'safari12.1'];

/** Order is the cascade: ground, page, components, fields, then what modules and portals add, paper last. */
const order = ['src/ui/base/', 'src/ui/layouts/', 'src/ui/components/', 'src/ui/forms/', 'src/'];
const ground = ['theme.css', 'reset.css', 'typography.css'];

/**
 * Bundles the custom elements and the style sheets into files named by their content, with .br and .gz beside them,
 * and writes `manifest.json`: file names of `css`, `desk` (what employers and staff read beside it), `js` and `icon`.
 * @param {{ outdir: string, minify?: boolean }} options
 * @returns {Promise<{ css: string, desk: string, js: string, icon: string }>}
 */
export async function buildAssets({ outdir, minify = true }) {
  await mkdir(outdir, { recursive: true });
  const sheets = await styleSheets();
  const [css, desk, js] = await Promise.all([
    styles(
      sheets.filter((file) => !isOfDesks(file)),
      minify,
    ),
    styles(sheets.filter(isOfDesks), minify),
    elements(minify),
  ]);
  const icon = await readFile(join(root, 'assets/images/icon.svg'));
  const manifest = {
    css: await keep(outdir, 'style', '.css', css),
    desk: await keep(outdir, 'desk', '.css', desk),
    js: await keep(outdir, 'elements', '.js', js),
    icon: await keep(outdir, 'icon', '.svg', icon),
  };
  await put(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/**
 * What only employers and staff read: a sheet of its own, so that the first answer to somebody on an old phone stays within
 * one round trip.
 */
const isOfDesks = (file) => /\/pages\/(staff|employer|steps|upload)\/|^src\/portals\/(employer|staff)\//.test(file);

/** Every style sheet of src in the order of the cascade. */
export async function styleSheets() {
  const found = [];
  for await (const file of glob('src/**/*.css', { cwd: root })) found.push(file.replaceAll('\\', '/'));
  const paper = (file) => (file.endsWith('base/print.css') ? 1 : 0);
  const place = (file) => order.findIndex((folder) => file.startsWith(folder));
  const inGround = (file) => (ground.includes(basename(file)) ? ground.indexOf(basename(file)) : ground.length);
  return found.sort(
    (a, b) => paper(a) - paper(b) || place(a) - place(b) || inGround(a) - inGround(b) || a.localeCompare(b, 'en'),
  );
}

/** The tokens of the design system that the text names, directly or through another token, as one `:root` rule. */
export async function usedTokens(css) {
  const file = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');
  const published = new Map(
    [...(await readFile(file, 'utf8')).matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  const used = new Map();
  const take = (text) => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      const value = published.get(name);
      if (value === undefined || used.has(name)) continue;
      used.set(name, value);
      take(value);
    }
  };
  take(css);
  return `:root {\n${[...used].map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}\n`;
}

async function styles(sheets, minify) {
  const texts = await Promise.all(sheets.map((file) => readFile(join(root, file), 'utf8')));
  const css = texts.join('\n');
  const contents = (await usedTokens(css)) + css;
  const result = await build({ stdin: { contents, loader: 'css' }, write: false, minify, target: targets });
  return Buffer.from(result.outputFiles[0].contents);
}

async function elements(minify) {
  const result = await build({
    entryPoints: [join(root, 'assets/elements/elements.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    minify,
    target: 'es2019',
  });
  return Buffer.from(result.outputFiles[0].contents);
}

async function keep(outdir, name, ending, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const file = `${name}-${hash}${ending}`;
  const path = join(outdir, file);
  if (existsSync(path)) return file;
  await put(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  const hint = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await put(`${path}.br`, brotliCompressSync(bytes, { params: hint }));
  await put(path, bytes);
  return file;
}

/** Whole or not at all: two starts may build at the same time. */
async function put(path, bytes) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}
