import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Tag, TagList, type TagTone } from '#ui/components/tag.tsx';
import type { KeptState } from '#ui/forms/kept/state.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import { type StepProgress, stepNumber, type Written } from './progress.ts';

const tones: Record<KeptState, TagTone> = { empty: 'plain', begun: 'error', 'to-check': 'warning', filled: 'success' };

type StepsProps = { language: Language; desk: Desk; written: Written; steps: readonly StepProgress[] };

/** A step opens with what is wrong in it, once something stands there. */
export const stepLink = (desk: Desk, language: Language, id: string, { step, state }: StepProgress): string =>
  `${desk.urls.step(language, id, step)}${state === 'empty' ? '' : '?check'}`;

/** The eight steps with how far each has come and what is to be looked at. */
export function StepTable({ language, desk, written, steps }: StepsProps): JSX.Element {
  const w = stepWords(language);
  return (
    <CardTable
      caption={w.all}
      hideCaption
      rows={steps}
      rowKey={({ step }) => step}
      columns={[
        {
          key: 'step',
          head: w.columns.step,
          heading: true,
          cell: (one) => (
            <a href={stepLink(desk, language, written.order.id, one)}>
              {w.numbered(stepNumber(one.step), w.names[one.step])}
            </a>
          ),
        },
        {
          key: 'state',
          head: w.columns.state,
          cell: ({ state }) => <Tag tone={tones[state]}>{w.states[state]}</Tag>,
        },
        { key: 'points', head: w.columns.points, cell: (one) => <Points language={language} step={one} /> },
        {
          key: 'saved',
          head: w.columns.saved,
          cell: ({ step, state }) => {
            const { savedAt } = written.steps[step];
            return savedAt && state !== 'empty' ? formatDayTime(savedAt, language) : w.notSaved;
          },
        },
      ]}
    />
  );
}

function Points({ language, step }: { language: Language; step: StepProgress }): JSX.Element | null {
  const w = stepWords(language);
  const { red, orange, remarks, state } = step;
  const items = [
    ...(remarks.length > 0 ? [{ label: w.comments(String(remarks.length)), tone: 'error' as const }] : []),
    ...(red > 0 && state !== 'empty' ? [{ label: w.red(String(red)), tone: 'error' as const }] : []),
    ...(orange.length > 0 && state !== 'empty'
      ? [{ label: w.orange(String(orange.length)), tone: 'warning' as const }]
      : []),
  ];
  return items.length > 0 ? <TagList items={items} /> : null;
}
