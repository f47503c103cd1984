import { beforeAll, describe, test } from 'vitest';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { checkJobsAgain } from '../job-findings.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
  await checkJobsAgain(web.act({ kind: 'system', task: 'night' }));
});

describe('jobs that the night found against the law', () => {
  test('stand in the list of their office, and say on their page what is wrong', async () => {
    const staff = await signedIn(web, 'staff', world.counter.employers);
    (await staff.follow('法令に合わない求人')).see('介護職員（ひかりの里）', world.jobs.open);
    (await staff.follow('介護職員（ひかりの里）')).see('法令に合わないところがあります', '直してください');
  });

  test('are not shown to the counter for seekers', async () => {
    const staff = await signedIn(web, 'staff', world.counter.seekers);
    (await staff.open('/staff/job-findings')).seeStatus(403);
  });
});
