import type { Typed } from '#kernel/typed.ts';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { answersOf as answersIn } from '#ui/forms/kept/told.ts';
import { Section } from '#ui/layouts/section.tsx';
import type { Tab } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { tabNumber } from './progress.ts';
import type { On } from './tab-form.ts';
import { tabForms } from './tab-forms.ts';

/** What the fields of a tab say, label and value, only what was given. */
export const answersOf = (tab: Tab, on: On, typed: Typed) => answersIn(tabForms[tab], on, typed);

/** A tab on the confirm page, with the way back to it. */
export function ToldSection({ tab, on, typed, change }: { tab: Tab; on: On; typed: Typed; change: string }) {
  const w = tabWords(on.language);
  const items = answersOf(tab, on, typed);
  return (
    <Section
      title={w.page.title(tabNumber(tab), w.names[tab])}
      aside={<a href={change}>{w.confirm.change(w.names[tab])}</a>}
    >
      {items.length > 0 ? <SummaryList language={on.language} items={items} /> : <p>{w.confirm.none}</p>}
    </Section>
  );
}
