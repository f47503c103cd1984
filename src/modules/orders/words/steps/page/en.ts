import type { Words } from './ja.ts';

export const en: Words = {
  names: {
    kind: 'Kind of job',
    establishment: 'Establishment',
    work: 'The work',
    pay: 'Pay and allowances',
    hours: 'Working hours',
    insurance: 'Insurance, pension, retirement',
    pr: 'Introducing the job',
    selection: 'Selection',
  },
  states: { empty: 'Not begun', begun: 'In progress', 'to-check': 'To be checked', filled: 'Filled in' },
  unselected: 'Not chosen',
};
