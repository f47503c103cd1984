import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb({ environment: { JOB_REPORTS_NETWORK_HOUR: '3', JOB_REPORTS_PERSON_DAY: '2' } });
let world: World;
let network = 0;
let reader: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
});
beforeEach(() => {
  network += 1;
  reader = visitorOf(web, { from: `198.51.100.${network}` });
});

const question = 'どのようなことですか';
const send = 'ハローワークに知らせる';
const report = async (visitor: Visitor, note = '面接で、もう決まったと言われました。'): Promise<Visitor> => {
  await visitor.open(`/jobs/${world.jobs.open}`);
  await visitor.follow('この求人について知らせる');
  return visitor.choose(question, 'もう採用する人が決まっている').fill('気づいたこと（任意）', note).press(send);
};
const told = async () => {
  const { count } = await web.database
    .selectFrom('job_reports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

describe('a report about a job', () => {
  test('goes from its page to the queue of the accepting office, is handled there, and is in no log', async () => {
    (await report(reader)).see('ハローワークに届きました', '求人の表示は変わりません');
    const staff = await signedIn(web, 'staff', world.counter.employers);
    (await staff.follow('求人についての連絡')).see(
      '介護職員（ひかりの里）',
      '既に充足している',
      'ログインしていない人',
    );
    (await staff.follow('介護職員（ひかりの里）')).see('面接で、もう決まったと言われました。');
    staff.press('対応済みにする');
    const empty = await (await staff.open(staff.path)).press('対応済みにする');
    empty.seeStatus(422);
    empty.choose('確認結果', '事業所に確認し、掲載のとおりだった').fill('対応の内容', '電話で確認した。');
    (await empty.press('対応済みにする'))
      .see('対応済みにしました', '電話で確認した。')
      .dontSee('確認した結果を記録する');
    (await staff.open('/staff/job-reports')).see('未対応の連絡はありません。');
    (await staff.open('/staff/job-reports?state=handled')).see('事業所に確認し、掲載のとおりだった');
    expect(web.logged.join('\n')).not.toContain('面接');
  });

  test('that two of the staff handle at once is handled by the first; the second is told', async () => {
    await report(reader);
    const [first, second] = [
      await signedIn(web, 'staff', world.counter.employers),
      await signedIn(web, 'staff', world.counter.manager),
    ];
    for (const staff of [first, second]) {
      await staff.open('/staff/job-reports');
      await staff.follow('介護職員（ひかりの里）');
      staff.choose('確認結果', '連絡の内容は事実ではなかった').fill('対応の内容', '調べた。');
    }
    (await first.press('対応済みにする')).seeStatus(200);
    (await second.press('対応済みにする')).seeStatus(409).see('ほかの職員が先に対応済みにしました');
  });

  test('is nobody else’s: another office and other people find nothing', async () => {
    await report(reader);
    const { id } = await web.database.selectFrom('job_reports').select('id').limit(1).executeTakeFirstOrThrow();
    const ueno = await signedIn(web, 'staff', world.otherOffice.seekers);
    (await ueno.open('/staff/job-reports')).see('未対応の連絡はありません。');
    (await ueno.open(`/staff/job-reports/${id}`)).seeStatus(404);
    (await ueno.open('/staff/job-reports/1')).seeStatus(404);
    const seeker = await signedIn(web, 'seeker', world.hanako);
    (await seeker.open('/staff/job-reports')).seeStatus(403);
  });

  test('in a flood ends in a sentence; what was typed is kept and nothing more is stored', async () => {
    const before = await told();
    for (let n = 0; n < 3; n++) (await report(reader)).seeStatus(200);
    const refused = await report(reader, 'よんかいめ');
    refused.seeStatus(422).see('時間をおいて');
    expect(refused.valueOf('気づいたこと（任意）')).toBe('よんかいめ');
    expect(await told()).toBe(before + 3);
    const neighbour = visitorOf(web, { from: '203.0.113.200' });
    (await report(neighbour)).seeStatus(200);
  });

  test('is bounded for a person too, from wherever', async () => {
    const seeker = await signedIn(web, 'seeker', world.taro, { from: `198.51.100.${network}` });
    (await report(seeker)).see('届きました');
    (await report(seeker)).see('届きました');
    (await report(seeker)).seeStatus(422);
  });

  test('pressed twice is one', async () => {
    await reader.open(`/jobs/${world.jobs.open}/report`);
    const before = await told();
    const again = reader.tab().choose(question, '不審なところがある');
    (await reader.choose(question, '不審なところがある').press(send)).see('届きました');
    (await again.press(send)).see('届きました');
    expect(await told()).toBe(before + 1);
  });

  test('without its secret is refused, wherever it comes from', async () => {
    await reader.open(`/jobs/${world.jobs.open}/report`);
    const before = await told();
    const cookie = [...reader.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await web.fetch(`/jobs/${world.jobs.open}/report`, {
      method: 'POST',
      body: new URLSearchParams({ reason: 'filled' }),
      headers: { cookie },
    });
    expect(answer.status).toBe(403);
    expect(await told()).toBe(before);
  });

  test('needs words where it is about something else, and no more than five hundred', async () => {
    await reader.open(`/jobs/${world.jobs.open}/report`);
    (await reader.choose(question, 'そのほか').press(send)).seeStatus(422).see('気づいたことを書いてください');
    reader.choose(question, 'そのほか').fill('気づいたこと（任意）', 'あ'.repeat(501));
    (await reader.press(send)).seeStatus(422);
  });

  test('about a job that is not to be known is 404', async () => {
    for (const number of [world.jobs.hidden, '13010-99999999', 'abc']) {
      (await reader.open(`/jobs/${number}/report`)).seeStatus(404);
      (await reader.open(`/jobs/${number}/report/received`)).seeStatus(404);
    }
  });

  test('about a job that has ended leads to its page', async () => {
    (await reader.open(`/jobs/${world.jobs.filled}/report`)).seeStatus(410);
  });

  test('names no employer that the reader may not know', async () => {
    (await reader.open(`/jobs/${world.jobs.toSeekers}/report`)).see('機能訓練指導員').dontSee('ひかり');
  });
});
