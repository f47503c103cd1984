import { stringify } from 'csv-stringify/sync';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldWidth } from '#kernel/japanese.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { at, day } from '#kernel/time.ts';
import { type ImportReport, importFeed } from '#modules/jobs/import/importing.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { jobPage } from '#portals/public/job.page.tsx';
import { freshDatabase } from '#test/support/database.ts';
import { testSite } from '#test/support/site.ts';
import { feedFields, givenItems, hasSample, numberOf, readSample, sampleFile } from './sample.ts';

const { database, act } = freshDatabase();
/** A day on which all 300 were open. */
const now = at(day('2026-04-28'), 12);
const office = () => act({ kind: 'system', task: 'import' }, { now });

const read = (report: Awaited<ReturnType<typeof importFeed>>): ImportReport => {
  if ('unreadable' in report) throw new Error(report.unreadable);
  return report;
};
const outcomes = ({ rows }: ImportReport) =>
  Object.fromEntries([...Map.groupBy(rows, ({ outcome }) => outcome)].map(([outcome, of]) => [outcome, of.length]));
const plain = (text: string) => foldWidth(text).replace(/[\s\u3000]/gu, '');

const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const asXml = (records: readonly Record<string, string>[]): string => {
  const data = records.map((record) => {
    const tags = Object.entries(record).map(([tag, value]) => `<${tag}>${inXml(value)}</${tag}>`);
    return `<data>${tags.join('')}</data>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<root><page>1</page><kyujin>${data.join('\n')}</kyujin></root>\n`;
};

/** The text of each item of the page, by its label. */
const itemsOf = (html: string): Map<string, string> => {
  const { document } = parseHTML(html);
  // The words that explain a term stand inside its label.
  for (const explanation of document.querySelectorAll('.job-sheet dt details')) explanation.remove();
  const pairs = [...document.querySelectorAll('.job-sheet .description-list-item')].map((pair): [string, string] => [
    plain(pair.querySelector('dt')?.textContent ?? ''),
    plain(pair.querySelector('dd')?.textContent ?? ''),
  ]);
  return new Map(pairs);
};

// The sample is private test data that stays outside the project: without it there is nothing to try this on.
describe.skipIf(!hasSample)(`300 real postings (${hasSample ? 'found' : `skipped: no file ${sampleFile}`})`, () => {
  const postings = hasSample ? readSample() : [];
  const records = postings.map(feedFields);
  const csv = Buffer.from(stringify(records, { header: true }));

  beforeAll(async () => {
    await readReference(database);
  });

  it('are tried without writing anything', async () => {
    const report = read(await importFeed(office(), csv, { check: true }));
    expect(outcomes(report)).toEqual({ new: 300 });
    expect(await database.selectFrom('jobs').select('id').execute()).toEqual([]);
  });

  it('are all stored; only three workplaces that name no place are warned about', async () => {
    const report = read(await importFeed(office(), csv));
    expect(outcomes(report)).toEqual({ new: 300 });
    expect(report.unknownFields).toEqual([]);
    const findings = report.rows.flatMap(({ findings }) => findings.map(({ field, finding }) => `${field} ${finding}`));
    expect(findings).toEqual(Array(3).fill('shgbsjusho1_n unknown place'));
  });

  it('come again as XML pages without a change', async () => {
    const report = read(await importFeed(office(), Buffer.from(asXml(records))));
    expect(outcomes(report)).toEqual({ unchanged: 300 });
  });

  it('have their places, amounts and hours in the columns of search', async () => {
    const rows = await database
      .selectFrom('jobs')
      .select(['number', 'full_part', 'wage_unit', 'wage_lower', 'prefectures', 'municipalities', 'shift1_start'])
      .execute();
    expect(rows).toHaveLength(300);
    expect(rows.filter(({ prefectures }) => prefectures.length === 1)).toHaveLength(298);
    expect(rows.filter(({ municipalities }) => municipalities.length > 0)).toHaveLength(297);
    for (const posting of postings) {
      const row = rows.find(({ number }) => number === numberOf(posting));
      expect(row?.wage_unit).toBe(posting.full_part === 'フルタイム' ? 'month' : 'hour');
      expect(row?.wage_lower).toBe(Number(posting.salary_low));
      expect(row?.shift1_start === null).toBe(posting.shift1 === '');
    }
  });

  it('show every given item on their pages', async () => {
    const site = testSite({ pages: [jobPage], database });
    site.clock.now = now;
    const missing: string[] = [];
    for (const posting of postings) {
      const response = await site.send(`/jobs/${numberOf(posting)}`);
      expect(response.status, numberOf(posting)).toBe(200);
      const items = itemsOf(await response.text());
      for (const [label, given] of Object.entries(givenItems(posting))) {
        const shown = items.get(plain(label)) ?? '';
        if (!shown.includes(plain(given))) missing.push(`${numberOf(posting)} ${label}: ${given} ≠ ${shown}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('make a new version when one of them changes, and only of that one', async () => {
    const [first, ...rest] = records;
    const changed = [{ ...first, sksu: '看護師（見学可）' }, ...rest];
    const report = read(await importFeed(office(), Buffer.from(stringify(changed, { header: true }))));
    expect(outcomes(report)).toEqual({ changed: 1, unchanged: 299 });
    const job = await jobByNumber(office(), (first?.kjno ?? '') as JobNumber);
    expect(job).toMatchObject({ version: 2, sheet: { work: { title: '看護師（見学可）' } } });
  });
});
