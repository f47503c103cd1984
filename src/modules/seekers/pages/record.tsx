import type { ComponentChildren } from 'preact';
import type { Visit } from '#platform/web/page.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Registration } from '../registration.ts';
import { type Tab, tabs } from '../tab.ts';
import { toldBy } from '../told.ts';
import { tabWords } from '../words/tabs/words.ts';
import { words } from '../words/words.ts';
import { onFor } from './tabs/progress.ts';
import { tabForms } from './tabs/tab-forms.ts';
import { answersOf } from './tabs/told-sections.tsx';

type SectionsProps = {
  visit: Pick<Visit, 'language' | 'now' | 'settings'>;
  registration: Registration;
  /** Beside the heading of a tab: the way to change it. */
  aside?: (tab: Tab) => ComponentChildren;
};

/**
 * The registration in its eight tabs, only what was given; texts of the person stay as entered. 障害情報 is not shown
 * here: whoever needs it opens its own page (要配慮個人情報).
 */
export function RegistrationSections({ visit, registration, aside }: SectionsProps) {
  const { language } = visit;
  const w = tabWords(language);
  const on = onFor(visit, 'counter');
  const told = toldBy(registration);
  return (
    <>
      {tabs.map((tab) => {
        const items = tab === 'disability' ? [] : answersOf(tab, on, tabForms[tab].write(on, told));
        const nothing =
          tab !== 'disability'
            ? words(language).registration.none
            : registration.record.disability
              ? w.own.disabilityGiven
              : w.own.disabilityNone;
        return (
          <Section key={tab} title={w.names[tab]} aside={aside?.(tab)}>
            {items.length > 0 ? <DescriptionList items={items} /> : <p>{nothing}</p>}
          </Section>
        );
      })}
    </>
  );
}
