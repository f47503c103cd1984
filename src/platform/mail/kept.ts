import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Transport } from './transport.ts';

/** Where a data directory keeps its mails. */
export const mailDirectory = (dataDir: string): string => join(dataDir, 'mail');

/** Keeps each mail as a file. A repetition has the same name and takes the place of the first. */
export const keepingTransport = (dataDir: string): Transport => {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const directory = mailDirectory(dataDir);
  return {
    deliver: async ({ name, ...message }) => {
      const { message: bytes } = await writer.sendMail(message);
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await replaceFile(directory, `${name}.eml`, bytes as Buffer, message.date as Date);
      return undefined;
    },
    close: () => writer.close(),
  };
};

/** Whole or not at all, also after a power cut: flushed beside its place, renamed, and the folder flushed. */
const replaceFile = async (directory: string, name: string, bytes: Buffer, at: Date): Promise<void> => {
  const aside = join(directory, `.${name}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      // The time of the act, so that mails written at the same moment stand in the order they were ordered.
      await file.utimes(at, at);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, join(directory, name));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
