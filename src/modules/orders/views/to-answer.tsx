import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { awaitsVisit, type Order } from '../order.ts';
import { employerWords } from '../words/employer/words.ts';
import { stepWords } from '../words/steps/words.ts';
import { waitsFor } from './waits.ts';

/** Sent orders that wait for their employer, not for the office. */
export const isToAnswer = (order: Order): boolean =>
  order.state === 'correction-requested' ||
  ((order.state === 'provisional' || order.state === 'reviewing') && awaitsVisit(order));

/** What an employer has to do about orders already sent, each with its last day. Nothing where nothing waits. */
export function OrdersToAnswer({
  language,
  orders,
}: {
  language: Language;
  orders: readonly Order[];
}): JSX.Element | null {
  if (orders.length === 0) return null;
  return (
    <Notice kind="warning" language={language} title={employerWords(language).list.toAnswer} level={2}>
      <ul>
        {orders.map((order) => (
          <li key={order.id}>
            <a href={urls.employerOrder(language, order.id)} lang={language === 'en' ? 'ja' : undefined}>
              {order.title || stepWords(language).untitled}
            </a>
            <br />
            {waitsFor(order, language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
