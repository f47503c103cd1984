import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chanceFrom } from '#kernel/chance.ts';
import { instant } from '#kernel/time.ts';
import { readSettings } from '#src/config.ts';
import type { Act } from '../act.ts';
import { isGivenUp } from '../work/work.ts';
import { keepingTransport } from './kept.ts';
import { type Mail, mailWork, sendMail } from './mail.ts';
import { readKeptMail, readMailbox } from './mailbox.ts';

const mail: Mail = {
  to: 'sakura@example.jp',
  kind: 'M01',
  language: 'ja',
  key: 'request-1',
  subject: '【求職者マイページ】パスワード登録申込受付通知',
  text: '認証キー：AB2C-3DEF\n有効期限：10:30\n\nhttp://localhost:3000/seeker/sign-in?a=1&b=2 を開いてください。',
};

describe('a mail of the trial mode', () => {
  let dataDir = '';
  let waiting: { name: string; data: Record<string, unknown>; key: string | undefined }[] = [];
  const act = (now = '2026-11-21T10:00+09:00') =>
    ({
      now: instant(now),
      settings: readSettings({ DATA_DIR: dataDir }),
      chance: chanceFrom(
        (length) => randomBytes(length),
        () => 0,
      ),
      enqueue: async (name: string, data: Record<string, unknown>, options?: { key?: string }) => {
        waiting.push({ name, data, key: options?.key });
      },
    }) as unknown as Act;
  const deliver = async () => {
    const work = mailWork(keepingTransport(dataDir));
    for (const { data } of waiting) await work.perform(act() as never, data);
  };

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'mail-'));
    waiting = [];
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test('waits sealed: neither key nor address can be read in the queue', async () => {
    await sendMail(act(), mail);
    const row = JSON.stringify(waiting[0]?.data);
    expect(row).not.toContain('AB2C');
    expect(Buffer.from(String(waiting[0]?.data.sealed), 'base64').toString('latin1')).not.toContain('sakura');
    expect(waiting[0]?.key).toBe('M01 request-1');
  });

  test('arrives as written, in text and HTML, and says that a machine sent it', async () => {
    await sendMail(act(), mail);
    await deliver();
    const [kept] = await readMailbox(dataDir);
    expect(kept).toMatchObject({ to: mail.to, subject: mail.subject });
    expect(kept?.at.toString()).toBe('2026-11-21T01:00:00Z');
    expect(kept?.text.trim()).toBe(mail.text);
    expect(kept?.html).toContain('<html lang="ja">');
    expect(kept?.html).toContain('<a href="http://localhost:3000/seeker/sign-in?a=1&#38;b=2">');
  });

  test('somebody subscribed to waits apart, and says how one press ends it', async () => {
    const stop = `https://mypage.example/alerts/end/${'x'.repeat(180)}`;
    await sendMail(act(), { ...mail, kind: 'M17', bulk: { stop } });
    expect(waiting.map(({ name }) => name)).toEqual(['mail.sendBulk']);
    await deliver();
    const [kept] = await readMailbox(dataDir);
    expect(kept?.stop).toBe(stop);
    const raw = readFileSync(join(dataDir, 'mail', `${kept?.id}.eml`), 'latin1');
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  test('of an account says nothing of lists', async () => {
    await sendMail(act(), mail);
    await deliver();
    const [kept] = await readMailbox(dataDir);
    expect(readFileSync(join(dataDir, 'mail', `${kept?.id}.eml`), 'latin1')).not.toContain('List-');
  });

  test('never lets an address with a line break or a bracket become a header', async () => {
    for (const stop of ['https://a.example/\r\nBcc: b@example.jp', 'https://a.example/>,<mailto:b@example.jp']) {
      await expect(sendMail(act(), { ...mail, bulk: { stop } })).rejects.toThrow('no address to stop at');
    }
  });

  test('sent twice after a crash is one file with one Message-ID', async () => {
    await sendMail(act(), mail);
    await deliver();
    const first = await readMailbox(dataDir);
    await deliver();
    expect(await readMailbox(dataDir)).toEqual(first);
    expect(first[0]?.messageId).toMatch(/^<[0-9a-f]{32}@localhost>$/);
  });

  test('is readable by its owner only, and nothing half-written stays', async () => {
    await sendMail(act(), mail);
    await deliver();
    const names = readdirSync(join(dataDir, 'mail'));
    expect(names).toHaveLength(1);
    expect(statSync(join(dataDir, 'mail', names[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'mail')).mode & 0o777).toBe(0o700);
  });

  test('stands in the mailbox newest first, and the box of one person holds only his', async () => {
    await sendMail(act('2026-11-21T10:05+09:00'), { ...mail, key: 'late', subject: 'late' });
    await sendMail(act('2026-11-21T10:00+09:00'), { ...mail, key: 'early', subject: 'early' });
    await sendMail(act('2026-11-21T09:00+09:00'), { ...mail, key: 'other', subject: 'other', to: 'ken@example.jp' });
    await deliver();
    expect((await readMailbox(dataDir)).map((kept) => kept.subject)).toEqual(['late', 'early', 'other']);
    expect((await readMailbox(dataDir, { to: 'KEN@example.jp' })).map((kept) => kept.subject)).toEqual(['other']);
    expect((await readMailbox(dataDir, { most: 1 })).map((kept) => kept.subject)).toEqual(['late']);
  });

  test('of an unknown or forged id is absent', async () => {
    expect(await readKeptMail(dataDir, '0'.repeat(32))).toBeUndefined();
    expect(await readKeptMail(dataDir, '../secret')).toBeUndefined();
    expect(await readMailbox(dataDir)).toEqual([]);
  });

  test.each(['to', 'subject'] as const)('with a line break in %s is refused', async (header) => {
    const forged = { ...mail, [header]: `${mail[header]}\r\nBcc: thief@example.com` };
    await expect(sendMail(act(), forged)).rejects.toThrow('control character');
    expect(waiting).toEqual([]);
  });

  test('to an address with a comma stays one receiver', async () => {
    await sendMail(act(), { ...mail, to: 'a@example.jp,b@example.jp' });
    await deliver();
    const [kept] = await readMailbox(dataDir);
    expect(kept?.to).not.toBe('b@example.jp');
  });

  test('shows markup as text and links no strange address', async () => {
    await sendMail(act(), { ...mail, text: '<b>x</b> https://evil.example/ http://localhost:3000.evil.example/' });
    await deliver();
    const [kept] = await readMailbox(dataDir);
    expect(kept?.html).toContain('&#60;b&#62;x');
    expect(kept?.html).not.toContain('<a ');
  });

  test('sealed with another key is given up, not sent', async () => {
    await sendMail(act(), mail);
    const other = {
      ...act(),
      settings: readSettings({ DATA_DIR: dataDir, SECRET_KEY: Buffer.alloc(32).toString('base64') }),
    };
    const result = await mailWork(keepingTransport(dataDir)).perform(other as never, waiting[0]?.data);
    expect(isGivenUp(result)).toBe(true);
    expect(await readMailbox(dataDir)).toEqual([]);
  });
});
