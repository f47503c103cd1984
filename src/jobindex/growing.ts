type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Gives the memory of an array back now, not when the collector comes by: while a segment is built, it may come too late. */
export const freed = (array: Numbers): void => {
  if (array.buffer instanceof ArrayBuffer) array.buffer.transfer(0);
};

/** A typed array that grows by doubling. */
export type Growing<A extends Numbers> = {
  push(value: number): void;
  readonly length: number;
  at(i: number): number;
  all(): A;
  /** Nothing is asked of it any more. */
  free(): void;
};

export const growing = <A extends Numbers>(Type: new (length: number) => A, capacity = 1024): Growing<A> => {
  let array = new Type(capacity);
  let length = 0;
  return {
    push: (value) => {
      if (length === array.length) {
        const larger = new Type(length * 2);
        larger.set(array);
        freed(array);
        array = larger;
      }
      array[length++] = value;
    },
    get length() {
      return length;
    },
    at: (i) => array[i] ?? 0,
    all: () => array.subarray(0, length) as A,
    free: () => freed(array),
  };
};
