import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '#kernel/time.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJob } from '#modules/jobs/jobs.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const secrets = /ひかり|光野|里山|hikari|9999/;
/** Without the list of similar jobs: all employers of the cast share one sheet, so that a neighbour looks like the job's own. */
const aboutThisJob = (visitor: Visitor): string => {
  const list = visitor.document.querySelector('.job-similar')?.outerHTML ?? '';
  return visitor.html.includes('job-similar')
    ? visitor.document.documentElement.outerHTML.replace(list, '')
    : visitor.html;
};
const headOf = (visitor: Visitor) => visitor.document.querySelector('head')?.innerHTML ?? '';
const postingOf = (visitor: Visitor): Record<string, unknown> | undefined => {
  const script = visitor.document.querySelector('script[type="application/ld+json"]');
  return script ? JSON.parse(script.textContent ?? '') : undefined;
};
const change = async (number: World['jobs']['open'], sheet: JobSheet) => {
  web.clock.advance({ minutes: 10 });
  await storeJob(web.act({ kind: 'system', task: 'test' }), {
    number,
    state: 'active',
    establishmentId: world.hikari.id,
    officeCode: '13010',
    acceptedOn: day('2026-11-02'),
    deadlineOn: day('2027-01-31'),
    sheet,
  });
};

describe('the page of a job as readers get it', () => {
  test('has a head for search engines and messengers, and the posting once', async () => {
    const anyone = await visitorOf(web).open(`/en/jobs/${world.jobs.open}`);
    const head = headOf(anyone);
    expect(head).toContain(`<link rel="canonical" href="http://localhost:3000/en/jobs/${world.jobs.open}"`);
    for (const language of ['ja', 'en', 'x-default']) expect(head).toContain(`hreflang="${language}"`);
    expect(head).toMatch(/property="og:title" content="介護職員（ひかりの里）/);
    expect(head).toContain('property="og:locale" content="en_US"');
    expect(head).toContain('content="unavailable_after: 2027-01-31"');
    expect(postingOf(anyone)).toMatchObject({
      '@type': 'JobPosting',
      url: `http://localhost:3000/jobs/${world.jobs.open}`,
      directApply: true,
    });
    expect(anyone.html.split('application/ld+json')).toHaveLength(2);
  });

  test('says in the posting nothing that the page does not say', async () => {
    const anyone = await visitorOf(web).open(`/jobs/${world.jobs.open}`);
    const read = anyone.text.replace(/[\s,]/gu, '');
    const { title, jobLocation, baseSalary } = postingOf(anyone) as {
      title: string;
      jobLocation: { address: { addressLocality: string } }[];
      baseSalary: { value: { minValue: number; maxValue: number } };
    };
    const { minValue, maxValue } = baseSalary.value;
    for (const said of [title, minValue, maxValue, ...jobLocation.map(({ address }) => address.addressLocality)])
      expect(read).toContain(String(said));
  });

  test('keeps the employer of disclosure 2 from visitors and machines, not from seekers and the office', async () => {
    const anyone = await visitorOf(web).open(`/jobs/${world.jobs.toSeekers}`);
    expect(aboutThisJob(anyone)).not.toMatch(secrets);
    expect(postingOf(anyone)).toBeUndefined();
    anyone.see('なぜ表示しないのですか');
    const seeker = await signedIn(web, 'seeker', world.hanako);
    (await seeker.open(`/jobs/${world.jobs.toSeekers}`)).see('光野').dontSee('なぜ表示しないのですか');
    expect(postingOf(seeker)).toBeUndefined();
  });

  test('keeps the employer of disclosure 3 from everybody outside the offices, and itself from search engines', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const employer = await signedIn(web, 'employer', world.aozora.owner);
    for (const reader of [visitorOf(web), seeker, employer]) {
      await reader.open(`/jobs/${world.jobs.nameless}`);
      expect(aboutThisJob(reader)).not.toMatch(secrets);
      expect(headOf(reader)).toContain('name="robots" content="noindex"');
      expect(headOf(reader)).not.toContain('og:title');
    }
    const staff = await signedIn(web, 'staff', world.counter.seekers);
    (await staff.open(`/jobs/${world.jobs.nameless}`)).see('光野');
  });

  test('leads from a job to others near it, never to one that is not to be known', async () => {
    const anyone = await visitorOf(web).open(`/jobs/${world.jobs.open}`);
    anyone.see('似ている求人');
    const links = [...anyone.document.querySelectorAll('.job-similar-title')].map((one) => one.getAttribute('href'));
    expect(links.length).toBeGreaterThan(0);
    expect(links).not.toContain(`/jobs/${world.jobs.open}`);
    for (const never of [world.jobs.hidden, world.jobs.filled, world.jobs.expired])
      expect(links).not.toContain(`/jobs/${never}`);
    expect(anyone.document.querySelector('.job-similar')?.textContent).not.toContain('機能訓練指導員（ひかり');
  });

  test('says what happened to an ended one, when, and what is open like it', async () => {
    const anyone = await visitorOf(web).open(`/jobs/${world.jobs.expired}`);
    anyone
      .seeStatus(410)
      .see('紹介期限日を過ぎたため、募集を終了しました。（紹介期限日 2026年11月19日）', '募集中の似ている求人');
    expect(postingOf(anyone)).toBeUndefined();
    expect(headOf(anyone)).toContain('noindex');
    (await anyone.open(`/jobs/${world.jobs.filled}`)).seeStatus(410).see('採用する方が決まった');
  });

  test('marks for a seeker what changed since the job was saved, with what stood there', async () => {
    const seeker = await signedIn(web, 'seeker', world.taro);
    await seeker.open(`/jobs/${world.jobs.another}`);
    await seeker.press('お気に入り求人に保存する');
    (await seeker.open(`/jobs/${world.jobs.another}`)).see('2026年11月20日に保存しました').dontSee('変更あり');
    const sheet = { ...wholeSheet, work: { ...wholeSheet.work, title: '生活相談員（ひかりの里）' } };
    await change(world.jobs.another, { ...sheet, hours: { ...sheet.hours, annualHolidays: 125 } });
    await seeker.open(`/jobs/${world.jobs.another}`);
    seeker.see('保存した後に内容が変わりました', '年間休日数', '変更あり', '112日', '125日');
    expect(seeker.document.querySelector('.job-change del')?.textContent).toBe('112日');
    const anyone = await visitorOf(web).open(`/jobs/${world.jobs.another}`);
    anyone.dontSee('変更あり').see('内容が変わりました');
  });

  test('writes an employer’s text into the posting so that it stays text', async () => {
    const title = '</script><script>alert(1)//';
    await change(world.jobs.another, { ...wholeSheet, work: { ...wholeSheet.work, title } });
    const anyone = await visitorOf(web).open(`/jobs/${world.jobs.another}`);
    expect(anyone.html).not.toContain('<script>alert');
    expect(postingOf(anyone)).toMatchObject({ title });
  });
});
