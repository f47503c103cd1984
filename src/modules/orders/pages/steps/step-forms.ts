import type { Step } from '../../step.ts';
import { establishmentForm } from './establishment.ts';
import { hoursForm } from './hours.ts';
import { insuranceForm } from './insurance.ts';
import { kindForm } from './kind.ts';
import { payForm } from './pay.ts';
import { prForm } from './pr.ts';
import { selectionForm } from './selection.ts';
import type { StepForm } from './step-form.ts';
import { workForm } from './work.ts';

export const stepForms: Readonly<Record<Step, StepForm>> = {
  kind: kindForm,
  establishment: establishmentForm,
  work: workForm,
  pay: payForm,
  hours: hoursForm,
  insurance: insuranceForm,
  pr: prForm,
  selection: selectionForm,
};
