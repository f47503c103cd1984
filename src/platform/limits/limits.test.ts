import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { freshDatabase } from '#test/support/database.ts';
import { hit, hitFromNetwork, limitsWork } from './limits.ts';

const { act: actAs, database } = freshDatabase();
const at = (time: string) => actAs({ kind: 'visitor' }, { now: instant(`2026-11-20T${time}+09:00`) });

describe('a limit of three a minute', () => {
  const limit = { most: 3, seconds: 60 };

  test('lets three through and tells the fourth how long to wait', async () => {
    for (let time = 0; time < 3; time += 1) expect(await hit(at('10:00:20'), 'a', limit)).toEqual({ allowed: true });
    expect(await hit(at('10:00:20'), 'a', limit)).toEqual({ allowed: false, waitSeconds: 40 });
    expect(await hit(at('10:01:00'), 'a', limit)).toEqual({ allowed: true });
  });

  test('counts each key apart', async () => {
    for (let time = 0; time < 4; time += 1) await hit(at('11:00:00'), 'b', limit);
    expect(await hit(at('11:00:00'), 'c', limit)).toEqual({ allowed: true });
  });

  test('holds against fifty at once', async () => {
    const hits = await Promise.all(Array.from({ length: 50 }, () => hit(at('12:00:00'), 'd', limit)));
    expect(hits.filter(({ allowed }) => allowed)).toHaveLength(3);
  });

  test('is used up at once by what weighs as much', async () => {
    expect(await hit(at('12:30:00'), 'f', { ...limit, weight: 3 })).toEqual({ allowed: true });
    expect(await hit(at('12:30:00'), 'f', limit)).toMatchObject({ allowed: false });
  });

  test('keeps no address that could be read', async () => {
    await hit(at('13:00:00'), 'key address sakura@example.jp', limit);
    const rows = await database.selectFrom('limits').select('key').execute();
    expect(JSON.stringify(rows)).not.toContain('sakura');
  });

  test('forgets the counts of the day before', async () => {
    await hit(at('14:00:00'), 'e', limit);
    const later = actAs({ kind: 'system', task: 'limits.forget' }, { now: instant('2026-11-21T16:00+09:00') });
    await limitsWork.perform(later, {});
    expect(await database.selectFrom('limits').selectAll().execute()).toEqual([]);
  });
});

describe('a limit of a network', () => {
  const from = (network: string) => {
    const act = at('15:00:00');
    return { ...act, origin: { ...act.origin, network } };
  };
  const counted = async (what: string, networks: readonly string[]) => {
    let last: unknown;
    for (const network of networks) last = await hitFromNetwork(from(network), what, { most: 1, seconds: 60 });
    return last;
  };

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:eeee:dddd:cccc'],
    ['2001:db8::1', '2001:0DB8:0:0:5::'],
    ['fe80::1%eth0', 'fe80::2'],
    ['192.0.2.7', '::ffff:192.0.2.7'],
  ])('counts %s and %s together', async (one, other) => {
    expect(await counted(one, [one, other])).toMatchObject({ allowed: false });
  });

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['192.0.2.7', '192.0.2.8'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.8'],
    ['unknown', '2001:db8::1'],
  ])('counts %s and %s apart', async (one, other) => {
    expect(await counted(`${one} alone`, [one, other])).toEqual({ allowed: true });
  });
});
