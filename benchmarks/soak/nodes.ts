import { type ChildProcess, fork } from 'node:child_process';
import type { FromNode, ToNode } from './messages.ts';

/** A node in a process of its own, which can be killed and begun again. */
export type SoakNode = {
  readonly name: string;
  /** Resolves when the running process answers. */
  ready(): Promise<void>;
  readonly answers: boolean;
  call(message: ToNode): Promise<unknown>;
  /** Ends it without a word and begins it again. */
  kill(): Promise<void>;
  readonly starts: readonly number[];
  close(): Promise<void>;
};

/** The process went away before it answered. */
export class NodeEnded extends Error {}

export const startNode = (name: string, databaseDir: string, ownDir: string): SoakNode => {
  let child: ChildProcess;
  let up = Promise.withResolvers<void>();
  let answers = false;
  let closing = false;
  let number = 0;
  const starts: number[] = [];
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>();

  const begin = (): void => {
    const begun = performance.now();
    const one = fork(new URL('./node.ts', import.meta.url), [databaseDir, ownDir], {
      serialization: 'advanced',
      execArgv: ['--expose-gc'],
    });
    child = one;
    one.on('message', (message: FromNode) => {
      if ('ready' in message) {
        starts.push(performance.now() - begun);
        answers = true;
        up.resolve();
        return;
      }
      const asked = waiting.get(message.number);
      waiting.delete(message.number);
      if ('fault' in message) asked?.reject(new Error(message.fault));
      else asked?.resolve(message.value);
    });
    one.once('exit', (code, signal) => {
      answers = false;
      for (const [key, asked] of waiting) {
        waiting.delete(key);
        asked.reject(new NodeEnded(`${name} ended with ${signal ?? code}`));
      }
      if (closing) return;
      up.promise.catch(() => {});
      up = Promise.withResolvers<void>();
      begin();
    });
  };
  begin();
  return {
    name,
    ready: () => up.promise,
    get answers() {
      return answers;
    },
    starts,
    call: (message) =>
      new Promise((resolve, reject) => {
        const key = ++number;
        waiting.set(key, { resolve, reject });
        child.send({ ...message, number: key }, (fault) => {
          if (!fault) return;
          waiting.delete(key);
          reject(new NodeEnded(fault.message));
        });
      }),
    kill: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    close: async () => {
      closing = true;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
};
