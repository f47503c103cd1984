import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Chance } from '#kernel/chance.ts';

/**
 * Seals a text so that whoever reads the database, a backup or a replica reads nothing: AES-256-GCM. `purpose` goes into
 * the key, so that what was sealed for one use cannot be passed off as another.
 */
export const seal = (key: Buffer, purpose: string, text: string, chance: Chance): string => {
  const nonce = chance.bytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
};

/** Opens what `seal` made; undefined when the key is another, the purpose is another, or a bit was changed. */
export const unseal = (key: Buffer, purpose: string, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};

const keyFor = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
