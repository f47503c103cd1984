import { fileURLToPath } from 'node:url';
import { goOnAs, pinnedVersion, root } from './pinned.mjs';

/** `node scripts/run.mjs COMMAND [args]`: builds what changed and goes on as the service's own program under the pinned Node. */
const args = process.argv.slice(2);

if (process.version !== pinnedVersion()) goOnAs([fileURLToPath(import.meta.url), ...args]);
else {
  const { buildIfNeeded } = await import('./build.mjs');
  // esbuild has printed what is wrong and where.
  await buildIfNeeded().catch((fault) => {
    if (!fault.errors) throw fault;
    process.exit(1);
  });
  goOnAs(['--enable-source-maps', `${root}dist/server/main.js`, ...args]);
}
