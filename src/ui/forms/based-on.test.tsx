import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { BasedOn, basedOn } from './based-on.tsx';
import { emptyRaw, rawOf } from './raw.ts';

it('a form carries the version it was opened with, also when it comes back', () => {
  expect(renderToString(<BasedOn sheet={{ raw: emptyRaw }} version={3} />)).toContain('value="3"');
  const posted = { raw: rawOf({ version: '3' }) };
  expect(renderToString(<BasedOn sheet={posted} version={4} />)).toContain('value="3"');
  expect(renderToString(<BasedOn sheet={posted} version={4} renewed />)).toContain('value="4"');
});

it('what is no version is none', () => {
  expect(basedOn(rawOf({ version: '12' }))).toBe(12);
  for (const version of ['', '-1', '1e3', '12345678901', 'x']) expect(basedOn(rawOf({ version }))).toBe(0);
  expect(basedOn(emptyRaw)).toBe(0);
});
