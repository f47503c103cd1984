import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trialCode } from '../../scripts/trial-codes.mjs';
import { withNewCode } from '../../scripts/trial-mails.mjs';
import { type Visitor, visitorOf } from '../support/visitor.ts';
import { freePort, type RunningService, startService } from './service.ts';

/**
 * kill -9 of the service and its database in the middle of the story: what was acknowledged is there afterwards, once,
 * and what was not is there wholly or not at all.
 */
let dataDir = '';
let service: RunningService;
let port = 0;

const start = async (): Promise<void> => {
  service = await startService({ DATA_DIR: dataDir, DEMO_JOBS: '150' }, port);
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'mypage-story-'));
  // The embedded server runs as another user when we are root, and must be able to pass through.
  await chmod(dataDir, 0o711);
  port = await freePort();
  await start();
}, 120_000);

afterAll(async () => {
  await service?.killAll().catch(() => {});
  await rm(dataDir, { recursive: true, force: true });
});

const counter = async (): Promise<Visitor> => {
  const visitor = await visitorOf(service).open('/staff/sign-in');
  visitor.fill('ID（メールアドレス）', 'sodan1@office.example').fill('パスワード', 'Chosha-3927');
  await visitor.press('ログイン');
  const code = await trialCode(async (path) => (await service.fetch(path)).text(), 'sodan1@office.example');
  return visitor.fill('ワンタイムパスワード（6桁）', code).press('ログイン');
};

/** Takes a registration at the counter; the answer is the acknowledgement. */
const register = async (visitor: Visitor, name: string): Promise<string> => {
  await visitor.open('/staff/registrations/new');
  visitor
    .fill('氏名', name)
    .fill('フリガナ', 'テスト　タロウ')
    .fillDate('生年月日', '1990-01-01')
    .fill('希望職種', '一般事務');
  await visitor.press('登録する');
  if (visitor.status !== 200 || !visitor.path.includes('done=made'))
    throw new Error(`not acknowledged: ${visitor.status}`);
  return visitor.path.split('?')[0] ?? '';
};

test('five times killed between the counter and the result, and nothing acknowledged is lost', {
  timeout: 180_000,
}, async () => {
  const acknowledged = new Map<string, string>();
  let clerk = await counter();
  for (let round = 1; round <= 5; round += 1) {
    let going = true;
    const clerks = [clerk.tab(), clerk.tab(), clerk.tab()].map(async (tab, desk) => {
      for (let turn = 1; going; turn += 1) {
        const name = `試験${round}の${desk}の${turn}`;
        const path = await register(tab, name).catch(() => undefined);
        if (path) acknowledged.set(path, name);
        else await wait(20);
      }
    });
    await wait(350 + 90 * round);
    await service.killAll();
    going = false;
    await Promise.all(clerks);
    await start();
    // The session survives too: it lies in the database.
    clerk = await clerk.open('/staff');
    expect(clerk.heading).toBe('ハローワーク窓口');
    for (const [path, name] of acknowledged) {
      const seen = await clerk.open(path);
      expect(seen.status, `${name} was acknowledged`).toBe(200);
      expect(seen.heading).toBe(name);
    }
  }
  expect(acknowledged.size).toBeGreaterThan(10);
});

test('an application that was acknowledged before the kill is there once, with one mail to the employer', {
  timeout: 150_000,
}, async () => {
  const seeker = await visitorOf(service).open('/seeker/sign-in');
  seeker.fill('ID（メールアドレス）', 'asuka@seeker.example').fill('パスワード', 'Mado-7294');
  const read = async (path: string) => (await service.fetch(path)).text();
  await seeker.press('ログイン');
  await withNewCode(read, 'asuka@seeker.example', [], async (code) => {
    await seeker.fill('ワンタイムパスワード（6桁の数字）', code).press('送信');
    return seeker.path === '/seeker';
  });
  const job = await jobThatTakesApplications(seeker);
  await seeker.open(`/jobs/${job}/self-application`);
  seeker.check('上の注意点をすべて確認し、同意したうえで応募します');
  await seeker.press('次へ進む');
  seeker.fill('志望動機', 'この仕事の経験を生かしたいと考えています。');
  await seeker.press('確認画面へ進む');
  await seeker.press('応募する');
  const receipt = seeker.path;
  expect(receipt).toMatch(/^\/seeker\/applications\/[\w-]+\/receipt$/);
  await service.killAll();
  await start();
  await seeker.open(receipt);
  expect(seeker.status).toBe(200);
  // Twice more, at once: the unique index answers with the application that is there.
  const [again, andAgain] = await Promise.all([
    seeker.tab().open(`/jobs/${job}/self-application`),
    seeker.tab().open(`/jobs/${job}/self-application/confirm`),
  ]);
  expect([again.status, andAgain.status]).toEqual([409, 409]);
  const id = receipt.split('/')[3] ?? '';
  // Work that the kill hit in the middle is taken over when its heartbeat is missed: within a minute.
  await expect
    .poll(() => mailsAbout(`/employer/applications/${id}`), { timeout: 75_000, interval: 300 })
    .not.toHaveLength(0);
  const letters = await mailsAbout(`/employer/applications/${id}`);
  expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
});

test('the audit is unbroken after all of it', { timeout: 60_000 }, async () => {
  expect(await service.stop()).toBe(0);
  const said = execFileSync(process.execPath, ['scripts/run.mjs', 'audit:verify'], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    encoding: 'utf8',
  });
  expect(said).toMatch(/^The audit is whole: \d+ entries/);
});

/** The first job in the list whose first step is open to this seeker. */
const jobThatTakesApplications = async (seeker: Visitor): Promise<string> => {
  for (let page = 1; page <= 5; page += 1) {
    const list = await seeker.tab().open(`/jobs?page=${page}`);
    const numbers = [...list.html.matchAll(/href="\/jobs\/(\d{5}-\d{1,8})"/g)].map((match) => match[1] ?? '');
    for (const number of new Set(numbers)) {
      const notice = await seeker.tab().open(`/jobs/${number}/self-application`);
      if (notice.status === 200) return number;
    }
  }
  throw new Error('the demo has no job that takes self-applications');
};

const mailsAbout = async (path: string): Promise<{ to: string }[]> => {
  const directory = join(dataDir, 'mail');
  const names = await readdir(directory).catch(() => []);
  const found: { to: string }[] = [];
  for (const name of names.filter((one) => one.endsWith('.eml'))) {
    const mail = await PostalMime.parse(await readFile(join(directory, name)));
    if (mail.text?.includes(path)) found.push({ to: mail.to?.[0]?.address ?? '' });
  }
  return found;
};
