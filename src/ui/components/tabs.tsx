import type { ComponentChildren, JSX } from 'preact';

type Tab = {
  label: ComponentChildren;
  href: string;
  current?: boolean;
  /** How many things stand behind it; in words where nobody counts further, e.g. 1,000以上. */
  count?: number | string;
  /** Something behind it must be looked at; said in these words. */
  mark?: { kind: 'error' | 'warning' | 'done'; words: string };
};

/** Tabs made of links: each is an address of its own and works without JavaScript. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): JSX.Element {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a class="tabs-tab" href={tab.href} {...(tab.current ? { 'aria-current': 'page' } : {})}>
              {tab.label}
              {tab.count !== undefined && <span class="tabs-count">{tab.count}</span>}
              {tab.mark && (
                <span class={`tabs-mark tabs-mark-${tab.mark.kind}`}>
                  <span class="visually-hidden">（{tab.mark.words}）</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
