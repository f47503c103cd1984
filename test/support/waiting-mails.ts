import type { Mail } from '#platform/mail/mail.ts';
import { unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import type { TestAct } from './database.ts';

type Queued = Pick<TestAct<never>, 'enqueued' | 'settings'>;

/** The mails an act has handed over, opened, in their order. */
export const mailsOf = ({ enqueued, settings }: Queued): Mail[] =>
  enqueued
    .filter(({ work }) => work === 'mail.send' || work === 'mail.sendBulk')
    .map(({ data }) => {
      const text = unseal(secretKey(settings), 'mail', String(data.sealed));
      if (text === undefined) throw new Error('a mail was sealed with another key');
      return JSON.parse(text) as Mail;
    });
