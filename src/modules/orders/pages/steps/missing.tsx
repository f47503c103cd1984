import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import { type Progress, stepNumber, type Written } from './progress.ts';
import { stepLink } from './step-table.tsx';

type MissingProps = { language: Language; desk: Desk; written: Written; progress: Progress };

/** What an order still needs before it can be sent, each with the way to its question. */
export function Missing({ language, desk, written, progress }: MissingProps): JSX.Element | null {
  const w = stepWords(language);
  const count = progress.steps.reduce((sum, { unanswered }) => sum + unanswered.length, 0);
  if (count === 0) return null;
  return (
    <Disclosure summary={w.a.needed(String(count))}>
      {progress.steps
        .filter(({ unanswered }) => unanswered.length > 0)
        .map((one) => (
          <div key={one.step}>
            <Heading level={2} size={4}>
              {w.numbered(stepNumber(one.step), w.names[one.step])}
            </Heading>
            <ul>
              {one.unanswered.map(({ name, label }) => (
                <li key={name}>
                  <a href={`${stepLink(desk, language, written.order.id, one)}#${name}`}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Disclosure>
  );
}
