type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A typed array that grows by doubling. */
export type Growing<A extends Numbers> = {
  push(value: number): void;
  readonly length: number;
  at(i: number): number;
  all(): A;
};

export const growing = <A extends Numbers>(Type: new (length: number) => A, capacity = 1024): Growing<A> => {
  let array = new Type(capacity);
  let length = 0;
  return {
    push: (value) => {
      if (length === array.length) {
        const larger = new Type(length * 2);
        larger.set(array);
        array = larger;
      }
      array[length++] = value;
    },
    get length() {
      return length;
    },
    at: (i) => array[i] ?? 0,
    all: () => array.subarray(0, length) as A,
  };
};
