import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateJobs } from '#demo/jobs/generate.ts';
import type { System } from '#kernel/actor.ts';
import { establishmentNumber, jobNumber } from '#kernel/numbers.ts';
import { day, dayOf } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { Disclosure } from '#modules/jobs/job-sheet.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, readReference } from '#modules/reference/reference.ts';
import { openDatabase } from '#platform/database/database.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testNow } from '#test/support/database.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { answerWith } from '../../answering.ts';
import { type JobSearch, SearchBusy, SearchTooSlow } from '../../job-search.ts';

const web = testWeb();
const system: System = { kind: 'system', task: 'test' };
let world: World;

/** Forty full job sheets of one establishment, of every disclosure in turn. */
const many = 40;
const disclosureOf = (index: number): Disclosure => ((index % 4) + 1) as Disclosure;

beforeAll(async () => {
  const owner = openDatabase({ connection: web.owner() });
  await loadReference(owner, testNow);
  await owner.destroy();
  const reference = await readReference(web.database);
  world = await makeWorld(web);
  const [kept] = await storeEstablishments(web.act(system), [
    {
      state: 'registered',
      number: establishmentNumber('1301', '123456'),
      name: wholeSheet.establishment.name,
      place: {},
      dispute: false,
      record: {},
    },
  ]);
  if (!kept) throw new Error('not stored');
  const made = [...generateJobs({ count: 60, seed: 'list', today: dayOf(testNow), reference }).jobs];
  await storeJobs(
    web.act(system),
    made.map((job) => ({ ...job, establishmentId: kept.id })),
  );
  await storeJobs(
    web.act(system),
    Array.from({ length: many }, (_, index) => ({
      number: jobNumber('13990', String(index + 1)),
      state: 'active' as const,
      establishmentId: kept.id,
      officeCode: '13010',
      acceptedOn: day('2026-11-10'),
      deadlineOn: day('2027-01-31'),
      sheet: {
        ...wholeSheet,
        header: { ...wholeSheet.header, disclosure: disclosureOf(index) },
        establishment: { ...wholeSheet.establishment, number: establishmentNumber('1301', '123456') },
        work: { ...wholeSheet.work, title: `検査員${index + 1}` },
      },
    })),
  );
}, 60_000);
afterEach(() => {
  answerWith(undefined);
  vi.restoreAllMocks();
});

const visitor = () => visitorOf(web);
const titlesOf = (page: { document: Document }): (string | null)[] =>
  [...page.document.querySelectorAll('.card-title')].map((one) => one.textContent);
const q = `q=${encodeURIComponent('検査員')}`;
const secret = [
  'ひかり会',
  'ヒカリカイ',
  wholeSheet.establishment.address ?? '',
  wholeSheet.company.corporateNumber ?? '',
];

describe('a page of the list', () => {
  it('takes at most four statements and no script for thirty jobs', async () => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const page = await visitor().open('/jobs?v=1&time=full-time');
    const texts = statements.mock.calls.map(([first]) =>
      typeof first === 'string' ? first : (first as { text?: string }).text,
    );
    expect(titlesOf(page)).toHaveLength(30);
    expect(texts.length, texts.join('\n')).toBeLessThanOrEqual(4);
    expect(page.html).not.toContain('<script>');
  });

  it('takes at most sixty kilobytes for thirty jobs as employers write them', async () => {
    // Not the forty, which fill in every item there is.
    const page = await visitor().open(`/jobs?v=1&not=${encodeURIComponent('検査員')}`);
    expect(titlesOf(page)).toHaveLength(30);
    expect(Buffer.byteLength(page.html)).toBeLessThanOrEqual(60 * 1024);
  });

  it('can hold ten, fifty or a hundred', async () => {
    for (const size of [10, 50, 100]) {
      const page = await visitor().open(`/jobs?v=1&${q}&size=${size}`);
      expect(titlesOf(page)).toHaveLength(Math.min(size, (many * 3) / 4));
    }
  });

  it('says what the wage is the sum of, the place, hours, holidays and days of the job', async () => {
    const page = await visitor().open(`/jobs?v=1&no=${world.jobs.open}&no=${world.jobs.another}`);
    page.see(
      '月額 235,000円～290,000円',
      '基本給（ａ） 200,000円～240,000円 ＋ 処遇改善手当 20,000円～30,000円',
      '変形労働時間制（1か月単位）',
      '年間休日数：112日',
      '受付年月日 2026年11月2日',
      '紹介期限日 2027年1月31日',
    );
  });

  it('offers each order, the nearest and the most fitting only where there is something to go by', async () => {
    const orders = async (query: string) =>
      [...(await visitor().open(`/jobs?v=1&${query}`)).document.querySelectorAll('#order-sort option')].map((one) =>
        one.getAttribute('value'),
      );
    expect(await orders('time=full-time')).toEqual([
      'newest',
      'wage-lower',
      'wage-upper',
      'deadline',
      'annual-holidays',
    ]);
    expect(await orders(`near=13101&km=50&${q}`)).toEqual(expect.arrayContaining(['distance', 'relevance']));
    for (const sort of ['wage-lower', 'wage-upper', 'deadline', 'annual-holidays', 'relevance'])
      (await visitor().open(`/jobs?v=1&${q}&sort=${sort}`)).seeStatus(200);
  });

  it('leads from page to page', async () => {
    const first = await visitor().open(`/jobs?v=1&${q}&size=10`);
    const second = await first.follow('次へ');
    expect(second.path).toContain('&size=10&page=2');
    second.see('30件中 11～20件を表示');
  });
});

