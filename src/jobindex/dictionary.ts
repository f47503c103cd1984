/** The values of each dimension as numbers, in the order in which they were first met. Numbers never change. */
export type Dictionary = {
  numberOf(value: string): number | undefined;
  add(value: string): number;
  valueOf(number: number): string;
  readonly size: number;
  values(): readonly string[];
};

export const dictionary = (known: readonly string[] = []): Dictionary => {
  const values = [...known];
  const numbers = new Map(values.map((value, number) => [value, number]));
  return {
    numberOf: (value) => numbers.get(value),
    add: (value) => {
      const old = numbers.get(value);
      if (old !== undefined) return old;
      numbers.set(value, values.length);
      return values.push(value) - 1;
    },
    valueOf: (number) => {
      const value = values[number];
      if (value === undefined) throw new RangeError(`no value has the number ${number}`);
      return value;
    },
    get size() {
      return values.length;
    },
    values: () => values,
  };
};
