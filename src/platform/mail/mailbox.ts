import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { type Instant, instantFromMillis } from '#kernel/time.ts';
import { mailDirectory } from './kept.ts';

/** A mail that the trial mode kept. */
export type KeptMail = {
  id: string;
  at: Instant;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Where one POST ends mails like this one. */
  stop?: string;
};

/** The kept mails, newest first; `to` narrows them to one receiver. */
export const readMailbox = async (
  dataDir: string,
  { most = 100, to }: { most?: number; to?: string } = {},
): Promise<KeptMail[]> => {
  const directory = mailDirectory(dataDir);
  const names = (await readdir(directory).catch(absentIsEmpty)).filter((name) => /^[0-9a-f]{32}\.eml$/.test(name));
  const dated = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs, ctimeMs } = await stat(join(directory, name));
      return { name, written: mtimeMs, arrived: ctimeMs };
    }),
  );
  const found: KeptMail[] = [];
  for (const { name } of dated.sort(newestFirst)) {
    if (found.length >= most) break;
    const mail = await readKeptMail(dataDir, name.slice(0, -4));
    if (mail && (to === undefined || mail.to.toLowerCase() === to.toLowerCase())) found.push(mail);
  }
  return found;
};

/** By the time of the act; of one moment, e.g. where a clock stands still, what arrived later is newer. */
const newestFirst = (a: Dated, b: Dated): number => b.written - a.written || b.arrived - a.arrived;
type Dated = { written: number; arrived: number };

/** One kept mail; undefined when there is none of this id. */
export const readKeptMail = async (dataDir: string, id: string): Promise<KeptMail | undefined> => {
  if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
  const bytes = await readFile(join(mailDirectory(dataDir), `${id}.eml`)).catch(absentIsUndefined);
  if (!bytes) return undefined;
  const mail = await PostalMime.parse(bytes);
  const stop = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value.replace(/[<>\s]/g, '');
  return {
    id,
    at: instantFromMillis(Date.parse(mail.date ?? '') || 0),
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    ...(stop && { stop }),
  };
};

const absentIsUndefined = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};

const absentIsEmpty = (error: NodeJS.ErrnoException): string[] => absentIsUndefined(error) ?? [];
