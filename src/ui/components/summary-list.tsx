import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';

type SummaryItem = {
  label: string;
  /** Nothing given is said in words. */
  value: ComponentChildren;
  /** Where this answer is changed. */
  change?: string;
};

/** What was entered, before it is sent: label, value and the way back to each question (確認画面). */
export function SummaryList({ language, items }: { language: Language; items: readonly SummaryItem[] }): JSX.Element {
  const { summary } = words(language);
  return (
    <dl class="summary-list">
      {items.map(({ label, value, change }) => (
        <div class="summary-list-item" key={label}>
          <dt>{label}</dt>
          <dd class="summary-list-value">
            {isEmpty(value) ? <span class="summary-list-none">{summary.none}</span> : value}
          </dd>
          {change && (
            <dd class="summary-list-change">
              <a href={change}>
                <span aria-hidden="true">{summary.change}</span>
                <span class="visually-hidden">{summary.changeOf(label)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const isEmpty = (value: ComponentChildren) => value === undefined || value === null || value === '' || value === false;
