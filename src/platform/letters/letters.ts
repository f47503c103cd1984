import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { accept, type Decision, isRefused } from '#kernel/decision.ts';
import type { Settings } from '#src/config.ts';
import { printedBy } from './fonts.ts';
import { keptLetters } from './kept-letters.ts';
import type { Task } from './messages.ts';
import { openPress } from './press.ts';

/** A template of typst and everything it prints. What people wrote stands in the values, never in the template. */
type Letter = Task;

/** `keep: false` for a letter about a person: it is printed anew each time, and no copy of it lies on a disk. */
type Printing = { keep: boolean };

export type Letters = {
  /** The letter as PDF/UA-1; refused while too many wait, and when it took too long. */
  print(letter: Letter, how?: Printing): Promise<Decision<Uint8Array, 'busy' | 'too-long'>>;
  readonly replaced: number;
  close(): Promise<void>;
};

/** Where a data directory keeps printed letters. */
export const letterDirectory = (dataDir: string): string => join(dataDir, 'letters');

/**
 * Prints letters, and keeps them under a hash of template, values and printing packages: what is the same is printed
 * once, and what differs in a single value – another version, another reader, another day – is another letter. Nobody
 * gets a kept letter who was not let know every value of it.
 */
export const openLetters = (
  settings: Pick<Settings, 'dataDir' | 'letterQueue' | 'letterSeconds' | 'letterCacheMb'>,
  thread: URL,
): Letters => {
  const press = openPress({ thread, most: settings.letterQueue, limitMs: settings.letterSeconds * 1000 });
  const kept = keptLetters(letterDirectory(settings.dataDir), settings.letterCacheMb * 1024 * 1024);
  const by = printedBy();
  const inHand = new Map<string, ReturnType<Letters['print']>>();

  const make = async (name: string, letter: Letter): ReturnType<Letters['print']> => {
    const known = await kept.read(name);
    if (known) return accept(known);
    const printed = await press.print(letter);
    if (!isRefused(printed)) await kept.keep(name, printed.accepted);
    return printed;
  };
  return {
    print: (letter, { keep } = { keep: true }) => {
      if (!keep) return press.print(letter);
      const name = createHash('sha256')
        .update(JSON.stringify([by, letter.template, letter.data]))
        .digest('hex');
      const begun = inHand.get(name);
      if (begun) return begun;
      const made = make(name, letter).finally(() => inHand.delete(name));
      inHand.set(name, made);
      return made;
    },
    get replaced() {
      return press.replaced;
    },
    close: () => press.close(),
  };
};

/** What prints in this process; one for a process, because a thread with its fonts takes 160 MB. */
let chosen: Letters | undefined;

export const printWith = (letters: Letters | undefined): void => {
  chosen = letters;
};

/** Prints a letter with what composition has chosen. */
export const printLetter = (letter: Letter, how?: Printing): ReturnType<Letters['print']> => {
  if (!chosen) throw new Error('nothing was chosen to print letters with');
  return chosen.print(letter, how);
};
