import { fileURLToPath } from 'node:url';
import { goOnAs, pinnedVersion, root } from './pinned.mjs';

/** `node scripts/run.mjs COMMAND [args]`: builds what changed and goes on as the service's own program under the pinned Node. */
const args = process.argv.slice(2);

if (process.version !== pinnedVersion()) goOnAs([fileURLToPath(import.meta.url), ...args]);
else {
  const { buildIfNeeded } = await import('./build.mjs');
  await buildIfNeeded();
  goOnAs(['--enable-source-maps', `${root}dist/server/main.js`, ...args]);
}
