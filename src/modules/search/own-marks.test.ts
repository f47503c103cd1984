import { beforeAll, describe, expect, it } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import { establishmentNumber, jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { Disclosure } from '#modules/jobs/job-sheet.ts';
import { type StoredJob, storeJobs } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testNow } from '#test/support/database.ts';
import { countingQueries } from '#test/support/queries.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, type World } from '#test/support/world.ts';
import { hiddenEstablishments, hideEstablishment, showEstablishment } from './hidden-establishments.ts';
import { noteSavedJob, removeSavedJobs, restoreSavedJobs, savedEntry, saveJobs } from './saved-jobs.ts';
import { forgetOldSeen, forgetSeen, markSeen, ownMarks, seenCount } from './seen-jobs.ts';

const web = testWeb({
  environment: { SEEN_JOBS: '10', SEEN_JOBS_DAYS: '30', HIDDEN_ESTABLISHMENTS: '2', SAVED_JOBS: '3' },
});
const system = { kind: 'system', task: 'test' } as const;
let world: World;
let jobs: StoredJob[];

const numberAt = (index: number) => jobNumber('13991', String(index + 1));
const jobAt = (index: number): StoredJob => {
  const job = jobs[index];
  if (!job) throw new Error(`there is no job ${index}`);
  return job;
};
/** Five establishments in turn; of every tenth job nobody but the office knows the employer. */
const establishmentAt = (index: number) => establishmentNumber('1301', `50000${index % 5}`);

beforeAll(async () => {
  await readReference(web.database);
  world = await makeWorld(web);
  const [one] = await storeEstablishments(web.act(system), [
    { state: 'registered', name: '印の会', place: {}, dispute: false, record: {} },
  ]);
  if (!one) throw new Error('not stored');
  jobs = await storeJobs(
    web.act(system),
    Array.from({ length: 20 }, (_, index) => ({
      number: numberAt(index),
      state: 'active' as const,
      establishmentId: one.id,
      officeCode: '13010',
      acceptedOn: day('2026-11-02'),
      deadlineOn: day('2027-01-31'),
      sheet: {
        ...wholeSheet,
        header: { ...wholeSheet.header, disclosure: (index % 10 === 9 ? 3 : 1) as Disclosure },
        establishment: { ...wholeSheet.establishment, number: establishmentAt(index), name: `印の会${index % 5}` },
      },
    })),
  );
});

const actOf = ({ registration: { id, accountId } }: World['hanako']) =>
  web.act<SeekerActor>({ kind: 'seeker', accountId: accountId ?? '', registrationId: id });

describe('seen jobs', () => {
  it('are remembered once each, with the version that was seen last', async () => {
    const act = actOf(world.hanako);
    await Promise.all([1, 1, 1].map(() => markSeen(act, jobAt(0))));
    expect(await seenCount(act)).toBe(1);
    expect((await ownMarks(act, false))?.seen).toEqual(new Map([[jobAt(0).id, 1]]));
  });

  it('are as many as the setting says, the oldest go, also from many tabs at once', async () => {
    for (let index = 0; index < 12; index += 1) {
      web.clock.advance({ seconds: 1 });
      await markSeen(actOf(world.hanako), jobAt(index));
    }
    const act = actOf(world.hanako);
    expect(await seenCount(act)).toBe(10);
    const { seen } = (await ownMarks(act, false)) ?? { seen: new Map() };
    expect([jobAt(0), jobAt(1)].some(({ id }) => seen.has(id))).toBe(false);
    await Promise.all(jobs.map((job) => markSeen(act, job)));
    await markSeen(act, jobAt(0));
    expect(await seenCount(act)).toBeLessThanOrEqual(10);
  });

  it('are nobody else’s, and nobody but a seeker has any', async () => {
    expect(await seenCount(actOf(world.taro))).toBe(0);
    const visitor = web.act({ kind: 'visitor' });
    await markSeen(visitor, jobAt(0));
    expect(await ownMarks(visitor, true)).toBeUndefined();
  });

  it('go with time and when the seeker says so', async () => {
    web.clock.set('2026-12-10T10:00+09:00');
    await markSeen(actOf(world.taro), jobAt(3));
    web.clock.set('2026-12-25T10:00+09:00');
    expect(await forgetOldSeen(web.act(system))).toBe(10);
    expect([await seenCount(actOf(world.hanako)), await seenCount(actOf(world.taro))]).toEqual([0, 1]);
    expect(await forgetSeen(actOf(world.taro))).toBe(1);
    web.clock.set(testNow);
  });
});

