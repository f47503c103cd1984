import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Tag } from '#ui/components/tag.tsx';
import { isWritten } from '../../order.ts';
import { stepWords } from '../../words/steps/words.ts';
import { words } from '../../words/words.ts';
import { counterDesk, readerOf } from '../steps/desk.ts';
import { discardData, discardShown, submitDiscard } from '../steps/discard.tsx';
import { Overview } from '../steps/overview.tsx';
import { progressOf } from '../steps/progress.ts';

/** A 求人申込書 that is being written down at the counter: its eight steps. */
export const staffOrderStepsPage = page('/staff/orders/:id/steps', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, language, params }) => {
    const written = await counterDesk(act).read(params.id);
    if (!written) return undefined;
    return isWritten(written.order) ? written : redirect(urls.staffOrder(language, params.id));
  },
  view: (visit, written) => {
    const { act, language } = visit;
    const desk = counterDesk(act);
    const { order, establishment } = written;
    return {
      title: order.title || stepWords(language).untitled,
      wide: true,
      breadcrumb: [
        { href: urls.staffOrders(language), label: stepWords(language).lists.counter },
        { href: urls.staffEstablishment(language, establishment.id), label: establishment.name },
      ],
      body: (
        <>
          <p>
            <Tag>{words(language).states[order.state]}</Tag> <Tag>{words(language).kinds[order.kind]}</Tag>
          </p>
          <Overview
            language={language}
            desk={desk}
            written={written}
            progress={progressOf(written, readerOf(desk, visit))}
          />
        </>
      ),
    };
  },
});

export const staffOrderDiscardPage = page('/staff/orders/:id/discard', {
  audience: 'staff',
  role: 'employers-counter',
  load: ({ act, language, params }) => discardData(counterDesk(act), language, params.id),
  submit: ({ act, language }, data) => submitDiscard(counterDesk(act), language, data),
  view: ({ act, language }, data, sheet) => discardShown(counterDesk(act), language, data, sheet),
});
