import { page } from '#platform/web/page.ts';
import { employerDesk } from '../steps/desk.ts';
import { busyShown, lookData, lookShown, sheetFile } from '../steps/look.tsx';

/** How the order will look in a list and on its page. */
export const employerOrderLookPage = page('/employer/orders/:id/look', {
  audience: 'employer',
  load: (visit) => lookData(employerDesk(visit.act), visit, visit.params.id),
  view: (visit, data) => lookShown(employerDesk(visit.act), visit, data),
});

/** 求人票 as PDF, marked as a sample. */
export const employerOrderSheetPage = page('/employer/orders/:id/sheet.pdf', {
  audience: 'employer',
  load: (visit) => sheetFile(employerDesk(visit.act), visit.act, visit, visit.params.id),
  view: (visit, data) => busyShown(employerDesk(visit.act), visit.language, data),
});
