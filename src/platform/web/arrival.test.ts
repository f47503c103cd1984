import { describe, expect, it } from 'vitest';
import { readAddress } from './arrival.ts';
import { inLanguagePath } from './urls.ts';

const read = (path: string) => readAddress(new Request(`http://localhost${path}`), 8_000);

describe('an address', () => {
  it.each(['//evil.example', '/en//evil.example', '/easy///evil.example', '/en/%2Fevil.example', '/en/\\evil.example'])(
    '%s makes no link to another host when its page is offered in another language',
    (path) => {
      const link = inLanguagePath('ja', read(path).path);
      expect(new URL(link, 'http://localhost').host).toBe('localhost');
    },
  );

  it('keeps its path as it can stand in a header and in a link', () => {
    expect(read('/en/offices/%E3%81%82%0D%0A?x=1').path).toBe('/offices/%E3%81%82%0D%0A');
  });
});
