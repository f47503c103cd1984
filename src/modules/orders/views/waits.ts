import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import type { TagTone } from '#ui/components/tag.tsx';
import { awaitsVisit, type Order, type OrderState } from '../order.ts';
import { employerWords } from '../words/employer/words.ts';

/** What is waited for, and until when, in one sentence. */
export const waitsFor = (order: Order, language: Language): string => {
  const { waits } = employerWords(language);
  switch (order.state) {
    case 'provisional':
    case 'reviewing':
      return awaitsVisit(order) && order.visit ? waits.visit(formatDay(order.visit.by, language)) : waits.office;
    case 'correction-requested':
      return order.answerBy ? waits.correction(formatDay(order.answerBy, language)) : waits.correctionOpen;
    default:
      return waits[order.state];
  }
};

const tones: Record<OrderState, TagTone> = {
  draft: 'plain',
  provisional: 'info',
  reviewing: 'info',
  'correction-requested': 'error',
  accepted: 'success',
  refused: 'error',
  lapsed: 'plain',
  withdrawn: 'plain',
};
export const stateTone = (state: OrderState): TagTone => tones[state];
