import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings, settingsTable } from './config.ts';

const live = {
  BASE_URL: 'https://mypage.example',
  SMTP_URL: 'smtp://mail.example:587',
  DATABASE_URL: 'postgres://mypage_app:hush@db.example/mypage',
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
};

const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('was accepted');
};

describe('a bare clone', () => {
  test('runs the trial on port 3000 of this machine', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({ trial: true, port: 3000, host: '127.0.0.1', baseUrl: 'http://localhost:3000' });
    expect(settings).toMatchObject({ authKeyMinutes: 30, savedJobs: 200, demoJobs: 20_000, clock: undefined });
  });

  test('links go to the port that was asked for', () => {
    expect(readSettings({ PORT: '4010' }).baseUrl).toBe('http://localhost:4010');
  });

  test('an empty setting counts as not set', () => {
    expect(readSettings({ PORT: '', SMTP_URL: ' ' }).port).toBe(3000);
  });

  test('a clock can be set', () => {
    expect(readSettings({ CLOCK: '2026-11-20T10:00+09:00' }).clock?.toString()).toBe('2026-11-20T01:00:00Z');
  });
});

describe('a real service', () => {
  test.each([
    ['a database', { DATABASE_URL: live.DATABASE_URL }],
    ['a mail server', { SMTP_URL: live.SMTP_URL }],
    ['an https address', { BASE_URL: live.BASE_URL }],
  ])('%s ends the trial, so the rest is demanded', (_, environment) => {
    expect(refusal(environment)).toContain('outside trial mode');
  });

  test('starts when all is named', () => {
    expect(readSettings(live)).toMatchObject({ trial: false, baseUrl: 'https://mypage.example' });
  });

  test('may run its trial on a given database when it says so', () => {
    expect(readSettings({ DATABASE_URL: live.DATABASE_URL, TRIAL: 'true' }).trial).toBe(true);
  });

  test('refuses a set clock', () => {
    expect(refusal({ ...live, CLOCK: '2026-11-20T10:00+09:00' })).toContain(
      'CLOCK: a set clock is for trial mode only',
    );
  });

  test('refuses plain http for other machines', () => {
    expect(refusal({ ...live, BASE_URL: 'http://mypage.example' })).toContain('write an https address');
    expect(readSettings({ ...live, BASE_URL: 'http://localhost:3000' }).trial).toBe(false);
  });

  test('demands one key for all nodes of a database', () => {
    const { SECRET_KEY: _, ...without } = live;
    expect(refusal(without)).toContain('SECRET_KEY: nothing is set');
  });
});

describe('wrong values', () => {
  test('are all told at once, with what was read and what to write', () => {
    const message = refusal({ PORT: '3000a', SESSION_HOURS: '0', TRIAL: 'maybe', MAIL_FROM: 'nobody', CLOCK: 'noon' });
    expect(message).toContain('- PORT: "3000a" was read; write a whole number from 0 to 65535 instead.');
    expect(message).toContain('- SESSION_HOURS: "0" was read; write a whole number from 1 to 168 (hours) instead.');
    expect(message).toContain('- TRIAL: "maybe" was read; write true or false instead.');
    expect(message).toContain('- MAIL_FROM: "nobody" was read; write a mail address instead.');
    expect(message).toContain('- CLOCK: "noon" was read');
  });

  test('of secrets are not repeated', () => {
    const message = refusal({ ...live, DATABASE_URL: 'mysql://u:hush@db', SECRET_KEY: 'short-hush' });
    expect(message).toContain('DATABASE_URL: what is set cannot be used');
    expect(message).toContain('SECRET_KEY: what is set cannot be used');
    expect(message).not.toContain('hush');
  });

  test('that contradict each other are refused', () => {
    expect(refusal({ SESSION_IDLE_MINUTES: '20' })).toContain('write less than SESSION_IDLE_MINUTES (20)');
    expect(refusal({ TRIAL: 'true', SMTP_URL: live.SMTP_URL })).toContain('the trial mode sends no mail');
    expect(refusal({ BASE_URL: 'http://localhost:3000/mypage' })).toContain('write scheme, host and port only');
    expect(refusal({ DATABASE_OWNER_URL: live.DATABASE_URL })).toContain('set both or neither');
  });

  test('a line break cannot enter a name that becomes a mail header', () => {
    expect(refusal({ MAIL_FROM_NAME: 'x\r\nBcc: y@example.com' })).toContain('MAIL_FROM_NAME');
  });
});

test('the page of settings in the operations manual is the table', () => {
  expect(readFileSync('docs/operations/settings.md', 'utf8')).toContain(settingsTable());
});
