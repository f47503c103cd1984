import { expect, it } from 'vitest';
import { isUuid } from './ids.ts';

it('an id is a UUID as the service writes it, and nothing else', () => {
  expect(isUuid('019a9d2c-0000-7000-8000-000000000001')).toBe(true);
  for (const other of ['', '1', '019A9D2C-0000-7000-8000-000000000001', '019a9d2c-0000-7000-8000-00000000000g'])
    expect(isUuid(other), other).toBe(false);
  expect(isUuid('019a9d2c-0000-7000-8000-000000000001\n')).toBe(false);
});
