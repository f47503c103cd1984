import type { ComponentChildren, JSX } from 'preact';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Questions, type Screen } from '#ui/forms/kept/questions.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Registration } from '../../registration.ts';
import type { Tab } from '../../tab.ts';
import { toldBy } from '../../told.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { questionWords } from './question-words.ts';
import type { On } from './tab-form.ts';
import { tabForms } from './tab-forms.ts';
import { answersOf } from './told-sections.tsx';

/** Changing one tab of a registration: the person's own page and the counter's are the same form. */
export function ChangeTab({
  tab,
  on,
  registration,
  screen,
  action,
  back,
}: {
  tab: Tab;
  on: On;
  registration: Registration;
  screen: Screen;
  action: string;
  back: ComponentChildren;
}): JSX.Element {
  const w = tabWords(on.language);
  const form = tabForms[tab];
  const kept = form.kept(on);
  const counter: On = { ...on, who: 'counter' };
  const all = form.write(counter, toldBy(registration));
  const identity = Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name.replace(/-.*$/, ''))));
  return (
    <>
      {tab === 'disability' && (
        <>
          <Lead>{w.disability.lead}</Lead>
          <Notice kind="info" language={on.language}>
            <p>{w.disability.purpose}</p>
          </Notice>
        </>
      )}
      {kept.length > 0 && (
        <Section title={w.sections.person}>
          <p>{w.own.counterOnly}</p>
          <DescriptionList items={answersOf(tab, counter, identity)} />
        </Section>
      )}
      <Questions
        action={action}
        form={form}
        on={on}
        screen={screen}
        submit={w.own.submit}
        words={questionWords(on.language, 'warningLeadChange')}
        secondary={back}
      />
    </>
  );
}
