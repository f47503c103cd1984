import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Heading, Lead } from '#ui/components/heading.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag, TagList } from '#ui/components/tag.tsx';
import { Stack } from '#ui/layouts/section.tsx';
import { Example, type Exampled, nowhere } from './example.tsx';
import { words } from './words/words.ts';

const themes = ['public', 'seeker', 'employer', 'support', 'staff'] as const;

export function ThemeExamples({ language }: Exampled): JSX.Element {
  const w = words(language);
  return (
    <Example id="themes" title={w.themes.title}>
      {themes.map((theme) => (
        <div key={theme} class={`theme-${theme}`}>
          <Stack space="small">
            <Heading level={3} size={2}>
              {w.themes[theme]}
            </Heading>
            <ButtonRow>
              <Button type="button">{w.button.primary}</Button>
              <Button type="button" kind="secondary">
                {w.button.secondary}
              </Button>
              <Button type="button" kind="text">
                {w.button.text}
              </Button>
            </ButtonRow>
            <TagList
              items={[
                { label: w.tag.labels[0], tone: 'accent', solid: true },
                { label: w.tag.labels[1], tone: 'accent' },
              ]}
            />
          </Stack>
        </div>
      ))}
    </Example>
  );
}

export function HeadingExamples({ language }: Exampled): JSX.Element {
  const w = words(language).heading;
  return (
    <Example id="heading" title={w.title}>
      <Heading level={3} size={1} shoulder={w.shoulder}>
        {w.one}
      </Heading>
      <Lead>{w.lead}</Lead>
      <Heading level={3} size={2}>
        {w.two}
      </Heading>
      <Heading level={3}>{w.three}</Heading>
      <Heading level={4}>{w.four}</Heading>
    </Example>
  );
}

export function ButtonExamples({ language }: Exampled): JSX.Element {
  const w = words(language).button;
  return (
    <Example id="button" title={w.title}>
      <ButtonRow>
        <Button type="button">{w.primary}</Button>
        <Button type="button" kind="secondary">
          {w.secondary}
        </Button>
        <Button type="button" kind="danger">
          {w.danger}
        </Button>
        <Button type="button" kind="text">
          {w.text}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <Button type="button" size="large">
          {w.large}
        </Button>
        <Button type="button" kind="secondary" size="small" icon="star">
          {w.small}
        </Button>
        <ButtonLink href={nowhere('button')} kind="secondary" icon="search">
          {w.link}
        </ButtonLink>
      </ButtonRow>
      <ButtonRow>
        <Button type="button" disabledBecause={w.reason}>
          {w.disabled}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <ButtonLink href={nowhere('button')} kind="secondary" disabledBecause={w.reason}>
          {w.disabled}
        </ButtonLink>
      </ButtonRow>
    </Example>
  );
}

export function LinkExamples({ language }: Exampled): JSX.Element {
  const w = words(language).link;
  return (
    <Example id="link" title={w.title}>
      <p>
        {w.before}
        <Link href={nowhere('link')}>{w.text}</Link>
        {w.after}
      </p>
      <p>
        <Link href="https://shigoto.mhlw.go.jp/User/" newTab={language}>
          {w.external}
        </Link>
      </p>
      <LinkList
        items={w.list.map((label, index) => ({
          href: nowhere(`link-${index}`),
          label,
          ...(index === 2 ? { note: w.note } : {}),
        }))}
      />
    </Example>
  );
}

export function NoticeExamples({ language }: Exampled): JSX.Element {
  const w = words(language).notice;
  return (
    <Example id="notice" title={w.title}>
      <Notice kind="info" language={language} title={w.info} level={3}>
        <p>{w.infoBody}</p>
      </Notice>
      <Notice kind="success" language={language} title={w.success} level={3}>
        <p>{w.successBody}</p>
      </Notice>
      <Notice kind="warning" language={language} title={w.warning} level={3}>
        <p>{w.warningBody}</p>
      </Notice>
      <Notice
        kind="error"
        language={language}
        title={w.error}
        level={3}
        actions={
          <ButtonLink href={nowhere('notice')} kind="secondary">
            {w.action}
          </ButtonLink>
        }
      >
        <p>{w.errorBody}</p>
      </Notice>
      <Notice kind="success" language={language}>
        <p>{w.short}</p>
      </Notice>
    </Example>
  );
}

const tones = ['info', 'plain', 'success', 'accent', 'warning', 'error'] as const;

export function TagExamples({ language }: Exampled): JSX.Element {
  const w = words(language).tag;
  return (
    <Example id="tag" title={w.title}>
      <TagList items={w.labels.map((label, index) => ({ label, tone: tones[index] ?? 'plain' }))} />
      <TagList items={w.labels.map((label, index) => ({ label, tone: tones[index] ?? 'plain', solid: true }))} />
      <p>
        <Tag tone="success">{w.labels[3]}</Tag>
      </p>
    </Example>
  );
}
