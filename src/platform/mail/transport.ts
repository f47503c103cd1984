import { createTransport } from 'nodemailer';
import type { Settings } from '#src/config.ts';
import { type GivenUp, giveUp } from '../work/work.ts';
import { keepingTransport } from './kept.ts';
import type { Message } from './message.ts';

/** Where mails go: a server, or in trial mode a folder. */
export type Transport = {
  /** Throws when another try may succeed. */
  deliver(message: Message): Promise<GivenUp | undefined>;
  close(): void;
};

/** The transport of this installation: nothing ever leaves the trial mode. */
export const mailTransport = (settings: Pick<Settings, 'trial' | 'smtpUrl' | 'dataDir'>): Transport => {
  if (settings.trial) return keepingTransport(settings.dataDir);
  if (!settings.smtpUrl) throw new Error('outside trial mode SMTP_URL must be set');
  return smtpTransport(settings.smtpUrl);
};

export const smtpTransport = (url: string): Transport => {
  const server = createTransport({
    url,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    deliver: async ({ name: _, ...message }) => {
      try {
        await server.sendMail(message);
        return undefined;
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        // 5xx is final (RFC 5321 §4.2.1); a refused login is our mistake, not the mail's, and is mended by the operator.
        if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') {
          return giveUp(`the mail server refused it (${responseCode})`);
        }
        throw error;
      }
    },
    close: () => server.close(),
  };
};
