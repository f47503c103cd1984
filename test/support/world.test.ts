import { beforeAll, expect, test } from 'vitest';
import { visitorOf } from './visitor.ts';
import { testWeb } from './web.ts';
import { makeWorld, signedIn, type World } from './world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

test('everybody of the cast signs in at the own door', async () => {
  for (const seeker of [world.hanako, world.taro, world.jiro]) await signedIn(web, 'seeker', seeker);
  for (const user of [world.hikari.owner, world.hikari.recruiter, world.aozora.viewer])
    await signedIn(web, 'employer', user);
  for (const member of [world.counter.seekers, world.otherOffice.seekers]) await signedIn(web, 'staff', member);
});

test('a page that does not say what is wanted tells what it says', async () => {
  const visitor = await visitorOf(web).open('/seeker/sign-in');
  expect(() => visitor.see('此処には無い')).toThrow(/求職者マイページ/);
  expect(() => visitor.fill('電話', '1')).toThrow(/No field is called 「電話」/);
});
