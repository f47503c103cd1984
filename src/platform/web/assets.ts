import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `desk`: the style of what only employers and staff read. */
export type Assets = { css: string; js: string; desk?: string; icon?: string };
type AssetFile = { bytes: Uint8Array; type: string; encoding?: 'br' | 'gzip' };

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
};

/** Addresses of the built style sheet and script, from the manifest the build wrote. */
export const readAssets = (directory: string): Assets => {
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Partial<Assets>;
  if (!manifest.css || !manifest.js) throw new Error(`${directory}/manifest.json names no css and js: run the build`);
  const path = (name: string): string => (name.startsWith('/') ? name : `/assets/${name}`);
  return {
    css: path(manifest.css),
    js: path(manifest.js),
    ...(manifest.desk ? { desk: path(manifest.desk) } : {}),
    ...(manifest.icon ? { icon: path(manifest.icon) } : {}),
  };
};

/** A file of the asset directory by its flat name, precompressed where the reader takes it. */
export const assetFile = async (directory: string, name: string, accepts: string): Promise<AssetFile | undefined> => {
  const match = /^[\w-]+(?:\.[\w-]+)*\.(\w+)$/.exec(name);
  const type = match?.[1] ? types[match[1]] : undefined;
  if (!type || name.endsWith('.map')) return undefined;
  const variants = [
    ...(/\bbr\b/.test(accepts) ? [{ suffix: '.br', encoding: 'br' as const }] : []),
    ...(/\bgzip\b/.test(accepts) ? [{ suffix: '.gz', encoding: 'gzip' as const }] : []),
  ];
  for (const { suffix, encoding } of variants) {
    const bytes = await readFile(join(directory, name + suffix)).catch(() => undefined);
    if (bytes) return { bytes, type, encoding };
  }
  const bytes = await readFile(join(directory, name)).catch(() => undefined);
  return bytes && { bytes, type };
};
