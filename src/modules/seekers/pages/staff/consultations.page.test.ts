import { beforeAll, describe, expect, it } from 'vitest';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let at: string;

beforeAll(async () => {
  world = await makeWorld(web);
  at = `/staff/registrations/${world.hanako.registration.id}`;
});

describe('consultations at the counter', () => {
  it('are written down, corrected, and their next date stands in the My Page', async () => {
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    await counter.open(at);
    await counter.follow('職業相談の記録');
    counter.see('職業相談の記録はまだありません');
    await counter.follow('相談を記録する');
    await counter.fill('相談の内容', '事務の仕事を希望。').fillDate('日にち', '2026-11-30').press('記録する');
    counter.seeStatus(422).see('3つとも入力してください');
    expect(counter.valueOf('相談の内容')).toBe('事務の仕事を希望。');
    await counter.fill('時刻', '１０時半').choose('方法', '窓口').press('記録する');
    counter.see('職業相談を記録しました', '事務の仕事を希望。', '2026年11月30日');
    await counter.follow('訂正する');
    await counter.fill('相談の内容', '経理の仕事を希望。').press('記録する');
    counter.see('訂正済み', '経理の仕事を希望。', '事務の仕事を希望。');
    const hanako = await signedIn(web, 'seeker', world.hanako);
    await hanako.open('/seeker');
    hanako.see('次回の相談', '2026年11月30日', '10:30').dontSee('経理の仕事');
  });

  it('of another office ask why the record is opened, and tell nothing of the person before', async () => {
    const ueno = await signedIn(web, 'staff', world.otherOffice.seekers);
    await ueno.open(at);
    expect(ueno.path).toBe(`${at}/reason`);
    ueno.see('閲覧の理由').dontSee(world.hanako.person.name).dontSee(world.hanako.mail);
    for (const part of ['/change', '/consultations', '/consultations/new', '/mail-address', '/slip']) {
      await ueno.open(`${at}${part}`);
      ueno.seeStatus(404);
    }
    await ueno.open(`${at}/reason`);
    await ueno.choose('理由', 'その他（内容を入力する）').press('記録して開く');
    ueno.seeStatus(422).see('内容を入力してください');
    await ueno.fill('その他の内容', '家族からの照会').press('記録して開く');
    ueno.seeStatus(200).see(world.hanako.person.name);
  });

  it('are nothing for the department for employers', async () => {
    const employers = await signedIn(web, 'staff', world.counter.employers);
    await employers.open(at);
    employers.seeStatus(200).dontSee('職業相談の記録');
    await employers.open(`${at}/consultations`);
    employers.seeStatus(404);
  });
});
