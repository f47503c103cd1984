import type { ComponentChildren } from 'preact';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { rawOf } from '#ui/forms/raw.ts';
import { Section } from '#ui/layouts/section.tsx';
import type { Tab, Typed } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { tabNumber } from './progress.ts';
import { answersIn, type On } from './tab-form.ts';
import { tabForms } from './tab-forms.ts';

/** What the fields of a tab say, label and value, only what was given. */
export const answersOf = (
  tab: Tab,
  on: On,
  typed: Typed,
): { label: string; value: ComponentChildren; lang?: string }[] => {
  const fields = tabForms[tab].fields(on, typed);
  return answersIn(fields).flatMap(({ field: name, controls }) => {
    const field = fields[name];
    if (!field || !controls.some((control) => (typed[control] ?? []).some(Boolean))) return [];
    const read = field.read(rawOf(typed), name);
    // What a person wrote is Japanese on an English page, too.
    const lang = on.language === 'en' && ['text', 'longText', 'kana'].includes(field.kind) ? { lang: 'ja' } : {};
    return 'value' in read ? [{ label: field.label, value: field.show(read.value), ...lang }] : [];
  });
};

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
