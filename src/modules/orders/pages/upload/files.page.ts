import type { EmployerActor } from '#kernel/actor.ts';
import { dayOf } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { download, page } from '#platform/web/page.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { ownUpload } from '../../uploads.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { columnsFor } from './columns.ts';
import { writeCsv } from './csv-file.ts';
import { exampleCells } from './example.ts';
import { judged, ownEstablishment, ownJudge } from './judging.ts';
import { reportTable } from './report-table.ts';

const csv = (name: string, bytes: Uint8Array) =>
  download({ bytes, type: 'text/csv; charset=utf-8', fileName: `${withoutReadings(name)}.csv` });

/** The headings, and the example below them where it is asked for. */
const table = async (act: Act<EmployerActor>, { example }: { example: boolean }): Promise<Uint8Array> => {
  const given = { establishment: await ownEstablishment(act), now: act.now };
  const columns = columnsFor(given);
  const cells = example ? exampleCells(columns, given) : {};
  return writeCsv([
    columns.map(({ heading }) => heading),
    ...(example ? [columns.map(({ key }) => cells[key] ?? '')] : []),
  ]);
};

/** ひな形: every heading, nothing else. */
export const orderUploadTemplatePage = page('/employer/orders/upload/template.csv', {
  audience: 'employer',
  load: async ({ act, language }) => csv(uploadWords(language).csv.template, await table(act, { example: false })),
});

/** 記入例: the same with one made-up job. */
export const orderUploadExamplePage = page('/employer/orders/upload/example.csv', {
  audience: 'employer',
  load: async ({ act, language }) => csv(uploadWords(language).csv.example, await table(act, { example: true })),
});

/** What the check says of every row, as a table. */
export const orderUploadReportPage = page('/employer/orders/upload/:id/report.csv', {
  audience: 'employer',
  load: async ({ act, language, params, now }) => {
    const found = await ownUpload(act, params.id);
    if (!found) return undefined;
    const rows = await judged(await ownJudge({ act, language }), found.rows);
    return csv(`${uploadWords(language).csv.fileName}-${dayOf(now)}`, writeCsv(reportTable(rows, language)));
  },
});
