import type { Rule } from './rule.ts';
import { wageRules } from './wages.ts';

/** The one table of rules: what the employer, the counter, the night's check and the importer ask alike. */
export const rules: readonly Rule[] = [...wageRules];
