import { beforeAll, describe, expect, it } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { removeSavedJob, savedJobs, saveJob } from './saved-jobs.ts';

const web = testWeb({ environment: { SAVED_JOBS: '3' } });
const system = { kind: 'system', task: 'test' } as const;
let world: World;
let jobs: NewJob[];

beforeAll(async () => {
  await readReference(web.database);
  world = await makeWorld(web);
  const [establishment] = await storeEstablishments(web.act(system), [
    { state: 'registered', name: '保存の会', place: {}, dispute: false, record: {} },
  ]);
  if (!establishment) throw new Error('not stored');
  jobs = Array.from({ length: 8 }, (_, index) => ({
    number: jobNumber('13990', String(index + 1)),
    state: 'active',
    establishmentId: establishment.id,
    officeCode: '13010',
    acceptedOn: day('2026-11-02'),
    deadlineOn: day('2027-01-31'),
    sheet: wholeSheet,
  }));
  await storeJobs(web.act(system), jobs);
});

const actOf = ({ registration: { id, accountId } }: World['hanako']) =>
  web.act<SeekerActor>({ kind: 'seeker', accountId: accountId ?? '', registrationId: id });
const numberAt = (index: number) => jobNumber('13990', String(index + 1));

describe('saving jobs', () => {
  it('from eight tabs at once keeps as many as the limit', async () => {
    const act = actOf(world.hanako);
    const answers = await Promise.all(jobs.map(({ number }) => saveJob(act, number)));
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(3);
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'limit')).toHaveLength(5);
    expect(await savedJobs(act)).toHaveLength(3);
  });

  it('the same one from many tabs keeps it once, with one line in the audit', async () => {
    const act = actOf(world.taro);
    const answers = await Promise.all(Array.from({ length: 5 }, () => saveJob(act, numberAt(0))));
    expect(answers.every((answer) => 'accepted' in answer)).toBe(true);
    const [kept, ...more] = await savedJobs(act);
    expect(more).toEqual([]);
    expect(kept?.jobId).toBeDefined();
    const lines = await web.database
      .selectFrom('audit_entries')
      .select('subject_id')
      .where('what', '=', 'job.saved')
      .where('about', '=', world.taro.registration.id)
      .execute();
    expect(lines).toEqual([{ subject_id: numberAt(0) }]);
  });

  it('shows that the sheet has changed since', async () => {
    const act = actOf(world.taro);
    expect((await savedJobs(act)).map(({ changed }) => changed)).toEqual([false]);
    const [first] = jobs;
    if (!first) throw new Error('no job');
    await storeJobs(web.act(system), [{ ...first, sheet: { ...wholeSheet, notes: '見学できます。' } }]);
    expect((await savedJobs(act)).map(({ changed }) => changed)).toEqual([true]);
  });

  it('can be taken back, also when the job is closed to everybody', async () => {
    const act = actOf(world.taro);
    const [first] = jobs;
    if (!first) throw new Error('no job');
    const header = { ...wholeSheet.header, disclosure: 4 as const };
    await storeJobs(web.act(system), [{ ...first, sheet: { ...wholeSheet, header } }]);
    expect(await savedJobs(act)).toEqual([]);
    expect(await removeSavedJob(act, numberAt(0))).toBe(true);
    expect(await removeSavedJob(act, numberAt(0))).toBe(false);
  });
});
