import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { knownEmployer, sentOrder, titled } from '#test/support/world-orders.ts';

const web = testWeb();
let world: World;
let staff: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  await knownEmployer(web, world);
  staff = await signedIn(web, 'staff', world.counter.employers);
});

describe('a clean order', () => {
  it('is accepted with five clicks, the last of which opens the next one', async () => {
    await sentOrder(web, world.hikari, titled('介護職員　日勤'));
    await sentOrder(web, world.hikari, titled('介護職員　夜勤'));
    let clicks = 0;
    const click = async (what: Promise<Visitor>) => {
      clicks += 1;
      await what;
    };
    await staff.open('/staff/orders');
    await click(staff.follow('介護職員　日勤'));
    await click(staff.press('受理に進む'));
    await click(staff.press('受理する'));
    staff.see('受理しました。');
    await click(staff.follow('次の求人申込みへ（待ち 1件）'));
    expect(staff.heading).toBe('介護職員 夜勤');
    expect(clicks).toBeLessThanOrEqual(5);
  });
});
