import { describe, expect, it } from 'vitest';
import { compileKernels } from './compile.ts';
import { wasm } from './wasm.ts';

describe('the compiled kernels', () => {
  it('are what their sources compile to', { timeout: 60_000 }, async () => {
    expect(Buffer.from(await compileKernels()).toString('base64')).toBe(wasm);
  });
});
