import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { LinkList } from '#ui/components/link.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { words } from './employers/words/words.ts';
import { GuideSteps } from './guide-steps.tsx';
import { HelpDesk } from './help-desk.tsx';
import { Points } from './points.tsx';

/** 事業主の方へのサービスの案内: what the employer My Page does, how to begin, and the duties that come with applicants. */
export const employersPage = page('/employers', {
  audience: 'anyone',
  view: ({ language, settings }) => {
    const w = words(language);
    return {
      title: w.title,
      description: w.description,
      breadcrumb: [],
      wide: true,
      body: (
        <div class="employers theme-employer">
          <Lead>{w.lead}</Lead>
          <ButtonRow>
            <ButtonLink href={urls.employerSignIn(language)}>{w.signIn}</ButtonLink>
          </ButtonRow>
          <Section title={w.can.title}>
            <CardGrid>
              {w.can.items.map(({ title, body, later }) => (
                <Card key={title} title={title} level={3} tone="soft" labels={later && <Tag>{w.laterMark}</Tag>}>
                  <p>{body}</p>
                </Card>
              ))}
            </CardGrid>
          </Section>
          <Section title={w.start.title}>
            {w.start.body.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <LinkList
              items={[
                { href: urls.employerOpening(language), label: w.start.entry },
                { href: urls.employerMyPage(language), label: w.start.password },
                { href: urls.offices(language), label: w.start.offices },
              ]}
            />
          </Section>
          <Section title={w.flow.title}>
            <GuideSteps steps={w.flow.steps} />
          </Section>
          <Section title={w.notes.title}>
            <Points of={w.notes.points} />
          </Section>
          <Section title={w.rules.title}>
            <p>{w.rules.body}</p>
            <LinkList items={[{ href: urls.employerRules(language), label: w.rules.link }]} />
          </Section>
          <Section title={w.fair.title}>
            <p>{w.fair.lead}</p>
            <Points of={w.fair.points} />
          </Section>
          <Section title={w.help}>
            <HelpDesk language={language} settings={settings} />
          </Section>
        </div>
      ),
    };
  },
});
