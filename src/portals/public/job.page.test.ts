import { h } from 'preact';
import { renderToString as render } from 'preact-render-to-string';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { at, day } from '#kernel/time.ts';
import { addEmployerUser, storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJob } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { within } from '#platform/act.ts';
import type { Visit } from '#platform/web/page.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { countingQueries } from '#test/support/queries.ts';
import { testSite } from '#test/support/site.ts';
import { jobPage } from './job.page.tsx';

const { database, act } = testDatabase();
const system = () => act({ kind: 'system', task: 'test' });
const number = jobNumber('13010', '00000161');
const visitor = { kind: 'visitor' } as const;
const seeker = { kind: 'seeker', accountId: crypto.randomUUID(), registrationId: crypto.randomUUID() } as const;

let establishmentId = '';
beforeAll(async () => {
  await readReference(database);
});
beforeEach(async () => {
  const [stored] = await storeEstablishments(system(), [
    { state: 'registered', name: wholeSheet.establishment.name, place: {}, dispute: false, record: {} },
  ]);
  establishmentId = stored?.id ?? '';
});

const withHeader = (changes: Partial<JobSheet['header']>): Partial<NewJob> => ({
  sheet: { ...wholeSheet, header: { ...wholeSheet.header, ...changes } },
});
const store = (changes: Partial<NewJob> = {}) =>
  storeJob(system(), {
    number,
    state: 'active',
    establishmentId,
    officeCode: '13010',
    acceptedOn: day('2026-11-02'),
    deadlineOn: day('2027-01-31'),
    sheet: wholeSheet,
    ...changes,
  });

const openMyPage = async () => {
  const accountId = crypto.randomUUID();
  await database
    .insertInto('accounts')
    .values({
      id: accountId,
      kind: 'employer',
      mail: 'saiyo@example.jp',
      state: 'active',
      password_hash: 'x',
      language: 'ja',
      opened_at: system().now,
      created_at: system().now,
    })
    .execute();
  await addEmployerUser(system(), { accountId, establishmentId, role: 'owner' });
};

const answer = async (actor: Actor, now = at(day('2026-11-20'), 10)) => {
  const counting = countingQueries(database);
  const acting = within(act(actor, { now }), counting.database);
  const visit = { act: acting, actor, now, language: 'ja', params: { number }, query: new URLSearchParams() };
  const answered = await jobPage.answer(visit as unknown as Visit, undefined);
  const queries = counting.count();
  if (!('shown' in answered)) return { status: 'absent' in answered ? 404 : 0, html: '', queries };
  const { shown, status } = answered;
  return { status, html: render(h('main', {}, shown.body)), queries, linkedData: shown.linkedData };
};

