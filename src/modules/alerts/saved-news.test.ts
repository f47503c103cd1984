import { beforeEach, describe, expect, it } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { at, type Day, day, type Instant } from '#kernel/time.ts';
import { acceptJob, changeJob } from '#modules/jobs/acceptances.ts';
import { extendJob, fillJob, resumeJob, suspendJob } from '#modules/jobs/job-life.ts';
import { jobByNumber, storeJob } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { savedEntry, saveJobs } from '#modules/search/saved-jobs.ts';
import type { Mail } from '#platform/mail/mail.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { type EmployerCast, employerOf, jobOf, seekerOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { followSavedJobs } from './reactions.ts';
import { chooseSavedNews, endSavedNewsByLink, savedNewsOfLink, tellSavedNews, wantsSavedNews } from './saved-news.ts';

const { act, database } = testDatabase();
const system = (now: Instant = testNow) => act({ kind: 'system', task: 'test' }, { now, reactions: [followSavedJobs] });
let hikari: EmployerCast;
let hanako: SeekerActor & { mail: string };
let taro: SeekerActor & { mail: string };
let number: JobNumber;
const owner = (now: Instant = testNow) => act(hikari.owner, { now, reactions: [followSavedJobs] });

beforeEach(async () => {
  await readReference(database);
  hikari = await employerOf(system(), 'ひかりの里');
  number = await made();
  hanako = await seekerOf(system());
  taro = await seekerOf(system());
  await chooseSavedNews(act(hanako), true);
  for (const seeker of [hanako, taro]) await saveJobs(act(seeker), [number]);
});

const made = async (): Promise<JobNumber> => {
  const stored = await jobOf(system(), hikari.id, {});
  await storeJob(system(), { ...(await jobNow(stored)), sheet: cleanSheet });
  return stored;
};
const jobNow = async (of = number) => {
  const job = await jobByNumber(system(), of);
  if (!job) throw new Error('no job');
  return job;
};
const morning = async (on: Day): Promise<Mail[]> => {
  const acting = system(at(on, 7, 20));
  await tellSavedNews(acting);
  return mailsOf(acting);
};

describe('mails about saved jobs (M18)', () => {
  it('come to who asked for them, one a morning with everything, and to nobody else', async () => {
    const second = await made();
    await saveJobs(act(hanako), [second]);
    await suspendJob(owner(), number, { reason: 'selecting', note: '面接中' });
    await fillJob(owner(), second);
    const [mail, ...more] = await morning(day('2026-11-21'));
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'M18', to: hanako.mail });
    expect(mail?.subject).toContain('2件');
    for (const part of [number, second, '募集が停止されました', '採用が決まり']) expect(mail?.text).toContain(part);
    expect(mail?.text).not.toContain('面接中');
    expect(mail?.text).not.toContain('佐藤');
    expect(await morning(day('2026-11-21'))).toEqual([]);
    expect(await morning(day('2026-11-22'))).toEqual([]);
  });

  it('say which items are others now, from what to what', async () => {
    const job = await jobNow();
    const sheet = { ...cleanSheet, work: { ...cleanSheet.work, title: '経理事務' }, notes: '制服があります。' };
    await changeJob(system(), job, sheet, ['work.title', 'notes']);
    const [mail] = await morning(day('2026-11-21'));
    expect(mail?.text).toContain('求人の内容が変わりました');
    expect(mail?.text).toContain(`${cleanSheet.work.title} → 経理事務`);
    expect(mail?.text).toContain('→ 制服があります。');
  });

  it('tell nothing of an employer that seekers may not know', async () => {
    const hidden = { ...cleanSheet, header: { ...cleanSheet.header, disclosure: 3 as const } };
    await storeJob(system(), { ...(await jobNow()), sheet: hidden });
    const changed = {
      ...hidden,
      establishment: { ...hidden.establishment, name: '別の名前の会' },
      notes: '制服があります。',
    };
    await changeJob(system(), await jobNow(), changed, ['notes']);
    const [mail] = await morning(day('2026-11-21'));
    expect(mail?.text).toContain('制服があります。');
    expect(mail?.text).not.toContain('別の名前の会');
    expect(mail?.text).not.toContain(cleanSheet.establishment.name);
  });

  it('tell of a deadline three days before, once, and again when it was extended', async () => {
    expect(await morning(day('2027-01-27'))).toEqual([]);
    const [mail] = await morning(day('2027-01-28'));
    expect(mail?.text).toContain('紹介期限日は2027年1月31日です');
    expect(await morning(day('2027-01-29'))).toEqual([]);
    await extendJob(owner(at(day('2027-01-29'), 12)), number);
    expect(await morning(day('2027-01-30'))).toEqual([]);
    await database
      .updateTable('registrations')
      .set({ valid_until: day('2027-03-31') })
      .execute();
    expect(await morning(day('2027-02-25'))).toHaveLength(1);
  });

  it('do not tell what is over before the morning', async () => {
    await suspendJob(owner(), number, { reason: 'other' });
    await resumeJob(owner(), number);
    expect(await morning(day('2026-11-21'))).toEqual([]);
  });

  it('lead to the number under which a job goes on, as the list of saved jobs does', async () => {
    const job = await jobNow();
    const { number: next } = await acceptJob(system(), {
      establishmentId: hikari.id,
      officeCode: '13010',
      sheet: cleanSheet,
      renewsId: job.id,
    });
    const [mail] = await morning(day('2026-11-21'));
    expect(mail?.text).toContain(`新しい求人番号：${next}`);
    expect((await savedEntry(act(taro), number))?.renewedTo).toBe(next);
  });

  it('end by the link of a mail, without a session, and by a closed registration', async () => {
    await suspendJob(owner(), number, { reason: 'other' });
    const [mail] = await morning(day('2026-11-21'));
    const token = /saved-jobs\/end\/([\w-]+)/.exec(mail?.bulk?.stop ?? '')?.[1] ?? '';
    const anyone = act({ kind: 'visitor' });
    expect(await savedNewsOfLink(anyone, token)).toBe('running');
    await endSavedNewsByLink(anyone, token);
    await endSavedNewsByLink(anyone, token);
    expect(await savedNewsOfLink(anyone, token)).toBe('ended');
    expect(await wantsSavedNews(act(hanako))).toBe(false);
    expect(await savedNewsOfLink(anyone, `${token.slice(0, -4)}AAAA`)).toBeUndefined();
    await resumeJob(owner(at(day('2026-11-22'), 9)), number);
    expect(await morning(day('2026-11-23'))).toEqual([]);
  });
});
