import { beforeAll, describe, expect, it } from 'vitest';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;

beforeAll(async () => {
  world = await makeWorld(web);
});

describe('the end of one’s registration', () => {
  it('can be seen on every page from two weeks before, in three languages', async () => {
    const hanako = await signedIn(web, 'seeker', world.hanako);
    await hanako.open('/jobs');
    hanako.dontSee('有効期限について');
    await web.database
      .updateTable('registrations')
      .set({ valid_until: world.hanako.registration.appliedOn.with({ month: 12, day: 4 }) })
      .where('id', '=', world.hanako.registration.id)
      .execute();
    for (const [path, text] of [
      ['/jobs', 'あと14日です'],
      ['/seeker/applications', '2026年12月4日まで'],
      ['/easy/seeker', 'あと14日（にち）で'],
      ['/en/jobs', 'ends in 14 days'],
    ] as const) {
      await hanako.open(path);
      expect(hanako.document.querySelector('.frame-notices')?.textContent?.replace(/\s/g, ''), path).toContain(
        text.replace(/\s/g, ''),
      );
    }
  });

  it('is chosen by the person after one question, and taken back with one tap from any page', async () => {
    const hanako = await signedIn(web, 'seeker', world.hanako);
    await hanako.open('/seeker/validity');
    await hanako.follow('求職登録を無効にする');
    hanako.see('求職登録を無効にしますか', '31日以内であれば');
    await hanako.press('求職登録を無効にする');
    hanako.see('求職登録を無効にしました', 'ご本人の希望により');
    await hanako.open('/jobs');
    await hanako.press('もう一度有効にする');
    hanako.see('求職登録を有効にしました');
  });

  it('leads to a counter when the time has passed, with a way to the offices', async () => {
    await web.database
      .updateTable('registrations')
      .set({ state: 'inactive', inactive_reason: 'hired', inactive_on: world.hanako.registration.appliedOn })
      .where('id', '=', world.hanako.registration.id)
      .execute();
    const hanako = await signedIn(web, 'seeker', world.hanako);
    await hanako.open('/seeker/validity');
    hanako.see('窓口で手続きをしてください', '全国のハローワーク');
    expect(hanako.document.querySelectorAll('form[action="/seeker/validity/on"]')).toHaveLength(0);
  });

  it('is nothing for a visitor', async () => {
    const visitor = visitorOf(web);
    await visitor.open('/seeker/validity');
    expect(visitor.path).toContain('/seeker/sign-in');
  });
});
