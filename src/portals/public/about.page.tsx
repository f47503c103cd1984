import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { Heading, Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { Matrix } from './about/matrix.tsx';
import { words } from './about/words/words.ts';
import { GuideSteps } from './guide-steps.tsx';
import { Points } from './points.tsx';

/** 求職者マイページとは: what it can do, who may use what, how to open one, and what a self-application means. */
export const aboutPage = page('/about', {
  audience: 'anyone',
  view: ({ language, settings }) => {
    const w = words(language);
    return {
      title: w.title,
      description: w.description,
      breadcrumb: [],
      wide: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <ButtonRow>
            <ButtonLink href={urls.opening(language)}>{w.open}</ButtonLink>
            <ButtonLink kind="secondary" href={urls.seekerSignIn(language)}>
              {w.signIn}
            </ButtonLink>
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
          <Section title={w.matrix.title} id="who">
            <p>{w.matrix.lead}</p>
            <Matrix language={language} />
            <p>{w.matrix.laterNote}</p>
          </Section>
          <Opening language={language} settings={settings} />
          <Section title={w.notes.title} id="self-application">
            <Notice kind="warning" language={language}>
              <ul class="about-points">
                {w.notes.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </Notice>
          </Section>
          <Section title={w.services.title}>
            <p>{w.services.lead}</p>
            <Points of={w.services.items} />
          </Section>
        </>
      ),
    };
  },
});

function Opening({ language, settings }: { language: Language; settings: Settings }): JSX.Element {
  const { opening, open } = words(language);
  return (
    <Section title={opening.title} id="opening">
      <p>{opening.lead}</p>
      <Heading level={3}>{opening.prepareTitle}</Heading>
      <Points of={[...opening.prepare, opening.sender(settings.mailFrom)]} />
      <Heading level={3}>{opening.stepsTitle}</Heading>
      <GuideSteps steps={opening.steps} />
      <p>{opening.key(String(settings.authKeyMinutes))}</p>
      <p>{opening.forgotten}</p>
      <p>
        <strong>{opening.kiosk}</strong>
      </p>
      <ButtonRow>
        <ButtonLink href={urls.opening(language)}>{open}</ButtonLink>
      </ButtonRow>
      <Heading level={3}>{opening.onlineTitle}</Heading>
      <p>{opening.online}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" href={urls.onlineOpening(language)}>
          {opening.onlineOpen}
        </ButtonLink>
      </ButtonRow>
      <p>
        <Link href={urls.offices(language)}>{opening.offices}</Link>
      </p>
    </Section>
  );
}
