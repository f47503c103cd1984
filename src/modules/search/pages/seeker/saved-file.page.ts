import { dayOf } from '#kernel/time.ts';
import { download, page } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { savedJobs } from '../../saved-jobs.ts';
import { savedCsv } from '../../views/saved-csv.ts';
import { words } from '../../words/own/words.ts';

/** The seeker's own list with the notes, for a spreadsheet (D13); ended jobs as they were kept. */
export const savedFilePage = page('/seeker/saved-jobs.csv', {
  audience: 'seeker',
  load: async ({ act, language, now, settings }) =>
    download({
      bytes: savedCsv(await savedJobs(act), language, (number) =>
        absolute(settings.baseUrl, urls.job(language, number)),
      ),
      type: 'text/csv; charset=utf-8',
      fileName: `${withoutReadings(words(language).csv.fileName)}-${dayOf(now)}.csv`,
    }),
});
