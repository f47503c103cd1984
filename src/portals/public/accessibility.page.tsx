import { page } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { words } from './accessibility/words/words.ts';
import { HelpDesk } from './help-desk.tsx';
import { Points } from './points.tsx';

/** アクセシビリティ: what we aim at, what machines checked, and – as plainly – what people have not tested. */
export const accessibilityPage = page('/accessibility', {
  audience: 'anyone',
  view: ({ language, settings }) => {
    const w = words(language);
    return {
      title: w.title,
      description: w.description,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Section title={w.aim.title}>
            {w.aim.body.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Section>
          <Section title={w.made.title}>
            <Points of={w.made.points} />
          </Section>
          <Section title={w.machine.title}>
            <p>{w.machine.lead}</p>
            <Points of={w.machine.points} />
            <p>{w.machine.limit}</p>
          </Section>
          <Section title={w.people.title}>
            <Points of={w.people.points} />
          </Section>
          <Section title={w.known.title}>
            <Points of={w.known.points} />
          </Section>
          <Section title={w.contact.title}>
            <p>{w.contact.body}</p>
            <HelpDesk language={language} settings={settings} />
          </Section>
        </>
      ),
    };
  },
});
