export type KeptState = 'empty' | 'begun' | 'to-check' | 'filled';

/** What an overview says of a part of a form: 未入力, 入力中 (something must be mended), 要確認 (a warning nobody accepted), 入力済み. */
export const keptState = (part: {
  empty: boolean;
  problems: number;
  warnings: readonly string[];
  accepted: readonly string[];
}): KeptState => {
  if (part.empty) return 'empty';
  if (part.problems > 0) return 'begun';
  return part.warnings.every((one) => part.accepted.includes(one)) ? 'filled' : 'to-check';
};
