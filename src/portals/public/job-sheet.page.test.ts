import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JobNumber } from '#kernel/numbers.ts';
import { jobByNumber, storeJob } from '#modules/jobs/jobs.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { readPdf } from '#test/support/pdf.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb({ environment: { SHEETS_IN_FILE: '4', SHEETS_NETWORK_MINUTE: '60' } });
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const ask = (path: string, who?: Visitor, from = '192.0.2.1') =>
  web.fetch(path, {
    from,
    headers: { cookie: [...(who?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
const read = async (response: Response) => {
  expect(response.status).toBe(200);
  return readPdf(new Uint8Array(await response.arrayBuffer()));
};
const sheetOf = async (number: JobNumber, who?: Visitor) => read(await ask(`/jobs/${number}/sheet.pdf`, who));

/** Everything of the sheet that names, places or reaches the employer. */
const telling =
  /ひかりの里|ひかり会|ヒカリカイ|1301-123456-8|飯田橋９|九段北|hikari|光野|1234567890123|里山|サトヤマ|9999-9999|派13/;

describe('the 求人票 of a job', () => {
  it('holds the official sections and items of the sheet, in their order', async () => {
    const { text } = await sheetOf(world.jobs.open);
    const sections = [
      '求人票（フルタイム）',
      `求人番号${world.jobs.open}`,
      '受付年月日令和8年11月2日',
      '紹介期限日令和9年1月31日',
      '１求人事業所',
      '２仕事内容',
      '３賃金・手当',
      '４労働時間',
      '５その他の労働条件等',
      '６会社の情報',
      '７選考等',
      '８求人に関する特記事項',
      '９障害者に対する配慮に関する状況',
    ];
    const places = sections.map((section) => text.indexOf(section));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const said of [
      '月額235,000円～290,000円',
      '(2)16時30分～9時00分',
      '担当者里山花子',
      '見学を随時受け付けています。',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('一緒に働きませんか');
  });

  it('is a file to look at that nobody stores and no search engine lists', async () => {
    const { headers } = await ask(`/jobs/${world.jobs.open}/sheet.pdf`);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toContain(`inline; filename="____${world.jobs.open}.pdf"`);
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('can be read by a screen reader: title, language, headings, tables, a text for the picture, fonts inside', async () => {
    const response = await ask(`/jobs/${world.jobs.open}/sheet.pdf`);
    const { title, language, roles, fonts, metadata } = await read(response);
    expect(title).toBe(`求人票（フルタイム）　求人番号 ${world.jobs.open}`);
    expect(language).toBe('ja-JP');
    expect(metadata).toMatch(/pdfuaid.*1/);
    for (const role of ['H1', 'H2', 'Table', 'THead', 'TH', 'TR', 'TD', 'Figure']) expect(roles).toContain(role);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    for (const { name } of fonts) expect(name).toMatch(/BIZUDGothic|NotoSansJP/);
  });

  it('is found under its number in any width, and only there', async () => {
    const wide = await ask(`/en/jobs/${encodeURIComponent(world.jobs.open.replace('-', '－'))}/sheet.pdf`);
    expect([wide.status, wide.headers.get('location')]).toEqual([303, `/en/jobs/${world.jobs.open}/sheet.pdf`]);
    expect((await ask('/jobs/13010-99999961/sheet.pdf')).status).toBe(404);
    expect((await ask('/jobs/nonsense/sheet.pdf')).status).toBe(404);
  });

  it('is gone with the job, and says so as the page of the job does', async () => {
    for (const number of [world.jobs.filled, world.jobs.withdrawn, world.jobs.expired]) {
      const response = await ask(`/jobs/${number}/sheet.pdf`);
      expect([response.status, await response.text()]).toEqual([
        410,
        expect.stringContaining('この求人は終了しました'),
      ]);
    }
    const employer = await signedIn(web, 'employer', world.hikari.owner);
    expect((await sheetOf(world.jobs.expired, employer)).text).toContain(
      '紹介期限日を過ぎたため、募集を終了しました。',
    );
    expect((await sheetOf(world.jobs.suspended)).text).toContain('この求人は募集を停止しています');
  });
});

describe('what the disclosure hides', () => {
  it('is in no part of the file for those who may not know it', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const strange = await signedIn(web, 'employer', world.aozora.owner);
    const hidden: [JobNumber, Visitor][] = [
      [world.jobs.toSeekers, visitorOf(web)],
      [world.jobs.toSeekers, strange],
      [world.jobs.nameless, visitorOf(web)],
      [world.jobs.nameless, seeker],
    ];
    for (const [number, who] of hidden) {
      const { text, metadata } = await sheetOf(number, who);
      expect(text + metadata).not.toMatch(telling);
      expect(text).toContain('（事業所の意向により公開していません）');
      expect(text).toContain('○○での介護のお仕事です');
    }
  });

  it('is on the sheet of those who may', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const staff = await signedIn(web, 'staff', world.counter.seekers);
    const owner = await signedIn(web, 'employer', world.hikari.owner);
    const shown: [JobNumber, Visitor][] = [
      [world.jobs.open, visitorOf(web)],
      [world.jobs.toSeekers, seeker],
      [world.jobs.nameless, staff],
      [world.jobs.hidden, staff],
      [world.jobs.hidden, owner],
    ];
    for (const [number, who] of shown) expect((await sheetOf(number, who)).text).toContain('ひかりの里所在地');
  });

  it('makes a job that nobody may know absent', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    for (const number of [world.jobs.hidden])
      for (const who of [undefined, seeker]) expect((await ask(`/jobs/${number}/sheet.pdf`, who)).status).toBe(404);
    const several = await ask(`/jobs/sheets.pdf?numbers=${world.jobs.open},${world.jobs.hidden}`);
    expect((await read(several)).text).not.toContain('施設長候補');
  });
});

describe('the sheets of several jobs', () => {
  const several = (...numbers: string[]) => ask(`/jobs/sheets.pdf?numbers=${numbers.join(',')}`);

  it('stand in one file in the order asked, each counting its own pages', async () => {
    const { text, title, pages } = await read(await several(world.jobs.ofAozora, world.jobs.open, world.jobs.ofAozora));
    expect(title).toBe('求人票（2件）');
    expect(text.indexOf('販売員（あおぞら商店）')).toBeLessThan(text.indexOf('介護職員（ひかりの里）'));
    expect(text.match(/1／\d/g)).toHaveLength(2);
    expect(pages).toBe(6);
  });

  it('begin with a cover that names what is not among them', async () => {
    const { text } = await read(await several(world.jobs.filled, world.jobs.open, '13010-99999961', world.jobs.hidden));
    expect(text).toMatch(new RegExp(`募集を終了したため.*${world.jobs.filled}.*見つかりませんでした`));
    expect(text).toMatch(
      new RegExp(`見つかりませんでした.*13010-99999961.*${world.jobs.hidden}.*求人票（フルタイム）`),
    );
  });

  it('are gone when all have ended, absent when there is none, and not more than the setting allows', async () => {
    expect((await several(world.jobs.filled, '13010-99999961')).status).toBe(410);
    expect((await several('13010-99999961')).status).toBe(404);
    expect((await several(...Array.from({ length: 5 }, (_, at) => `13010-9999990${at}`))).status).toBe(422);
    expect((await several()).status).toBe(200);
  });
});

describe('printing', () => {
  it('costs nothing for a sheet that has not changed, and prints a changed one anew', async () => {
    const kept = async () => (await readdir(join(web.settings.dataDir, 'letters'))).toSorted();
    await sheetOf(world.jobs.another);
    const once = await kept();
    await sheetOf(world.jobs.another);
    expect(await kept()).toEqual(once);
    const job = await jobByNumber(web.act({ kind: 'system', task: 'test' }), world.jobs.another);
    if (!job) throw new Error('not stored');
    await storeJob(web.act({ kind: 'system', task: 'test' }), {
      ...job,
      sheet: { ...wholeSheet, notes: '新しい特記事項' },
    });
    expect((await sheetOf(world.jobs.another)).text).toContain('新しい特記事項');
    expect((await kept()).length).toBe(once.length + 1);
  });

  it('is bounded for a network: each sheet counts', async () => {
    const path = `/jobs/sheets.pdf?numbers=${[world.jobs.open, world.jobs.ofAozora, world.jobs.noMyPage].join(',')}`;
    const answers = [];
    for (let time = 0; time < 21; time++) answers.push((await ask(path, undefined, '198.51.100.7')).status);
    expect(answers).toEqual([...Array(20).fill(200), 429]);
  });
});
