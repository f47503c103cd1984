import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { isGivenUp } from '../work/work.ts';
import { compose } from './message.ts';
import { smtpTransport } from './transport.ts';

const message = compose(
  {
    to: 'sakura@example.jp',
    kind: 'M10',
    language: 'ja',
    key: '1',
    subject: 'メッセージが届いています',
    text: 'ログインしてください。',
  },
  instant('2026-11-21T10:00+09:00'),
  { baseUrl: 'https://mypage.example', mailFrom: 'system@mypage.example', mailFromName: '試行版' },
);

let server: Server | undefined;
afterEach(() => server?.close());

/** A mail server that answers the receiver as told and keeps what it is given. */
const mailServer = async (answerToReceiver: string): Promise<{ url: string; received: string[] }> => {
  const received: string[] = [];
  server = createServer((socket) => {
    let inData = false;
    let body = '';
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      if (inData) {
        body += chunk;
        if (!body.endsWith('\r\n.\r\n')) return;
        received.push(body);
        inData = false;
        socket.write('250 kept\r\n');
        return;
      }
      const command = String(chunk).slice(0, 4).toUpperCase();
      if (command === 'RCPT') socket.write(`${answerToReceiver}\r\n`);
      else if (command === 'DATA') {
        inData = true;
        socket.write('354 go on\r\n');
      } else if (command === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 yes\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const at = server.address();
  return { url: `smtp://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`, received };
};

describe('a mail server', () => {
  test('that takes the mail gets it with our Message-ID and sender', async () => {
    const { url, received } = await mailServer('250 yes');
    const transport = smtpTransport(url);
    expect(await transport.deliver(message)).toBeUndefined();
    transport.close();
    expect(received[0]).toContain(`Message-ID: <${message.name}@mypage.example>`);
    expect(received[0]).toContain('Auto-Submitted: auto-generated');
    expect(received[0]).toContain('<system@mypage.example>');
  });

  test('that refuses for good ends the mail', async () => {
    const { url } = await mailServer('550 no such person');
    const transport = smtpTransport(url);
    const result = await transport.deliver(message);
    transport.close();
    expect(isGivenUp(result) && result.givenUp).toBe('the mail server refused it (550)');
  });

  test('that refuses for now is asked again later', async () => {
    const { url } = await mailServer('451 later');
    const transport = smtpTransport(url);
    await expect(transport.deliver(message)).rejects.toThrow();
    transport.close();
  });

  test('that does not answer is asked again later', async () => {
    const transport = smtpTransport('smtp://127.0.0.1:1');
    await expect(transport.deliver(message)).rejects.toThrow();
    transport.close();
  });
});
