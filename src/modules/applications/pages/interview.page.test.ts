import { beforeAll, expect, it } from 'vitest';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let id: string;

beforeAll(async () => {
  world = await makeWorld(web);
  const hanako = await signedIn(web, 'seeker', world.hanako);
  await hanako.open(`/jobs/${world.jobs.open}/self-application`);
  await hanako.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await hanako.fill('志望動機', 'よろしくお願いいたします。').press('確認画面へ進む');
  await hanako.press('応募する');
  id = /applications\/([0-9a-f-]+)/.exec(hanako.path)?.[1] ?? '';
});

it('an employer proposes times, the applicant takes one, both put it into their calendars, and it is called off', async () => {
  const employer = await signedIn(web, 'employer', world.hikari.owner);
  await employer.open(`/employer/applications/${id}`);
  await employer.follow('面接の日程を提案する');
  await employer
    .fillDate('候補1の日にち', '2026-11-25')
    .fill('候補1の時刻', '１０時')
    .fillDate('候補2の日にち', '2026-11-26')
    .fill('場所・接続先・電話番号', '本社受付')
    .press('応募者に提案する');
  employer.seeStatus(422).see('日にちと時刻の両方を入力してください');
  await employer.fill('候補2の時刻', '14:30').press('応募者に提案する');
  employer.see('面接の日程を提案しました', '応募者の返事を待っています');

  const hanako = await signedIn(web, 'seeker', world.hanako);
  await hanako.open(`/seeker/applications/${id}`);
  hanako.see('面接の日程の提案が届いています');
  await hanako.follow('面接の日程を選ぶ');
  await hanako.choose('面接の日時', '2026年11月26日 14:30').press('この日時に決める');
  hanako.see('面接の日時を決めました', '本社受付');
  const cookie = [...hanako.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const file = await web.fetch(`/seeker/applications/${id}/interview.ics`, { headers: { cookie } });
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(file.headers.get('cache-control')).toBe('no-store');
  expect(await file.text()).toContain('DTSTART:20261126T053000Z');

  await employer.open(`/employer/applications/${id}/interview`);
  employer.see('日程が決まりました');
  await employer.follow('面接の日程を取りやめる');
  await employer.fill('相手に伝えること', '都合により').press('取りやめる');
  employer.see('面接の日程を取りやめました', '都合により');
  await hanako.open(`/seeker/applications/${id}/interview`);
  hanako.see('事業所から', '都合により');
  expect((await web.mailbox.of(world.hanako.mail)).filter(({ subject }) => subject.includes('面接'))).toHaveLength(2);
});

it('nobody else finds any of it', async () => {
  const taro = await signedIn(web, 'seeker', world.taro);
  const aozora = await signedIn(web, 'employer', world.aozora.owner);
  for (const part of ['', '/end', '.ics']) {
    await taro.open(`/seeker/applications/${id}/interview${part}`);
    taro.seeStatus(404);
    await aozora.open(`/employer/applications/${id}/interview${part}`);
    aozora.seeStatus(404);
  }
});
