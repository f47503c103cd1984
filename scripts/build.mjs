import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './pinned.mjs';

const dist = join(root, 'dist');
const note = join(dist, 'build.json');

/** Everything that decides how the build comes out. */
const inputs = [
  'src/**/*.{ts,tsx,css}',
  'assets/**/*.*',
  'scripts/{build,assets}.mjs',
  'package.json',
  'package-lock.json',
];
const isTest = (file) => /\.test\.tsx?$/.test(file);

/**
 * Makes dist/server and dist/assets when an input changed since the last time.
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildIfNeeded() {
  const hash = await hashOfInputs();
  if ((await lastHash()) === hash) return false;
  const { buildAssets } = await import('./assets.mjs');
  await Promise.all([buildServer(), buildAssets({ outdir: join(dist, 'assets') })]);
  await (await import('esbuild')).stop(); // its process would stay behind when this one becomes the service
  await put(note, JSON.stringify({ inputs: hash }));
  return true;
}

const hashOfInputs = async () => {
  const files = [];
  for await (const file of glob(inputs, { cwd: root })) if (!isTest(file)) files.push(file);
  files.sort();
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  const hash = createHash('sha256').update(process.version);
  for (const [index, content] of contents.entries()) {
    hash.update(`${files[index]} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

const lastHash = async () => {
  if (!existsSync(note) || !existsSync(join(dist, 'server/main.js'))) return undefined;
  return JSON.parse(await readFile(note, 'utf8')).inputs;
};

/** The program and the threads it starts (src/threads.ts); each is one file. */
const programs = {
  main: 'src/main.ts',
  'jobindex-worker': 'src/jobindex/worker.ts',
  'letters-worker': 'src/platform/letters/worker.ts',
};

/** npm packages stay outside, where their own files are. */
const buildServer = async () => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: 'dist/server',
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node26',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    sourcesContent: false,
    loader: { '.css': 'empty' },
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) await put(path, contents);
};

/** Appears whole or not at all: another command may be starting from it just now. */
const put = async (path, contents) => {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(`${path}.${process.pid}`, contents);
  await rename(`${path}.${process.pid}`, path);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildIfNeeded();
  process.stderr.write(built ? 'Built dist.\n' : 'dist is up to date.\n');
}
