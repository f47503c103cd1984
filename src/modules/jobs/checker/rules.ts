import { ageRules } from './age.ts';
import { contractRules, dispatchRules } from './contract.ts';
import { contradictionRules } from './contradictions.ts';
import { disclosureRules } from './disclosure-items.ts';
import { equalityRules, fairSelectionRules } from './fairness.ts';
import { fixedOvertimeRules } from './fixed-overtime.ts';
import { disabilityRules, graduateRules } from './graduates.ts';
import { holidayRules } from './holidays.ts';
import { hoursRules } from './hours.ts';
import { insuranceRules } from './insurance.ts';
import { qualityRules } from './quality.ts';
import { retirementRules } from './retirement.ts';
import type { Rule } from './rule.ts';
import { wageRules } from './wages.ts';

/** The one table of rules: what the employer, the counter, the night's check and the importer ask alike. */
export const rules: readonly Rule[] = [
  ...wageRules,
  ...fixedOvertimeRules,
  ...hoursRules,
  ...holidayRules,
  ...disclosureRules,
  ...contractRules,
  ...dispatchRules,
  ...ageRules,
  ...equalityRules,
  ...fairSelectionRules,
  ...insuranceRules,
  ...retirementRules,
  ...graduateRules,
  ...disabilityRules,
  ...contradictionRules,
  ...qualityRules,
];
