/** Files of threads: TypeScript beside their callers, or bundles beside the program's own (scripts/build.mjs). */
const bundled = !import.meta.url.endsWith('.ts');

const threads = {
  'jobindex-worker': './jobindex/worker.ts',
  'letters-worker': './platform/letters/worker.ts',
} as const;

/** Where the code of a thread is. */
export const threadFile = (name: keyof typeof threads): URL =>
  new URL(bundled ? `./${name}.js` : threads[name], import.meta.url);
