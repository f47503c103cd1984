import type { Language } from '#kernel/language.ts';
import { problems, redirect, type Shown } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import type { Written } from './progress.ts';

/** Throwing a draft away, after it was asked once more: nothing of it comes back. */
export const discardData = async (desk: Desk, language: Language, id: string) => {
  const found = await desk.read(id);
  if (!found) return undefined;
  return found.order.state === 'draft' && desk.writes ? found : redirect(desk.urls.order(language, id));
};

export const submitDiscard = async (desk: Desk, language: Language, { order }: Written) => {
  const decision = await desk.discard(order.id);
  if ('refused' in decision) return problems({ form: employerWords(language).ending.already });
  const list = desk.urls.list(language);
  return redirect(desk.who === 'employer' ? `${list}?discarded` : list);
};

export const discardShown = (desk: Desk, language: Language, { order }: Written, sheet: Sheet): Shown => {
  const w = employerWords(language).ending;
  return {
    title: w.discard,
    breadcrumb: [
      { href: desk.urls.list(language), label: stepWords(language).lists[desk.who] },
      { href: desk.urls.order(language, order.id), label: order.title || stepWords(language).untitled },
    ],
    body: (
      <>
        <Lead>{w.discardLead}</Lead>
        <Form
          sheet={sheet}
          kind="danger"
          submit={w.discardYes}
          back={{ href: desk.urls.order(language, order.id), label: w.no }}
        />
      </>
    ),
  };
};
