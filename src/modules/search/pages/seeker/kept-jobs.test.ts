import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import { establishmentNumber, jobNumber } from '#kernel/numbers.ts';
import { addDays, day } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testNow } from '#test/support/database.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { answerWith, jobSearchOn } from '../../answering.ts';
import { searchNames } from '../../names.ts';
import { saveJobs } from '../../saved-jobs.ts';

const web = testWeb({ environment: { SAVED_JOBS: '4' } });
const system = { kind: 'system', task: 'test' } as const;
const kita = establishmentNumber('1301', '700001');
const minami = establishmentNumber('1301', '700002');
let world: World;
let jobs: NewJob[];

const numberAt = (index: number) => jobNumber('13992', String(index + 1));
const titleAt = (index: number) => `記録係${index + 1}`;
const sheetAt = (index: number): JobSheet => ({
  ...wholeSheet,
  header: {
    ...wholeSheet.header,
    disclosure: index === 5 ? 3 : 1,
    ...(index === 1 ? { workingTime: 'part-time' } : {}),
  },
  establishment: {
    ...wholeSheet.establishment,
    number: index < 3 ? kita : minami,
    name: index < 3 ? '北の会' : '南の会',
  },
  work: { ...wholeSheet.work, title: titleAt(index) },
});

beforeAll(async () => {
  world = await makeWorld(web);
  const stored = await storeEstablishments(
    web.act(system),
    [
      { number: kita, name: '北の会' },
      { number: minami, name: '南の会' },
    ].map((one) => ({ ...one, state: 'registered' as const, place: {}, dispute: false, record: {} })),
  );
  jobs = Array.from({ length: 6 }, (_, index) => ({
    number: numberAt(index),
    state: 'active',
    establishmentId: stored[index < 3 ? 0 : 1]?.id ?? '',
    officeCode: '13010',
    // The first is the newest, so they stand in their order.
    acceptedOn: addDays(day('2026-11-12'), -index),
    deadlineOn: day(index === 0 ? '2026-11-25' : '2027-01-31'),
    sheet: sheetAt(index),
  }));
  await storeJobs(web.act(system), jobs);
});
afterEach(() => {
  answerWith(undefined);
  vi.restoreAllMocks();
});

const actOf = ({ registration: { id, accountId } }: World['hanako']) =>
  web.act<SeekerActor>({ kind: 'seeker', accountId: accountId ?? '', registrationId: id });
const hanako = () => signedIn(web, 'seeker', world.hanako);
const q = `/jobs?v=1&q=${encodeURIComponent('記録係')}`;
const titlesOf = (page: { document: Document }): (string | null)[] =>
  [...page.document.querySelectorAll('.card-title')].map((one) => one.textContent);

describe('checked jobs', () => {
  it('are saved together from the list, and the page says which fitted and which did not', async () => {
    await saveJobs(actOf(world.hanako), [numberAt(0)]);
    const list = await (await hanako()).open(q);
    for (const index of [0, 1, 2, 3, 4]) list.check(`チェック（${titleAt(index)}）`);
    const saved = await list.press('チェックした求人を保存する');
    saved
      .seeStatus(200)
      .see('3件の求人を保存しました。', '保存しました（3件）', 'すでに保存しています（1件）')
      .see('4件を超えるため、保存していません（1件）');
    expect((await saved.follow('求人に戻る')).path).toBe(q);
    const none = await (await list.tab().open(q)).press('チェックした求人を保存する');
    none.see('求人が選ばれていません。');
  });

  it('carry no secret in the address when they are only shown or compared', async () => {
    const list = await (await hanako()).open(q);
    list.check(`チェック（${titleAt(1)}）`).check(`チェック（${titleAt(3)}）`);
    const compared = await list.press('チェックした求人を比べる');
    expect(compared.path).toMatch(/^\/jobs\/compare\?numbers=13992-\d,13992-\d&from=/);
    const again = await list.open(q);
    expect((await again.check(`チェック（${titleAt(1)}）`).press('チェックした求人を表示')).path).not.toContain('csrf');
  });

  it('are not saved without the secret of the form', async () => {
    const { cookies } = await hanako();
    const answer = await web.fetch('/seeker/saved-jobs', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: `job=${numberAt(5)}`,
    });
    expect(answer.status).toBe(403);
  });
});

