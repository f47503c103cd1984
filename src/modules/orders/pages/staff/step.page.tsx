import { page } from '#platform/web/page.ts';
import { counterDesk } from '../steps/desk.ts';
import { saveAnswer, stepData, stepShown, submitStep } from '../steps/step-flow.tsx';

/** The same steps at the counter, for a 求人申込書 that was brought on paper. */
export const staffOrderStepPage = page('/staff/orders/:id/steps/:step', {
  audience: 'staff',
  role: 'employers-counter',
  load: (visit) => stepData(counterDesk(visit.act), visit, { ...visit.params, check: visit.query.has('check') }),
  submit: (visit, data, _values, raw) => submitStep(counterDesk(visit.act), visit, data, raw),
  view: (visit, data) => stepShown(counterDesk(visit.act), visit, data, visit.query),
});

export const staffOrderStepSavedAction = page('/staff/orders/:id/steps/:step/saved', {
  audience: 'staff',
  role: 'employers-counter',
  submit: (visit, _data, _values, raw) => saveAnswer(counterDesk(visit.act), visit, visit.params, raw),
});