describe('one card for each establishment', () => {
  it('shows the first job and leads to the others of this search', async () => {
    const page = await visitor().open(`/jobs?v=1&${q}`);
    const grouped = await page.check('同じ事業所の求人をまとめる').press('表示を変える');
    expect(grouped.path).toContain('&group=1');
    // Ten are shown with their employer; the employers of twenty are not known to everybody: each stands alone.
    expect(titlesOf(grouped)).toHaveLength(21);
    const rest = await grouped.follow('この事業所の求人　他9件');
    expect(rest.path).toContain('est=');
    expect(titlesOf(rest)).toHaveLength(10);
  });

  it('groups for seekers what they may know', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const grouped = await seeker.open(`/jobs?v=1&${q}&group=1`);
    grouped.see('この事業所の求人　他19件');
    expect(titlesOf(grouped)).toHaveLength(11);
  });
});

describe('disclosure', () => {
  it('holds on the list, in the words, the numbers, and the checked jobs', async () => {
    const ofSeekers = `no=${jobNumber('13990', '2')}`;
    const ofOffice = `no=${jobNumber('13990', '3')}`;
    const hidden = `no=${jobNumber('13990', '4')}`;
    for (const path of [
      `/jobs?v=1&${ofSeekers}&${ofOffice}&${hidden}`,
      `/jobs/checked?${ofSeekers}&${ofOffice}&${hidden}`,
    ]) {
      const page = await visitor().open(path);
      expect(titlesOf(page)).toEqual(expect.arrayContaining(['検査員2', '検査員3']));
      page.dontSee(...secret.filter((text) => text !== ''), '検査員4');
    }
    const name = encodeURIComponent('ひかり会');
    const counted = await (await web.fetch(`/jobs/counts?form=easy&${q}`)).json();
    const named = await (await web.fetch(`/jobs/counts?form=easy&${q}&name=${name}`)).json();
    expect([counted.total, named.total]).toEqual(['30件', '10件']);
    expect(named.numbers['time=full-time']).toBe('10件');
  });
});

describe('checked jobs', () => {
  it('are shown together, in their order, with their sheets and the way back', async () => {
    const page = await visitor().open(`/jobs?v=1&${q}&sort=deadline`);
    const checked = await page
      .check('チェック（検査員9）')
      .check('チェック（検査員5）')
      .press('チェックした求人を表示');
    checked.see('2件の求人', '検査員9', '検査員5');
    expect(checked.document.querySelector('a[href*="sheets.pdf"]')?.getAttribute('href')).toMatch(
      /^\/jobs\/sheets\.pdf\?numbers=13990-\d+,13990-\d+$/,
    );
    expect((await checked.follow('求人情報検索に戻る')).path).toBe(page.path);
  });

  it('say how to check some when there are none', async () => {
    const page = await visitor().open('/jobs');
    (await page.press('チェックした求人を表示')).see('チェックした求人がありません。');
  });
});

describe('a search that finds no answer now', () => {
  const failing = (fault: Error): void => {
    const fail = () => Promise.reject(fault);
    answerWith(new Proxy({} as JobSearch, { get: () => fail }));
  };

  it.each([
    [new SearchTooSlow('slow'), '検索に時間がかかりすぎたため'],
    [new SearchBusy('busy'), 'ただいま検索が混み合っています'],
  ])('says so calmly and keeps the form: %s', async (fault, sentence) => {
    failing(fault);
    const page = await visitor().open('/jobs?v=1&q=介護&month=200000');
    page.seeStatus(503).see(sentence);
    expect(page.valueOf('フリーワード')).toBe('介護');
    expect(page.valueOf('希望する賃金：月額（フルタイム）')).toBe('200000');
    const counts = await web.fetch('/jobs/counts?form=detailed');
    expect(await counts.json()).toEqual({ total: null });
    (await visitor().open('/jobs/conditions?v=1&q=介護')).seeStatus(200);
  });
});