describe('the page of a job', () => {
  it('is found by its number in any width and leads to its one address', async () => {
    await store();
    const site = testSite({ pages: [jobPage], database });
    const typed = await site.send(`/en/jobs/${encodeURIComponent('１３０１０－００００１６１'.replace('－', 'ー０'))}`);
    expect(typed.status).toBe(303);
    expect(typed.headers.get('location')).toBe(`/en/jobs/${number}`);
    expect((await site.send(`/en/jobs/${number}`)).status).toBe(200);
  });

  it('is 404 for an unknown number, for what is no number, and for disclosure 4', async () => {
    const site = testSite({ pages: [jobPage], database });
    expect((await site.send('/jobs/13010-99999999')).status).toBe(404);
    expect((await site.send('/jobs/abc')).status).toBe(404);
    await store(withHeader({ disclosure: 4 }));
    expect((await answer(visitor)).status).toBe(404);
    expect((await answer(seeker)).status).toBe(404);
    expect((await answer(system().actor)).status).toBe(200);
  });

  it.each([
    ['filled', '採用する方が決まった'],
    ['expired', '紹介期限日を過ぎた'],
    ['withdrawn', '取り消されました'],
  ] as const)('of a job that is %s is 410 and says so', async (state, sentence) => {
    await store({ state });
    const { status, html } = await answer(visitor);
    expect(status).toBe(410);
    expect(html).toContain(sentence);
    expect(html).not.toContain('235,000');
  });

  it('ends at midnight after the deadline, before the night has written it down', async () => {
    await store();
    expect((await answer(visitor, at(day('2027-01-31'), 23, 59))).status).toBe(200);
    expect((await answer(visitor, at(day('2027-02-01'), 0))).status).toBe(410);
  });

  it('stays readable with a warning for the employer of an ended job', async () => {
    await store({ state: 'filled' });
    const own = { kind: 'employer', accountId: crypto.randomUUID(), establishmentId, role: 'viewer' } as const;
    const { status, html } = await answer(own);
    expect(status).toBe(200);
    expect(html).toContain('採用する方が決まった');
    expect(html).toContain('235,000');
  });

  it('explains what is hidden, and shows nothing of it', async () => {
    await store(withHeader({ disclosure: 2 }));
    const { html } = await answer(visitor);
    expect(html).toContain('公開範囲２');
    expect(html).not.toMatch(/ひかり|光野|里山|hikari|9999/);
    expect((await answer(seeker)).html).toContain('光野');
    await store(withHeader({ disclosure: 3 }));
    expect((await answer(seeker)).html).toContain('公開範囲３');
    expect((await answer(seeker)).html).not.toMatch(/ひかり|光野|里山|hikari|9999/);
  });

  it('offers to apply and to save where both can be done', async () => {
    await openMyPage();
    await store();
    const { html } = await answer(seeker);
    expect(html).toContain(`href="/jobs/${number}/self-application"`);
    expect(html).toContain(`action="/jobs/${number}/saved-job"`);
    expect((await answer(visitor)).html).toContain('/seeker/sign-in?next=');
  });

  it.each([
    ['受け付けていません', withHeader({ selfApplication: false }), true],
    ['求人者マイページを開設していない', {}, false],
    ['募集を停止しています', { state: 'suspended' }, true],
    ['事業所名等を公開していない', withHeader({ disclosure: 3 }), true],
  ] as const)('shows the apply button disabled with its reason: %s', async (reason, changes, hasMyPage) => {
    if (hasMyPage) await openMyPage();
    await store(changes as Partial<NewJob>);
    const { html } = await answer(seeker);
    expect(html).toContain(reason);
    expect(html).not.toContain('/self-application"');
  });

  it('asks the database little: nine queries for a visitor when similar jobs are sought twice, eleven for a seeker', async () => {
    await openMyPage();
    await store();
    expect((await answer(visitor)).queries).toBeLessThanOrEqual(9);
    expect((await answer(seeker)).queries).toBeLessThanOrEqual(11);
    await store({ state: 'filled' });
    expect((await answer(visitor)).queries).toBeLessThanOrEqual(6);
  });

  it('is small: a whole sheet with everything round it in less than 60 kB before compression', async () => {
    await store();
    expect(Buffer.byteLength((await answer(visitor)).html)).toBeLessThan(60_000);
  });

  it('tells machines what a visitor sees, and nothing to or of anybody else', async () => {
    await openMyPage();
    await store();
    expect((await answer(visitor)).linkedData).toMatchObject({ '@type': 'JobPosting', directApply: true });
    expect((await answer(seeker)).linkedData).toBeUndefined();
    expect((await answer(system().actor)).linkedData).toBeUndefined();
    await store({ state: 'suspended' });
    expect((await answer(visitor)).linkedData).toMatchObject({ directApply: false });
    for (const disclosure of [2, 3] as const) {
      await store(withHeader({ disclosure }));
      expect((await answer(visitor)).linkedData).toBeUndefined();
    }
    await store({ state: 'expired' });
    expect((await answer(visitor)).linkedData).toBeUndefined();
  });
});

describe('what changed', () => {
  const raised = { ...wholeSheet, pay: { ...wholeSheet.pay, total: { from: 240_000, to: 300_000 } } };
  const rested = { ...wholeSheet, hours: { ...wholeSheet.hours, annualHolidays: 125 } };

  it('is told between versions, with what stood before', async () => {
    await store();
    expect((await answer(visitor)).html).toContain('受け付けてから、内容は変わっていません');
    await store({ sheet: raised });
    const { html, queries } = await answer(visitor);
    expect(html).toContain('2026年11月20日　内容が変わりました');
    expect(html).toMatch(/変更前<\/span><p[^>]*>月額 235,000円～290,000円/);
    expect(html).toContain('内容を最後に確認した日：2026年11月20日');
    expect(queries).toBeLessThanOrEqual(9);
  });

  it('never tells what is hidden, neither of the version that hid it nor of one that did not', async () => {
    await store();
    await store({ sheet: { ...rested, header: { ...rested.header, disclosure: 3 } } });
    const { html } = await answer(visitor);
    expect(html).toContain('変わった項目：');
    expect(html).toContain('125日');
    expect(html).not.toMatch(/ひかり|光野|里山|hikari|9999/);
    await store();
    expect((await answer(visitor)).html).toMatch(/変更前<\/span><p[^>]*>（事業所の意向により公開していません）/);
  });

  it('says how often the same employer sought for the same work, to those who may know the employer', async () => {
    await store({
      number: jobNumber('13010', '00000061'),
      acceptedOn: day('2026-05-01'),
      deadlineOn: day('2026-07-31'),
    });
    await store();
    expect((await answer(visitor)).html).toContain('同じ職種の求人を前にも1回出しています（前回の受付：2026年5月1日）');
    await store(withHeader({ disclosure: 2 }));
    expect((await answer(visitor)).html).not.toContain('同じ職種の求人を前');
    expect((await answer(seeker)).html).toContain('前にも1回');
  });
});