describe('the last visit', () => {
  it('is the last day before today, written once a day and only by somebody who looks', async () => {
    const visit = async (at: string, visited = true) => {
      web.clock.set(at);
      return (await ownMarks(actOf(world.taro), visited))?.before?.toString();
    };
    expect(await visit('2026-11-20T09:00+09:00')).toBeUndefined();
    expect(await visit('2026-11-20T18:00+09:00')).toBeUndefined();
    expect(await visit('2026-11-23T09:00+09:00', false)).toBe('2026-11-20');
    expect(await visit('2026-11-23T10:00+09:00')).toBe('2026-11-20');
    expect(await visit('2026-11-23T23:59+09:00')).toBe('2026-11-20');
    expect(await visit('2026-11-24T00:00+09:00')).toBe('2026-11-23');
    web.clock.set(testNow);
  });

  it('costs with everything else of the seeker one query', async () => {
    const { database, count } = countingQueries(web.database);
    await ownMarks({ ...actOf(world.taro), database }, true);
    expect(count()).toBe(1);
  });
});

describe('hidden establishments', () => {
  it('are at most as many as the setting says, from eight tabs at once', async () => {
    const act = actOf(world.hanako);
    const answers = await Promise.all([0, 1, 2, 3, 4, 0, 1, 2].map((index) => hideEstablishment(act, numberAt(index))));
    expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'limit').length).toBeGreaterThan(2);
    const hidden = await hiddenEstablishments(act);
    expect(hidden).toHaveLength(2);
    expect((await ownMarks(act, false))?.hidden).toHaveLength(2);
    for (const { number } of hidden) expect(await showEstablishment(act, number)).toBe(true);
    expect(await hiddenEstablishments(act)).toEqual([]);
  });

  it('cannot be found out: where the employer is withheld there is nothing to hide', async () => {
    expect(await hideEstablishment(actOf(world.taro), numberAt(9))).toEqual({ refused: 'absent' });
    expect(await hideEstablishment(actOf(world.taro), jobNumber('13991', '999'))).toEqual({ refused: 'absent' });
  });

  it('are shown again by their owner only', async () => {
    await hideEstablishment(actOf(world.hanako), numberAt(0));
    expect(await showEstablishment(actOf(world.taro), establishmentAt(0))).toBe(false);
    expect(await hiddenEstablishments(actOf(world.hanako))).toMatchObject([{ name: '印の会0' }]);
  });
});

describe('what was taken off the list', () => {
  it('comes back with its note, its day and its version, for its owner and for an hour', async () => {
    const act = actOf(world.hanako);
    await saveJobs(act, [numberAt(0), numberAt(1)]);
    await noteSavedJob(act, numberAt(0), '見学に行く');
    const before = await savedEntry(act, numberAt(0));
    const { count, undo } = await removeSavedJobs(act, [numberAt(0), numberAt(1), numberAt(2)]);
    expect(count).toBe(2);
    expect(undo).not.toContain('見学');
    const rows = await web.database.selectFrom('saved_jobs').select('note').execute();
    expect(rows).toEqual([]);

    expect(await restoreSavedJobs(actOf(world.taro), undo)).toEqual({ refused: 'over' });
    expect(await restoreSavedJobs(act, undo.replace(/.$/, 'A').replace(/^./, 'B'))).toEqual({ refused: 'over' });
    expect(await restoreSavedJobs(act, '{}')).toEqual({ refused: 'over' });
    web.clock.advance({ minutes: 59 });
    const later = actOf(world.hanako);
    expect(await Promise.all([restoreSavedJobs(later, undo), restoreSavedJobs(later, undo)])).toEqual(
      expect.arrayContaining([{ accepted: 2 }, { accepted: 0 }]),
    );
    expect(await savedEntry(later, numberAt(0))).toEqual(before);
    web.clock.advance({ minutes: 1 });
    await removeSavedJobs(actOf(world.hanako), [numberAt(0)]);
    expect(await restoreSavedJobs(actOf(world.hanako), undo)).toEqual({ refused: 'over' });
    web.clock.set(testNow);
  });

  it('comes back only as far as there is room', async () => {
    const act = actOf(world.taro);
    await saveJobs(act, [numberAt(0), numberAt(1), numberAt(2)]);
    const { undo } = await removeSavedJobs(act, [numberAt(0), numberAt(1)]);
    await saveJobs(act, [numberAt(3)]);
    expect(await restoreSavedJobs(act, undo)).toEqual({ accepted: 1 });
  });

  it('is nobody else’s to write a note to', async () => {
    expect(await noteSavedJob(actOf(world.jiro), numberAt(2), 'のぞき')).toBe(false);
    expect(await savedEntry(actOf(world.jiro), numberAt(2))).toBeUndefined();
  });
});
