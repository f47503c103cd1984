import type { ComponentChildren, JSX } from 'preact';

/** What of a web `File` a field looks at; a `File` out of a multipart body is one. */
export type UploadedFile = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
};

/** What was typed, exactly as it arrived: nothing trimmed, nothing folded, nothing trusted. */
export type Raw = {
  one(name: string): string | undefined;
  all(name: string): string[];
  file(name: string): UploadedFile | undefined;
  files(name: string): UploadedFile[];
  has(name: string): boolean;
};

export type Read<T> = { value: T } | { problem: string };

export type Asked = { name: string; raw: Raw; problem?: string | undefined };

/** What a field leaves in a form when its value is asked again: control name → text (several texts for check boxes). */
type Written = Record<string, string | string[]>;

/** A field knows every direction of one question: to ask it, to read the answer, to show it and to ask it again. */
export type Field<T> = {
  readonly kind: string;
  readonly label: string;
  readonly required: boolean;
  /** How it is answered, and for example what. */
  readonly hint?: string | undefined;
  /** The answers there are to choose from. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Longest answer in characters. */
  readonly max?: number;
  /** What a text from elsewhere, e.g. a table, stands for in the control: a name or a code of a long list. */
  meant?(text: string): string | undefined;
  /** The value is never written back into a page and never shown. */
  readonly secret?: boolean;
  read(raw: Raw, name: string): Read<T>;
  ask(asked: Asked): JSX.Element;
  show(value: T): ComponentChildren;
  write(value: T, name: string): Written;
  /** The id of the control the error summary leads to, where that is not `name` (the month of a date). */
  focus?(raw: Raw, name: string): string;
};

/** Methods compare bivariantly, so every `Field<T>` stands in this record and keeps its own `T` in `Values`. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

export type Values<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export type Problems<F> = Partial<Record<keyof F, string>>;

/** Optional fields answer `undefined` when nothing was given. */
export type Answer<T, Required extends boolean> = Required extends true ? T : T | undefined;

/** Reads every field; either all values stand or every problem is named, so that a person mends them in one go. */
export function readFields<F extends Fields>(fields: F, raw: Raw): { values: Values<F> } | { problems: Problems<F> } {
  const values: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = field.read(raw, name);
    if ('problem' in read) problems[name] = read.problem;
    else values[name] = read.value;
  }
  return Object.keys(problems).length > 0 ? { problems: problems as Problems<F> } : { values: values as Values<F> };
}

/** What a form holds when these values are asked again: the prefill of a page. Values left out stay empty. */
export function writeFields<F extends Fields>(fields: F, values: Partial<Values<F>>): Written {
  const written: Written = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name as keyof F];
    if (value !== undefined) Object.assign(written, field.write(value, name));
  }
  return written;
}
