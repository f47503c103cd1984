import { createHmac } from 'node:crypto';
import type { Act } from '#platform/act.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';

/** Keyed with the installation's secret and the request: a copy of the table can neither be guessed nor compared. */
export const hashOfKey = (act: Act, request: string, key: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`authentication key ${request} ${key}`).digest();
