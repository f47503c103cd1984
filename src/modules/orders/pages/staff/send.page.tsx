import { page } from '#platform/web/page.ts';
import { counterDesk } from '../steps/desk.ts';
import { sendData, sendForm, sendInitial, sendShown, submitSend } from '../steps/send.tsx';

/** What was written down from paper goes into the queue. */
export const staffOrderSendPage = page('/staff/orders/:id/send', {
  audience: 'staff',
  role: 'employers-counter',
  creates: true,
  load: (visit) => sendData(counterDesk(visit.act), visit.act, visit, visit.params.id),
  form: sendForm,
  initial: (_visit, data) => sendInitial(data),
  submit: (visit, data, values, raw) => submitSend(counterDesk(visit.act), visit.act, visit, data, values, raw),
  view: (visit, data, sheet) => sendShown(counterDesk(visit.act), visit, data, sheet),
});
