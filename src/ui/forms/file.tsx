import type { Language } from '#kernel/language.ts';
import type { Answer, Field, Raw, Read, UploadedFile } from './field.ts';
import { ControlFrame, describedBy, type Frame } from './frame.tsx';
import type { Question } from './line.tsx';
import { cleanLine } from './typed.ts';
import type { Words } from './words/ja.ts';
import { words as inWords } from './words/words.ts';

/** The kinds of file a form takes, by the end of the name. What a file really is, is read from its bytes when it is kept. */
export const kinds = {
  pdf: { label: 'PDF', ends: ['.pdf'], type: 'application/pdf' },
  jpeg: { label: 'JPEG', ends: ['.jpg', '.jpeg'], type: 'image/jpeg' },
  png: { label: 'PNG', ends: ['.png'], type: 'image/png' },
  gif: { label: 'GIF', ends: ['.gif'], type: 'image/gif' },
  bmp: { label: 'BMP', ends: ['.bmp'], type: 'image/bmp' },
  word: {
    label: 'Word',
    ends: ['.docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  excel: {
    label: 'Excel',
    ends: ['.xlsx'],
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { label: 'CSV', ends: ['.csv'], type: 'text/csv' },
  xml: { label: 'XML', ends: ['.xml'], type: 'application/xml' },
} as const;
export type FileKind = keyof typeof kinds;

export type FileQuestion<R extends boolean> = Question<R> & {
  kinds: readonly FileKind[];
  maxBytes: number;
};

/** One file. A browser cannot be given a file back, so after a problem it is chosen again. */
export function fileField<R extends boolean>(
  language: Language,
  question: FileQuestion<R>,
): Field<Answer<UploadedFile, R>> {
  const words = inWords(language);
  const { label, maxBytes } = question;
  const required = question.required ?? false;
  const taken = question.kinds.map((kind) => kinds[kind]);
  const labels = taken.map((kind) => kind.label).join(language === 'en' ? ', ' : '、');
  const read = (raw: Raw, name: string): Read<UploadedFile | undefined> => {
    const file = raw.file(name);
    if (!file) return required ? { problem: words.missingFile(label) } : { value: undefined };
    const problem = problemOf(file, { label, labels, maxBytes, ends: taken.flatMap((kind) => kind.ends) }, words);
    return problem === undefined ? { value: file } : { problem };
  };
  return {
    kind: 'file',
    label,
    required,
    read: read as Field<Answer<UploadedFile, R>>['read'],
    ask: ({ name, problem }) => {
      const hints = [question.hint, words.fileHint(labels, sizeIn(maxBytes))];
      const frame: Frame = { name, label, required, hints, problem, words };
      return (
        <ControlFrame frame={frame}>
          <input
            class="field-file"
            id={name}
            name={name}
            type="file"
            accept={taken.flatMap((kind) => [...kind.ends, kind.type]).join(',')}
            aria-describedby={describedBy(frame)}
            aria-invalid={problem === undefined ? undefined : 'true'}
          />
        </ControlFrame>
      );
    },
    show: (value) => (value === undefined ? words.nothing : `${cleanLine(value.name)} (${sizeIn(value.size)})`),
    write: () => ({}),
  };
}

type Limits = { label: string; labels: string; maxBytes: number; ends: readonly string[] };

function problemOf(file: UploadedFile, { label, labels, maxBytes, ends }: Limits, words: Words): string | undefined {
  const name = file.name.toLowerCase();
  if (!ends.some((end) => name.endsWith(end))) return words.fileKind(label, labels);
  if (file.size === 0) return words.fileEmpty(label);
  if (file.size > maxBytes) return words.fileSize(label, sizeIn(maxBytes), sizeIn(file.size, Math.ceil));
  return undefined;
}

/** In units people know, never rounded below the limit it broke: 5.01 MB is not told as 5 MB. */
export function sizeIn(bytes: number, round: (number: number) => number = Math.round): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, round(bytes / 1024))} KB`;
  return `${round((bytes / (1024 * 1024)) * 10) / 10} MB`;
}
