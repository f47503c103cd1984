import { createHmac } from 'node:crypto';
import type { Act } from '#platform/act.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';

/** Keyed with the installation's secret, so that a copy of the tables makes no browser a kiosk and signs nobody in. */
export const kioskHash = (act: Pick<Act, 'settings'>, purpose: string, secret: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`kiosk ${purpose} ${secret}`).digest();
