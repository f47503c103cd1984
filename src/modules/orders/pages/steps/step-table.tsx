import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { type TagItem, TagList, type TagTone } from '#ui/components/tag.tsx';
import type { KeptState } from '#ui/forms/kept/state.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import { type StepProgress, stepNumber, type Written } from './progress.ts';

const tones: Record<KeptState, TagTone> = { empty: 'plain', begun: 'info', 'to-check': 'warning', filled: 'success' };

type StepsProps = { language: Language; desk: Desk; written: Written; steps: readonly StepProgress[] };

/** A step opens with what is wrong in it, once something stands there. */
export const stepLink = (desk: Desk, language: Language, id: string, { step, state }: StepProgress): string =>
  `${desk.urls.step(language, id, step)}${state === 'empty' ? '' : '?check'}`;

/** The eight steps, one line each: how far it has come, what is to be looked at, and when it was kept. */
export function StepTable({ language, desk, written, steps }: StepsProps): JSX.Element {
  const w = stepWords(language);
  return (
    <ol class="step-list" aria-label={w.all}>
      {steps.map((one) => {
        const { savedAt } = written.steps[one.step];
        return (
          <li class="step-list-step" key={one.step}>
            <p class="step-list-name">
              <a href={stepLink(desk, language, written.order.id, one)}>
                {w.numbered(stepNumber(one.step), w.names[one.step])}
              </a>
              {savedAt && one.state !== 'empty' && (
                <small class="step-list-saved">{w.saved(formatDayTime(savedAt, language))}</small>
              )}
            </p>
            <div class="step-list-marks">
              <TagList items={marksOf(one, w)} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** What is wrong is red; what nobody has answered yet is only still to do. */
const marksOf = (
  { state, wrong, unanswered, orange, remarks }: StepProgress,
  w: ReturnType<typeof stepWords>,
): TagItem[] => [
  ...(state === 'empty' && unanswered.length === 0
    ? [{ label: w.optional }]
    : [{ label: w.states[state], tone: tones[state] }]),
  ...(remarks.length > 0 ? [{ label: w.comments(String(remarks.length)), tone: 'error' as const }] : []),
  ...(wrong > 0 && state !== 'empty' ? [{ label: w.red(String(wrong)), tone: 'error' as const }] : []),
  ...(unanswered.length > 0 ? [{ label: w.unanswered(String(unanswered.length)) }] : []),
  ...(orange.length > 0 && state !== 'empty'
    ? [{ label: w.orange(String(orange.length)), tone: 'warning' as const }]
    : []),
];
