import { page } from '#platform/web/page.ts';
import { employerDesk } from '../steps/desk.ts';
import { sendData, sendForm, sendInitial, sendShown, submitSend } from '../steps/send.tsx';

/** 申込み: what is sent, what it means, and what comes afterwards. */
export const employerOrderSendPage = page('/employer/orders/:id/send', {
  audience: 'employer',
  creates: true,
  load: (visit) => sendData(employerDesk(visit.act), visit.act, visit, visit.params.id),
  form: sendForm,
  initial: (_visit, data) => sendInitial(data),
  submit: (visit, data, values, raw) => submitSend(employerDesk(visit.act), visit.act, visit, data, values, raw),
  view: (visit, data, sheet) => sendShown(employerDesk(visit.act), visit, data, sheet),
});
