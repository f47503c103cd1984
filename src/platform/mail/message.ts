import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import { htmlLanguage } from '#kernel/language.ts';
import { type Instant, millisOf } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import { htmlOf } from './html.ts';
import type { Mail } from './mail.ts';

/** A mail as it goes out. `name` is its name as a file: the same mail has the same one. */
export type Message = SendMailOptions & { name: string };

type Sender = Pick<Settings, 'baseUrl' | 'mailFrom' | 'mailFromName'>;

/**
 * Writes the mail. Its Message-ID comes from kind and key, so receivers drop a repetition; Auto-Submitted keeps
 * absence notices away (RFC 3834). Only a mail somebody subscribed to says how it is ended (RFC 2369, RFC 8058).
 */
export const compose = (mail: Mail, at: Instant, sender: Sender): Message => {
  const name = createHash('sha256').update(`${mail.kind}\n${mail.key}`).digest('hex').slice(0, 32);
  return {
    name,
    from: { name: sender.mailFromName, address: sender.mailFrom },
    // As an object the address is taken as it is; in a string a comma would add a receiver.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    messageId: `<${name}@${new URL(sender.baseUrl).hostname}>`,
    date: new Date(millisOf(at)),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': htmlLanguage(mail.language),
      ...(mail.bulk?.stop !== undefined && {
        'List-Unsubscribe': `<${mail.bulk.stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    text: mail.text,
    html: htmlOf(mail, sender.baseUrl),
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};
