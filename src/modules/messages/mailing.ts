import { accept, type Decision, refuse } from '#kernel/decision.ts';

/** A message of an office to many: written, looked at, confirmed, sent piece by piece; it can be stopped on the way. */
const mailingStates = ['draft', 'sending', 'sent', 'stopped'] as const;
export type MailingState = (typeof mailingStates)[number];

export type ConfirmRefusal = 'confirmed-already' | 'nobody' | 'too-many' | 'others-meanwhile';

/** Confirmed is what was shown: as many people as the preview said, not more than allowed, once. */
export const confirm = (
  state: MailingState,
  { shown, now, most }: { shown: number; now: number; most: number },
): Decision<'sending', ConfirmRefusal> => {
  if (state !== 'draft') return refuse('confirmed-already');
  if (now === 0) return refuse('nobody');
  if (now > most) return refuse('too-many');
  return shown === now ? accept('sending') : refuse('others-meanwhile');
};
