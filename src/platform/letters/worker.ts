import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf } from './characters.ts';
import { readFonts } from './fonts.ts';
import type { Printed, Task } from './messages.ts';
import { printable } from './printable.ts';

/**
 * A thread that prints letters, one after another: typst computes in one piece and would hold up every request. It reads
 * no file and no package: all it knows are its fonts, the template and the values.
 */
const port = parentPort;
if (port) {
  const fonts = await readFonts();
  const characters = fonts.map(charactersOf);
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });

  const print = ({ template, data }: Task): Printed => {
    const inputs = { data: JSON.stringify(printable(data, characters)) };
    const compiled = compiler.compile({ mainFileContent: template, inputs });
    const document = compiled.result;
    if (!document)
      return { fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics.slice(0, 3) ?? 'nothing') };
    const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
    return { pdf, pages: document.numOfPages };
  };

  port.on('message', (task: Task) => {
    let answer: Printed;
    try {
      answer = print(task);
    } catch (fault) {
      answer = { fault: fault instanceof Error ? fault.message : String(fault) };
    }
    port.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : []);
    tidy();
  });

  // A compiled document is 2 MB that V8 does not see, so nothing would make it collect: 300 letters took 840 MB.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let since = 0;
  const tidy = (): void => {
    compiler.evictCache(1);
    since = (since + 1) % 4;
    if (since === 0) setImmediate(collect);
  };
}
