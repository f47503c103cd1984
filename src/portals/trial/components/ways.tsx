import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Chip, ChipList } from '#ui/components/chip.tsx';
import { Dialog } from '#ui/components/dialog.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { Pagination } from '#ui/components/pagination.tsx';
import { Progress, Timeline } from '#ui/components/progress.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { Example, type Exampled, nowhere } from './example.tsx';
import { words } from './words/words.ts';

export function StepExamples({ language }: Exampled): JSX.Element {
  const w = words(language).steps;
  const steps = w.labels.map((label) => ({ label, href: nowhere('steps') }));
  return (
    <Example id="steps" title={w.title}>
      <Steps language={language} steps={steps} current={1} />
      <Steps language={language} steps={steps} current={3} />
      <Steps language={language} steps={steps} current={5} />
    </Example>
  );
}

export function TabExamples({ language }: Exampled): JSX.Element {
  const w = words(language).tabs;
  const marks = [
    { kind: 'done', words: w.done },
    { kind: 'error', words: w.missing },
    { kind: 'warning', words: w.warned },
  ] as const;
  return (
    <Example id="tabs" title={w.title}>
      <Tabs
        label={w.label}
        tabs={w.labels.map((label, index) => {
          const mark = marks[index];
          return {
            label,
            href: nowhere(`tabs-${index}`),
            current: index === 1,
            ...(mark ? { mark } : {}),
            ...(index === 3 ? { count: 12 } : {}),
          };
        })}
      />
    </Example>
  );
}

export function PaginationExamples({ language }: Exampled): JSX.Element {
  const w = words(language).pagination;
  const href = (page: number) => `?page=${page}`;
  return (
    <Example id="pagination" title={w.title}>
      <Heading level={3}>{w.first}</Heading>
      <Pagination language={language} page={1} pages={3} href={href} label={w.first} />
      <Heading level={3}>{w.middle}</Heading>
      <Pagination language={language} page={12} pages={667} href={href} label={w.middle} />
      <Heading level={3}>{w.last}</Heading>
      <Pagination language={language} page={9} pages={9} href={href} label={w.last} />
    </Example>
  );
}

export function ChipExamples({ language }: Exampled): JSX.Element {
  const w = words(language).chip;
  return (
    <Example id="chip" title={w.title}>
      <ChipList label={w.label}>
        {w.labels.map((label) => (
          <Chip key={label} language={language} label={label} remove={{ href: nowhere('chip') }} />
        ))}
      </ChipList>
      <p>
        <Chip language={language} label={w.labels[0] ?? ''} />
      </p>
    </Example>
  );
}

export function ProgressExamples({ language }: Exampled): JSX.Element {
  const w = words(language).progress;
  const states = ['done', 'current', 'ahead', 'ahead'] as const;
  return (
    <Example id="progress" title={w.title}>
      <Progress label={w.label} value={5} max={8} unit={w.unit} />
      <Heading level={3}>{w.timeline}</Heading>
      <Timeline
        language={language}
        items={w.events.map((label, index) => ({
          label,
          state: states[index] ?? 'ahead',
          ...(index === 0 ? { when: w.when } : {}),
          ...(index === 1 ? { note: <p>{w.note}</p> } : {}),
        }))}
      />
    </Example>
  );
}

export function DialogExamples({ language }: Exampled): JSX.Element {
  const w = words(language).dialog;
  const back = (
    <ButtonLink href={nowhere('dialog')} kind="secondary">
      {w.no}
    </ButtonLink>
  );
  return (
    <Example id="dialog" title={w.title}>
      <Dialog
        level={3}
        title={w.question}
        actions={
          <ButtonRow>
            <Button type="button">{w.yes}</Button>
            {back}
          </ButtonRow>
        }
      >
        <p>{w.questionBody}</p>
      </Dialog>
      <Dialog
        kind="danger"
        level={3}
        title={w.danger}
        actions={
          <ButtonRow>
            <Button type="button" kind="danger">
              {words(language).button.danger}
            </Button>
            {back}
          </ButtonRow>
        }
      >
        <p>{w.dangerBody}</p>
      </Dialog>
      <Dialog
        kind="done"
        level={3}
        title={w.done}
        actions={<ButtonLink href={nowhere('dialog')}>{w.signIn}</ButtonLink>}
      >
        <p>{w.doneBody}</p>
      </Dialog>
    </Example>
  );
}

export function EmptyExamples({ language }: Exampled): JSX.Element {
  const w = words(language);
  return (
    <>
      <Example id="empty" title={w.empty.title}>
        <Empty
          title={w.empty.text}
          icon="star"
          actions={
            <ButtonLink href={nowhere('empty')} kind="secondary">
              {w.empty.action}
            </ButtonLink>
          }
        >
          <p>{w.empty.body}</p>
        </Empty>
      </Example>
      <Example id="disclosure" title={w.disclosure.title}>
        <Disclosure summary={w.disclosure.summary}>
          <p>{w.disclosure.body}</p>
        </Disclosure>
        <Disclosure summary={w.disclosure.summary} open>
          <p>{w.disclosure.body}</p>
        </Disclosure>
      </Example>
    </>
  );
}
