/**
 * Why a file is not taken. `kind`: none of the kinds the service keeps; `active`: it holds programs, or things fetched or
 * hidden inside; `two-in-one`: it is also a file of another kind (polyglot); `swollen`: unpacked it is far larger.
 */
const fileRefusals = [
  'empty',
  'too-large',
  'kind',
  'encrypted',
  'macros',
  'active',
  'two-in-one',
  'swollen',
  'broken',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];