describe('the own list', () => {
  it('says what is due soon, can be put in another order, and shows what is open only', async () => {
    const list = await (await hanako()).open('/seeker/saved-jobs');
    list.see('紹介期限日まで あと5日', '4件（4件まで保存できます）');
    const byDeadline = await list.choose('並び順', '紹介期限日が近い順').press('表示を変える');
    expect(titlesOf(byDeadline)[0]).toBe(titleAt(0));
    const byWage = await byDeadline.choose('並び順', '賃金の下限が高い順').press('表示を変える');
    expect(titlesOf(byWage).at(-1)).toBe(titleAt(1));
  });

  it('keeps a note that only its owner ever sees, and that a slip does not lose', async () => {
    const seeker = await hanako();
    const entry = await (await seeker.open('/seeker/saved-jobs')).follow(`保存した内容・メモ（${titleAt(0)}）`);
    const noted = await entry.fill('メモ（任意）', '面接は午後\n=1+1').press('メモを保存する');
    noted.see('メモを保存しました。');
    expect(noted.valueOf('メモ（任意）')).toBe('面接は午後\n=1+1');
    const long = await noted.fill('メモ（任意）', 'あ'.repeat(501)).press('メモを保存する');
    long.seeStatus(422);
    expect(long.valueOf('メモ（任意）')).toBe('あ'.repeat(501));
    (await seeker.open('/seeker/saved-jobs')).see('面接は午後');

    const path = `/seeker/saved-jobs/${numberAt(0)}`;
    const taro = await signedIn(web, 'seeker', world.taro);
    (await taro.open(path)).seeStatus(404).dontSee('面接は午後');
    for (const [kind, who] of [
      ['employer', world.hikari.owner],
      ['staff', world.counter.seekers],
    ] as const) {
      const other = await signedIn(web, kind, who);
      (await other.open(path)).seeStatus(403).dontSee('面接は午後');
      (await other.open(`/jobs/${numberAt(0)}`)).dontSee('面接は午後');
    }
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    (await counter.open(`/staff/registrations/${world.hanako.registration.id}`)).dontSee('面接は午後');
  });

  it('asks before a note goes, takes several away at once, and puts them back as they were', async () => {
    const seeker = await hanako();
    const list = await seeker.open(q);
    const asked = await list.press(`お気に入りから外す（${titleAt(0)}）`);
    expect(asked.path).toContain(`/seeker/saved-jobs/${numberAt(0)}?removal`);
    asked.see('書いたメモも消えます。', '面接は午後');
    const gone = await asked.press('お気に入りから外す');
    gone.see('1件をお気に入りから外しました。').dontSee('面接は午後');
    const back = await gone.press('元に戻す');
    back.see('1件をお気に入りに戻しました。', '面接は午後');

    const several = await seeker.open('/seeker/saved-jobs');
    const fewer = await several
      .check(`選ぶ（${titleAt(0)}）`)
      .check(`選ぶ（${titleAt(1)}）`)
      .press('お気に入りから外す');
    fewer.see('2件をお気に入りから外しました。', '2件（4件まで保存できます）');
    (await fewer.press('元に戻す')).see('4件（4件まで保存できます）');
    expect((await seeker.open('/seeker/saved-jobs')).html.match(/面接は午後/g)).toHaveLength(1);
  });

  it('tells what changed since, in a line and in full', async () => {
    const [, second] = jobs;
    if (!second) throw new Error('no job');
    const sheet = { ...second.sheet, hours: { ...second.sheet.hours, annualHolidays: 99 } };
    await storeJobs(web.act(system), [{ ...second, sheet }]);
    const list = await (await hanako()).open('/seeker/saved-jobs');
    list.see('保存後に内容が変わりました', '保存後の変更：年間休日数');
    const entry = await list.follow(`保存した内容・メモ（${titleAt(1)}）`);
    entry.see('保存したあとに変わったところ', '112日', '99日');
  });

  it('keeps an ended job readable as it was, and no longer open to anybody else', async () => {
    const [, second] = jobs;
    if (!second) throw new Error('no job');
    const seeker = await hanako();
    await storeJobs(web.act(system), [
      { ...second, state: 'filled', sheet: { ...second.sheet, notes: '終わったあとの文' } },
    ]);
    const list = await seeker.open('/seeker/saved-jobs');
    list.see('掲載終了').dontSee('終わったあとの文');
    expect(list.document.querySelector(`.card-title a[href="/seeker/saved-jobs/${numberAt(1)}"]`)).toBeTruthy();
    const entry = await seeker.open(`/seeker/saved-jobs/${numberAt(1)}`);
    entry.see('この求人は受付を終えています。', '保存したときの求人票', '112日').dontSee('終わったあとの文');
    const open = await (await seeker.open('/seeker/saved-jobs'))
      .check('応募できる求人だけを表示する')
      .press('表示を変える');
    expect(titlesOf(open)).not.toContain(titleAt(1));
    (await visitorOf(web).open(`/jobs/compare?numbers=${numberAt(1)}`))
      .see('受付を終えたか、番号が違います')
      .dontSee(titleAt(1));
    await storeJobs(web.act(system), [second]);
  });

  it('names what became closed to everybody, without its content, and lets it be taken off', async () => {
    const fourth = jobs[3];
    if (!fourth) throw new Error('no job');
    const header = { ...fourth.sheet.header, disclosure: 4 as const };
    await storeJobs(web.act(system), [{ ...fourth, sheet: { ...fourth.sheet, header } }]);
    const list = await (await hanako()).open('/seeker/saved-jobs');
    list.see('いまは見られない求人', numberAt(3)).dontSee(titleAt(3), '南の会');
    (await list.press(`お気に入りから外す（${numberAt(3)}）`)).dontSee('いまは見られない求人');
    await storeJobs(web.act(system), [fourth]);
  });

  it('is a file that no spreadsheet computes', async () => {
    const first = jobs[0];
    if (!first) throw new Error('no job');
    await storeJobs(web.act(system), [
      { ...first, sheet: { ...first.sheet, work: { ...first.sheet.work, title: '=HYPERLINK("http://x")' } } },
    ]);
    const seeker = await hanako();
    const entry = await seeker.open(`/seeker/saved-jobs/${numberAt(0)}`);
    await entry.fill('メモ（任意）', '@SUM(A1),"x"\n次の行').press('メモを保存する');
    const answer = await seeker.open('/en/seeker/saved-jobs.csv');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const rows = parse(answer.html, { bom: true }) as string[][];
    expect(rows[0]?.slice(0, 3)).toEqual(['Job number', 'Occupation', 'Employer']);
    const row = rows.find(([number]) => number === numberAt(0));
    expect(row).toEqual(expect.arrayContaining(['\'=HYPERLINK("http://x")', '\'@SUM(A1),"x"\n次の行']));
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    await storeJobs(web.act(system), [first]);
  });
});

