import { basicForm } from './basic.ts';
import { businessForm } from './business.ts';
import { conditionsForm } from './conditions.ts';
import { contactsForm } from './contacts.ts';
import { disabilityForm } from './disability.ts';
import { prForm } from './pr.ts';
import type { RecordForm, RecordPart } from './record-form.ts';

export const recordForms: Readonly<Record<RecordPart, RecordForm>> = {
  basic: basicForm,
  business: businessForm,
  conditions: conditionsForm,
  pr: prForm,
  disability: disabilityForm,
  contacts: contactsForm,
};
