import type { Tab } from '../../tab.ts';
import { appealForm } from './appeal.ts';
import { basicForm } from './basic.ts';
import { careerForm } from './career.ts';
import { disabilityForm } from './disability.ts';
import { educationForm } from './education.ts';
import { placeAndPayForm } from './place-and-pay.ts';
import { sharingForm } from './sharing.ts';
import type { TabForm } from './tab-form.ts';
import { wishesForm } from './wishes.ts';

/** The eight tabs of 求職申込み, of one's own change of it and of the counter. */
export const tabForms: Readonly<Record<Tab, TabForm>> = {
  basic: basicForm,
  sharing: sharingForm,
  wishes: wishesForm,
  'place-and-pay': placeAndPayForm,
  education: educationForm,
  career: careerForm,
  disability: disabilityForm,
  appeal: appealForm,
};
