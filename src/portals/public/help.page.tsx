import type { JSX } from 'preact';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Section, Stack } from '#ui/layouts/section.tsx';
import type { QuestionGroup } from './help/words/ja.ts';
import { words } from './help/words/words.ts';
import { HelpDesk } from './help-desk.tsx';

/** よくあるご質問 and the help desk. */
export const helpPage = page('/help', {
  audience: 'anyone',
  view: ({ language, settings }) => {
    const w = words(language);
    return {
      title: w.title,
      description: w.description,
      breadcrumb: [],
      body: (
        <>
          <nav aria-label={w.contents}>
            <LinkList
              items={[
                ...w.groups.map(({ id, title }) => ({ href: `#${id}`, label: title })),
                { href: '#help-desk', label: w.helpDesk },
              ]}
            />
          </nav>
          {w.groups.map((group) => (
            <Questions key={group.id} group={group} />
          ))}
          <Section title={w.helpDesk} id="help-desk">
            <p>{w.helpDeskNote}</p>
            <HelpDesk language={language} settings={settings} />
            <LinkList items={[{ href: urls.offices(language), label: w.offices }]} />
          </Section>
        </>
      ),
    };
  },
});

function Questions({ group }: { group: QuestionGroup }): JSX.Element {
  return (
    <Section title={group.title} id={group.id}>
      <Stack space="small">
        {group.questions.map(({ question, answer }) => (
          <Disclosure key={question} summary={question}>
            {answer.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}
