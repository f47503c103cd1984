export const ja = {
  /** Headings of the sections of a step. */
  sections: {},
  fields: {},
  hints: {},
  values: {},
  /** What a block of a part that repeats is called. */
  blocks: {},
};

export type Words = typeof ja;
