import { type KeptMail, readMailbox } from '#platform/mail/mailbox.ts';

/** Everybody's mails, as they were handed over. */
export type Mailbox = {
  /** All mails to an address, the newest first; all mails of all people without one. */
  of(to?: string): Promise<KeptMail[]>;
  /** The newest mail to an address; fails when there is none. */
  newest(to: string): Promise<KeptMail>;
  /** The authentication key (認証キー) in the newest mail to an address. */
  key(to: string): Promise<string>;
  /** The six digits of a sign-in (ワンタイムパスワード) in the newest such mail to an address that nobody has read yet. */
  code(to: string): Promise<string>;
};

/** Reads the folder the trial mode keeps mails in, after the waiting work is done. */
export const openMailbox = (dataDir: () => string, performAll: () => Promise<number>): Mailbox => {
  const read = new Set<string>();
  const of = async (to?: string) => {
    await performAll();
    return readMailbox(dataDir(), { most: 1000, ...(to === undefined ? {} : { to }) });
  };
  const newest = async (to: string) => {
    const [mail] = await of(to);
    if (!mail) throw new Error(`no mail has come to ${to}`);
    return mail;
  };
  return {
    of,
    newest,
    key: async (to) => {
      const { text, subject } = await newest(to);
      const key = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0];
      if (!key) throw new Error(`the mail 「${subject}」 holds no authentication key`);
      return key;
    },
    code: async (to) => {
      const unread = (await of(to)).filter(({ id, text }) => !read.has(id) && codeIn(text));
      for (const { id } of unread) read.add(id);
      const code = unread[0] && codeIn(unread[0].text);
      if (!code) throw new Error(`no one-time code has come to ${to}`);
      return code;
    },
  };
};

/** The six digits a mail with a one-time code holds. */
const codeIn = (text: string): string | undefined => /^\d{6}$/m.exec(text)?.[0];
