import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { type JobsOfCast, makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;

beforeAll(async () => {
  world = await makeWorld(web);
  hanako = await signedIn(web, 'seeker', world.hanako);
});

const applications = () => web.database.selectFrom('applications').select(['state', 'registration_id']).execute();
const apply = async (visitor: Visitor, job: string, motive = '応募します。') => {
  await visitor.open(`/jobs/${job}/self-application`);
  await visitor.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await visitor.fill('志望動機', motive).press('確認画面へ進む');
  return visitor;
};

describe('a seeker who applies', () => {
  it.each<[keyof JobsOfCast, RegExp]>([
    ['notAccepting', /オンライン自主応募を受け付けていません/],
    ['filled', /募集は終わりました/],
    ['withdrawn', /募集は終わりました/],
    ['expired', /紹介期限日を過ぎました/],
    ['suspended', /募集を停止しています/],
    ['nameless', /オンライン自主応募の対象ではありません/],
    ['noMyPage', /求人者マイページを開設していない/],
  ])('to the job called "%s" is told why not, on every page of the way', async (job, reason) => {
    for (const page of ['', '/motive', '/confirm']) {
      await hanako.open(`/jobs/${world.jobs[job]}/self-application${page}`);
      hanako.seeStatus(409);
      expect(hanako.text).toMatch(reason);
    }
    expect(await applications()).toEqual([]);
  });

  it('to a job for the offices only hears nothing of it', async () => {
    await hanako.open(`/jobs/${world.jobs.hidden}/self-application`);
    const told = hanako.text;
    await hanako.seeStatus(404).open('/jobs/13010-99999961/self-application');
    expect(hanako.seeStatus(404).text).toBe(told);
  });

  test('whose registration is not active is told how to make it active', async () => {
    const jiro = await signedIn(web, 'seeker', world.jiro);
    await jiro.open(`/jobs/${world.jobs.open}/self-application`);
    jiro.seeStatus(409).see('求職登録が「無効」になっているため応募できません。');
  });

  test('reads the reason on the job itself, where the button cannot be pressed', async () => {
    await hanako.open(`/jobs/${world.jobs.notAccepting}`);
    hanako.see('この求人は、オンライン自主応募を受け付けていません。');
    expect(hanako.document.querySelector(`a[href*="self-application"]`)).toBeNull();
    await hanako.open(`/jobs/${world.jobs.filled}`);
    hanako.seeStatus(410).see('採用する方が決まったため、募集を終了しました。');
    await hanako.open(`/jobs/${world.jobs.expired}`);
    hanako.seeStatus(410).see('紹介期限日を過ぎたため');
  });
});

describe('what ends while one is applying', () => {
  const close = async (number: string, state: 'suspended' | 'active') => {
    const { jobByNumber, storeJob } = await import('#modules/jobs/jobs.ts');
    const act = web.act({ kind: 'system', task: 'test' });
    const job = await jobByNumber(act, number as never);
    if (job) await storeJob(act, { ...job, state });
  };

  test('is refused at the last button, and nothing is sent', async () => {
    await apply(hanako, world.jobs.another);
    await close(world.jobs.another, 'suspended');
    await hanako.press('応募する');
    hanako.seeStatus(409).see('この求人は、現在募集を停止しています。');
    expect((await applications()).map(({ state }) => state)).toEqual(['draft']);
    expect(await web.mailbox.of(world.hikari.owner.mail)).toEqual([]);
  });

  test('and can be sent once it is open again', async () => {
    await close(world.jobs.another, 'active');
    await hanako.open(`/jobs/${world.jobs.another}/self-application/confirm`);
    await hanako.see('応募します。').press('応募する');
    hanako.seeStatus(200).see('応募を受け付けました');
  });

  test('the deadline holds through its last second in Japan', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    await apply(taro, world.jobs.open);
    web.clock.set('2027-01-31T23:59:59+09:00');
    const late = await signedIn(web, 'seeker', world.taro);
    await late.open(`/jobs/${world.jobs.open}/self-application/confirm`);
    late.seeStatus(200).see('応募内容の確認');
    web.clock.set('2027-02-01T00:00:00+09:00');
    await late.press('応募する');
    late.seeStatus(409).see('紹介期限日を過ぎました');
    web.clock.set('2026-11-20T10:30:00+09:00');
  });
});

describe('applying twice', () => {
  test('in two tabs at once makes one application, and the second tab leads to it', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    await apply(taro, world.jobs.ofAozora, '一つ目の画面');
    const other = taro.tab();
    await other.open(taro.path);
    const before = (await applications()).length;
    await Promise.all([taro.press('応募する'), other.press('応募する')]);
    const statuses = [taro.status, other.status].sort();
    expect(statuses).toEqual([200, 409]);
    const second = taro.status === 409 ? taro : other;
    second.see('この求人にはすでに応募しています。');
    await second.follow('応募の内容を見る');
    second.seeStatus(200).see('一つ目の画面');
    expect((await applications()).length).toBe(before);
    const sent = (await applications()).filter(
      (one) => one.registration_id === world.taro.registration.id && one.state === 'applied',
    );
    expect(sent).toHaveLength(1);
    expect(await web.mailbox.of(world.aozora.owner.mail)).toHaveLength(1);
  });

  test('by pressing the same button twice shows the same receipt twice', async () => {
    const hana = await signedIn(web, 'seeker', world.hanako);
    await apply(hana, world.jobs.ofAozora);
    const again = hana.tab();
    await Promise.all([hana.press('応募する'), again.press('応募する')]);
    for (const tab of [hana, again]) tab.seeStatus(200).see('応募を受け付けました');
    expect(hana.path).toBe(again.path);
  });

  test('later is told, with the way to the first one', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    await taro.open(`/jobs/${world.jobs.ofAozora}/self-application`);
    taro.seeStatus(409).see('この求人にはすでに応募しています。');
    await taro.follow('応募の内容を見る');
    taro.seeStatus(200);
  });
});