describe('jobs side by side', () => {
  it('stand under each other’s conditions, those that differ marked in words', async () => {
    const page = await visitorOf(web).open(`/jobs/compare?numbers=${numberAt(0)},${numberAt(1)},${numberAt(5)}`);
    page.see('求人を比べる', '違いあり', '基本給（ａ）', '就業時間', '加入保険等', '時間外労働時間');
    const heads = [...page.document.querySelectorAll('.compare th[scope="col"]')].map((one) => one.textContent);
    expect(heads).toHaveLength(3);
    // What the disclosure withholds is withheld here too.
    expect(heads[2]).toContain('事業所名は公開していません');
    page.dontSee('南の会');
    const marked = [...page.document.querySelectorAll('.compare-differs th[scope="row"]')].map(
      (one) => one.textContent,
    );
    expect(marked.some((text) => text?.startsWith('紹介期限日'))).toBe(true);
    expect(marked.some((text) => text?.startsWith('求人番号'))).toBe(false);
    const two = await page.follow(`比較から外す（${titleAt(0)}）`);
    expect(two.document.querySelectorAll('.compare th[scope="col"]')).toHaveLength(2);
  });

  it('are four at most, in any width and with any separator', async () => {
    const numbers = [0, 1, 2, 3, 4].map(numberAt).join('、').replaceAll('-', '－');
    const page = await visitorOf(web).open(`/jobs/compare?numbers=${encodeURIComponent(numbers)}`);
    page.see('残りの1件は並べていません');
    expect(page.document.querySelectorAll('.compare th[scope="col"]')).toHaveLength(4);
    (await visitorOf(web).open('/jobs/compare?numbers=x')).see('比べる求人がありません。');
  });

  it('of the own list are only those that the seeker keeps', async () => {
    const list = await (await hanako()).open('/seeker/saved-jobs');
    const page = await list
      .check(`選ぶ（${titleAt(0)}）`)
      .check(`選ぶ（${titleAt(1)}）`)
      .press('比べる（2～4件）');
    expect(page.path).toContain('/seeker/saved-jobs/compare?numbers=');
    const taro = await signedIn(web, 'seeker', world.taro);
    (await taro.open(page.path)).see('比べる求人がありません。').dontSee(titleAt(0));
  });
});

