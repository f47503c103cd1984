import { page } from '#platform/web/page.ts';
import { counterDesk } from '../steps/desk.ts';
import { busyShown, lookData, lookShown, sheetFile } from '../steps/look.tsx';

/** How the order will look in a list and on its page. */
export const staffOrderLookPage = page('/staff/orders/:id/look', {
  audience: 'staff',
  role: 'employers-counter',
  load: (visit) => lookData(counterDesk(visit.act), visit, visit.params.id),
  view: (visit, data) => lookShown(counterDesk(visit.act), visit, data),
});

/** 求人票 as PDF, marked as a sample. */
export const staffOrderSheetPage = page('/staff/orders/:id/sheet.pdf', {
  audience: 'staff',
  role: 'employers-counter',
  load: (visit) => sheetFile(counterDesk(visit.act), visit.act, visit, visit.params.id),
  view: (visit, data) => busyShown(counterDesk(visit.act), visit.language, data),
});
