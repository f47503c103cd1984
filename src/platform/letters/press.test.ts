import { afterEach, describe, expect, it } from 'vitest';
import { openPress, type Press } from './press.ts';

/** A thread that does what its template says; `data` is memory it shares with the test. */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ template, data }) => {
      if (template === 'die' || (template === 'die once' && Atomics.add(data, 0, 1) === 0)) process.exit(1);
      if (template === 'hang') for (;;) Atomics.add(data, 0, 1);
      if (template === 'wait') Atomics.wait(data, 0, 0);
      parentPort.postMessage(template === 'wrong' ? { fault: 'a wrong template' } : { pdf: new Uint8Array([1]), pages: 1 });
    });`)}`,
);
const shared = () => new Int32Array(new SharedArrayBuffer(4));
const printed = { accepted: new Uint8Array([1]) };

let press: Press | undefined;
afterEach(() => press?.close());
const open = (given: { most?: number; limitMs?: number } = {}): Press => {
  press = openPress({ thread, most: 10, limitMs: 20_000, ...given });
  return press;
};

describe('the press', () => {
  it('prints one letter after another', async () => {
    const { print } = open();
    expect(await Promise.all(['a', 'b', 'c'].map((template) => print({ template, data: {} })))).toEqual(
      Array(3).fill(printed),
    );
  });

  it('prints a letter once more when its thread dies, and goes on with another thread', async () => {
    const one = open();
    const both = await Promise.all([
      one.print({ template: 'die once', data: shared() }),
      one.print({ template: 'next', data: {} }),
    ]);
    expect([both, one.replaced]).toEqual([[printed, printed], 1]);
  });

  it('gives a letter up that kills its thread twice', async () => {
    const one = open();
    await expect(one.print({ template: 'die', data: {} })).rejects.toThrow('ended');
    expect([await one.print({ template: 'next', data: {} }), one.replaced]).toEqual([printed, 2]);
  });

  it('ends a thread that takes too long', async () => {
    const one = open({ limitMs: 300 });
    const [slow] = [one.print({ template: 'hang', data: shared() })];
    expect(await slow).toEqual({ refused: 'too-long' });
    expect(one.replaced).toBe(1);
  });

  it('takes no more than may wait', async () => {
    const one = open({ most: 2 });
    const gate = shared();
    const waiting = ['wait', 'b', 'c'].map((template) => one.print({ template, data: gate }));
    expect(await one.print({ template: 'd', data: {} })).toEqual({ refused: 'busy' });
    // The thread may not have reached its wait yet.
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    expect(await Promise.all(waiting)).toEqual(Array(3).fill(printed));
  });

  it('tells what is wrong with a template', async () => {
    await expect(open().print({ template: 'wrong', data: {} })).rejects.toThrow('a wrong template');
  });

  it('lets nobody wait for ever when it is closed', async () => {
    const one = open();
    const asked = [one.print({ template: 'hang', data: shared() }), one.print({ template: 'b', data: {} })];
    const outcomes = Promise.allSettled(asked);
    await one.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(one.print({ template: 'c', data: {} })).rejects.toThrow('closed');
  });
});
