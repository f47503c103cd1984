import { page } from '#platform/web/page.ts';
import { employerDesk } from '../steps/desk.ts';
import { saveAnswer, stepData, stepShown, submitStep } from '../steps/step-flow.tsx';

/** One of the eight steps of 求人申込み (F-EM-3). */
export const employerOrderStepPage = page('/employer/orders/:id/steps/:step', {
  audience: 'employer',
  load: (visit) => stepData(employerDesk(visit.act), visit, { ...visit.params, check: visit.query.has('check') }),
  submit: (visit, data, _values, raw) => submitStep(employerDesk(visit.act), visit, data, raw),
  view: (visit, data) => stepShown(employerDesk(visit.act), visit, data, visit.query),
});

export const employerOrderStepSavedAction = page('/employer/orders/:id/steps/:step/saved', {
  audience: 'employer',
  submit: (visit, _data, _values, raw) => saveAnswer(employerDesk(visit.act), visit, visit.params, raw),
});
