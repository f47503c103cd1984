import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { forgetOldCodes } from './kiosks.ts';

export const forgetKioskCodesWork: Work = work('kiosks.forget', {
  data: z.object({}),
  schedule: '29 3 * * *',
  perform: (act) => forgetOldCodes(act),
});
