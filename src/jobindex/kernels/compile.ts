import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const folder = import.meta.dirname;

/**
 * Compiles the kernels (`*.as`, AssemblyScript) to WebAssembly. They import a shared memory and hold no data of their own.
 * `node src/jobindex/kernels/compile.ts` writes wasm.ts; a test compiles again and compares.
 */
export const compileKernels = async (): Promise<Uint8Array> => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.as'));
  const parts = names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
  const files: Record<string, Uint8Array> = {};
  const { error, stderr } = await asc.main(
    ['kernels.ts', '--outFile', 'kernels.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--importMemory'].concat([
      '--sharedMemory',
      '--initialMemory',
      '1',
      '--maximumMemory',
      '65536',
      '--enable',
      'threads,bulk-memory,simd',
    ]),
    {
      readFile: (name) => (name === 'kernels.ts' ? parts.join('\n') : null),
      writeFile: (name, contents) => {
        files[name] = contents as unknown as Uint8Array;
      },
      listFiles: () => [],
    },
  );
  const compiled = files['kernels.wasm'];
  if (error || !compiled) throw new Error(`the kernels do not compile: ${error?.message}\n${stderr}`);
  return compiled;
};

if (process.argv[1] === import.meta.filename) {
  const text = Buffer.from(await compileKernels()).toString('base64');
  const lines = text.match(/.{1,100}/g) ?? [];
  const source = `/** The compiled kernels; made by compile.ts from the .as files beside it. */\nexport const wasm =\n  ${lines.map((line) => `'${line}'`).join(' +\n  ')};\n`;
  writeFileSync(join(folder, 'wasm.ts'), source);
  console.log(`${Buffer.from(text, 'base64').length} bytes of wasm`);
}
