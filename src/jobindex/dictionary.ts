/**
 * The values of each dimension as numbers, in the order in which they were first met. Numbers never change. A million jobs
 * have hundreds of thousands of establishments: threads share their names as text, which is read only by who must name one.
 */
export type Dictionary = {
  numberOf(value: string): number | undefined;
  add(value: string): number;
  /** Takes the values that have the numbers from `from` on; those that are here already may be among them. */
  append(from: number, values: readonly string[]): void;
  valueOf(number: number): string;
  readonly size: number;
  /** The values from this number on. */
  since(number: number): string[];
  /** All values as another thread begins from them. */
  packed(): Packed;
};

/** Values in shared memory, as JSON. */
export type Packed = readonly { readonly count: number; readonly text: Uint8Array<SharedArrayBuffer> }[];

export const pack = (values: readonly string[]): Packed => {
  if (values.length === 0) return [];
  const bytes = Buffer.from(JSON.stringify(values));
  const text = new Uint8Array(new SharedArrayBuffer(bytes.length));
  text.set(bytes);
  return [{ count: values.length, text }];
};

export const unpack = (packed: Packed): string[] =>
  packed.flatMap(({ text }) => JSON.parse(Buffer.from(text.buffer).toString()) as string[]);

export const sizeOf = (packed: Packed): number => packed.reduce((sum, { count }) => sum + count, 0);

export const dictionary = (known: Packed = []): Dictionary => {
  let parts = known;
  /** The values in the parts, once they have been read, and those behind them. */
  let read: string[] | undefined;
  let later: string[] = [];
  let before = sizeOf(parts);
  let numbers: Map<string, number> | undefined;
  const named = (number: number): string => {
    read ??= number < before ? unpack(parts) : undefined;
    const value = number < before ? read?.[number] : later[number - before];
    if (value === undefined) throw new RangeError(`no value has the number ${number}`);
    return value;
  };
  const since = (from: number): string[] =>
    Array.from({ length: before + later.length - from }, (_, at) => named(from + at));
  const byValue = (): Map<string, number> => {
    numbers ??= new Map(since(0).map((value, number) => [value, number]));
    return numbers;
  };
  const push = (value: string): number => {
    numbers?.set(value, before + later.length);
    return before + later.push(value) - 1;
  };
  return {
    numberOf: (value) => byValue().get(value),
    add: (value) => {
      const old = byValue().get(value);
      return old ?? push(value);
    },
    append: (from, values) => {
      for (const value of values.slice(before + later.length - from)) push(value);
    },
    valueOf: named,
    get size() {
      return before + later.length;
    },
    since,
    packed: () => {
      if (later.length === 0) return parts;
      if (read || before === 0) read = [...(read ?? []), ...later];
      // Parts at least double from the last to the first, so that they stay few.
      let last = later;
      for (let end = parts.at(-1); end && end.count < 2 * last.length; end = parts.at(-1)) {
        last = [...unpack([end]), ...last];
        parts = parts.slice(0, -1);
      }
      parts = [...parts, ...pack(last)];
      before += later.length;
      later = [];
      return parts;
    },
  };
};