describe('a list of a seeker', () => {
  it('marks what was seen, by an opened page only', async () => {
    const seeker = await hanako();
    const cookie = [...seeker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    (await seeker.open(q)).dontSee('閲覧済み');
    for (const [method, headers] of [
      ['HEAD', {}],
      ['GET', { 'sec-purpose': 'prefetch;prerender' }],
    ] as const)
      await web.fetch(`/jobs/${numberAt(2)}`, { method, headers: { ...headers, cookie } });
    (await seeker.open(q)).dontSee('閲覧済み');
    await seeker.open(`/jobs/${numberAt(2)}`);
    (await seeker.open(q)).see('閲覧済み');
    const settings = await seeker.open('/seeker/hidden-establishments');
    settings.see('1件の求人を見ました。');
    (await settings.press('見た求人の記録をすべて消す')).see('見た求人の記録はありません。');
    (await seeker.open(q)).dontSee('閲覧済み');
  });

  it('says what is new since the last visit', async () => {
    const seeker = await hanako();
    (await seeker.open(q)).dontSee('前回から新しい');
    web.clock.set('2026-11-24T09:00+09:00');
    const fifth = jobs[4];
    if (!fifth) throw new Error('no job');
    await storeJobs(web.act(system), [{ ...fifth, acceptedOn: day('2026-11-23') }]);
    const later = await hanako();
    const list = await later.open(q);
    expect(list.html.match(/前回から新しい<\/span>/g)).toHaveLength(1);
    const since = await list.follow('前回（2026年11月20日）からの新しい求人だけを見る');
    expect(titlesOf(since)).toEqual([titleAt(4)]);
    await storeJobs(web.act(system), [fifth]);
    web.clock.set(testNow);
  });

  it('leaves hidden establishments out, with its numbers, and never one whose name is withheld', async () => {
    const seeker = await hanako();
    const before = await seeker.open(q);
    before.see('6件中 1～6件を表示');
    expect(() => before.press(`この事業所の求人を隠す（${titleAt(5)}）`)).toThrow();
    const after = await before.press(`この事業所の求人を隠す（${titleAt(3)}）`);
    expect(after.path).toBe(q);
    // 南の会 has a job without its name: it stays, so hiding tells nothing of whose it is.
    after.see('4件中 1～4件を表示', '1件の事業所を隠しています。', titleAt(5)).dontSee('南の会');
    const counts = await after.open(`/jobs/counts?form=easy&q=${encodeURIComponent('記録係')}`);
    expect(JSON.parse(counts.html).total).toBe('4件');
    (await (await signedIn(web, 'seeker', world.taro)).open(q)).see('6件中');
    (await visitorOf(web).open(q)).see('6件中').dontSee('隠しています');

    const settings = await (await seeker.open(q)).follow('隠した事業所を見る・また表示する');
    settings.see('南の会', minami);
    (await settings.press('また表示する（南の会）')).see('隠した事業所はありません。');
    (await seeker.open(q)).see('6件中');
  });

  it('takes four statements besides session, identity and unread talks, wherever the index answers', async () => {
    const seeker = await hanako();
    await seeker.open(q);
    const inDatabase = jobSearchOn(web.database, searchNames);
    const found = await inDatabase.search(
      { where: {}, sort: 'newest', page: 1, size: 30 } as Parameters<typeof inDatabase.search>[0],
      'seeker',
      day('2026-11-21'),
    );
    answerWith({ ...inDatabase, search: async () => found });
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    await seeker.open('/jobs?v=1&time=full-time');
    const texts = statements.mock.calls.map(([first]) =>
      typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''),
    );
    const own = texts.filter(
      (text) => !/"?(sessions|accounts|registrations|threads)"? /.test(text) || /saved_jobs/.test(text),
    );
    expect(own.length, texts.join('\n\n')).toBeLessThanOrEqual(4);
  });
});
