import { z } from 'zod';
import { type Language, languages } from '#kernel/language.ts';
import { instant } from '#kernel/time.ts';
import type { Act } from '../act.ts';
import { seal, unseal } from '../secrets/seal.ts';
import { secretKey } from '../secrets/secret-key.ts';
import { giveUp, type Work, work } from '../work/work.ts';
import { compose } from './message.ts';
import type { Transport } from './transport.ts';

export type Mail = {
  to: string;
  /** Number of the notice in the list of notices, e.g. M01 (system-reference §1.10). */
  kind: string;
  language: Language;
  /** What makes this mail the one it is: the same key is sent once. Never a secret. */
  key: string;
  /** With the portal's prefix, e.g. 【求職者マイページ】. */
  subject: string;
  /** Plain text; the HTML part is made from it. */
  text: string;
  /** The key or code in the text that somebody is to type: the HTML part shows it large and selects it at one touch. */
  code?: string;
  /**
   * One of very many, which must not stand before a key somebody waits for: it goes through a queue of its own. `stop` is
   * the address that ends what somebody subscribed to, by one POST without session (RFC 8058).
   */
  bulk?: { stop?: string | undefined };
};

const workNames = { single: 'mail.send', bulk: 'mail.sendBulk' } as const;
const purpose = 'mail';

const payload = z.object({
  to: z.string(),
  kind: z.string(),
  language: z.enum(languages),
  key: z.string(),
  subject: z.string(),
  text: z.string(),
  code: z.string().optional(),
  bulk: z.object({ stop: z.string().optional() }).optional(),
  at: z.string(),
});

/**
 * Hands a mail over in the transaction of the act: sent after its commit, never after a rollback. It waits sealed, so no
 * authentication key lies readable in the database. Throws where a line break would let someone write headers of his own.
 */
export const sendMail = async (act: Act, mail: Mail): Promise<void> => {
  for (const header of ['to', 'subject', 'kind'] as const) {
    if (/\p{Cc}/u.test(mail[header])) throw new Error(`mail ${mail.kind}: control character in ${header}`);
  }
  if (mail.bulk?.stop !== undefined && /[^!-~]|[<>,]/.test(mail.bulk.stop))
    throw new Error(`mail ${mail.kind}: no address to stop at`);
  const waiting = JSON.stringify({ ...mail, at: act.now.toString() } satisfies z.input<typeof payload>);
  const sealed = seal(secretKey(act.settings), purpose, waiting, act.chance);
  await act.enqueue(mail.bulk ? workNames.bulk : workNames.single, { sealed }, { key: `${mail.kind} ${mail.key}` });
};

/**
 * The work that sends what waits. A server that does not answer is tried for a day and a half; a refused mail becomes a
 * dead letter at once. A repetition after a crash carries the same Message-ID.
 */
export const mailWork = (transport: Transport, kind: keyof typeof workNames = 'single'): Work =>
  work(workNames[kind], {
    data: z.object({ sealed: z.string() }),
    retries: 44,
    perform: async (act, { sealed }) => {
      const opened = unseal(secretKey(act.settings), purpose, sealed);
      if (opened === undefined) return giveUp('the mail was sealed with another SECRET_KEY');
      const { at, bulk, code, ...mail } = payload.parse(JSON.parse(opened));
      const whole = { ...mail, ...(code && { code }), ...(bulk && { bulk }) };
      return transport.deliver(compose(whole, instant(at), act.settings));
    },
  });
