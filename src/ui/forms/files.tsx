import type { Language } from '#kernel/language.ts';
import type { Field, UploadedFile } from './field.ts';
import { type FileKind, kinds, sizeIn } from './file.tsx';
import { ControlFrame, describedBy, type Frame } from './frame.tsx';
import type { Question } from './line.tsx';
import { cleanLine } from './typed.ts';
import { words as inWords } from './words/words.ts';

export type FilesQuestion = Omit<Question<false>, 'required'> & {
  kinds: readonly FileKind[];
  maxBytes: number;
  most: number;
};

/**
 * Several files at once, or one by one. It takes whatever came: what a file is, only its bytes say, and that is asked where
 * the good ones are kept – a browser cannot be given a file back. `filesProblem` tells what was refused.
 */
export function filesField(language: Language, question: FilesQuestion): Field<UploadedFile[]> {
  const words = inWords(language);
  const taken = question.kinds.map((kind) => kinds[kind]);
  const labels = taken.map((kind) => kind.label).join(language === 'en' ? ', ' : '、');
  const { label, hint, maxBytes, most } = question;
  return {
    kind: 'files',
    label,
    required: false,
    read: (raw, name) => {
      const files = raw.files(name);
      // A text where a file should be: the form was not sent as one with files.
      return files.length === 0 && raw.all(name).some((text) => text !== '')
        ? { problem: words.missingFile(label) }
        : { value: files };
    },
    ask: ({ name, problem }) => {
      const hints = [hint, words.filesHint(labels, sizeIn(maxBytes), String(most))];
      const frame: Frame = { name, label, required: false, hints, problem, words };
      return (
        <ControlFrame frame={frame}>
          <input
            class="field-file"
            id={name}
            name={name}
            type="file"
            multiple
            accept={taken.flatMap((kind) => [...kind.ends, kind.type]).join(',')}
            aria-describedby={describedBy(frame)}
            aria-invalid={problem === undefined ? undefined : 'true'}
          />
        </ControlFrame>
      );
    },
    show: (files) =>
      files.length === 0
        ? words.nothing
        : files.map(({ name, size }) => `${cleanLine(name)} (${sizeIn(size)})`).join(', '),
    write: () => ({}),
  };
}

type Told<K> = K extends `fault:${infer Fault}` ? Fault : never;
type FileFault = Told<keyof ReturnType<typeof inWords>>;
type Faulty = { name: string; because: FileFault | 'too-many' };

/** What is said beside the field when files were refused; `kept` good ones came with them and are not lost. */
export const filesProblem = (
  language: Language,
  question: Pick<FilesQuestion, 'label' | 'maxBytes' | 'most'>,
  refused: readonly Faulty[],
  kept: number,
): string | undefined => {
  if (refused.length === 0) return undefined;
  const words = inWords(language);
  const sentences = refused.map(({ name, because }) =>
    because === 'too-many'
      ? words.filesTooMany(question.label, String(question.most))
      : words[`fault:${because}`](shortName(name), sizeIn(question.maxBytes)),
  );
  const stop = language === 'en' ? '. ' : '。';
  return `${[...new Set(sentences)].join(stop)}${kept > 0 ? stop + words.filesKept : ''}`;
};

const shortName = (name: string): string => {
  const clean = cleanLine(name);
  const letters = [...clean];
  return letters.length > 60 ? `${letters.slice(0, 40).join('')}…${letters.slice(-15).join('')}` : clean;
};
