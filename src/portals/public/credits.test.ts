import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { attributions } from './credits/attributions.ts';

describe('the attribution lines', () => {
  it('are those that data/README.md asks for', async () => {
    const readme = await readFile('data/README.md', 'utf8');
    const asked = new Set([...readme.matchAll(/\bL(\d+)\b/g)].map(([id]) => id));
    asked.delete('L11'); // observations need no credit; the page says that they are none of the official ones
    expect(attributions.map(({ id }) => id).sort()).toEqual([...asked].sort());
  });

  it('name every holder of the MIT notices', async () => {
    const notices = await readFile('data/third-party-notices.md', 'utf8');
    const holders = attributions.flatMap(({ line }) =>
      [...line.matchAll(/Copyright \(c\) [\d-]+ [^);]+/g)].map(([holder]) => holder),
    );
    expect(holders.length).toBeGreaterThan(7);
    for (const holder of holders) expect(notices).toContain(holder);
  });
});
