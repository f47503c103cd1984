import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

export type Step = {
  label: ComponentChildren;
  /** A step done before may be gone back to. */
  href?: string;
};

type StepsProps = {
  language: Language;
  steps: readonly Step[];
  /** Counted from 1; what stands before is done. One more than the steps: all are done. */
  current: number;
};

/** Where in a procedure of several pages this one stands. */
export function Steps({ language, steps, current }: StepsProps): JSX.Element {
  const { steps: said } = words(language);
  const label = useId();
  return (
    <nav class="steps" aria-labelledby={label}>
      <p class="steps-position" id={label}>
        <span class="visually-hidden">{said.label}: </span>
        {said.count(String(Math.min(current, steps.length)), String(steps.length))}
      </p>
      <ol class="steps-list">
        {steps.map(({ label: name, href }, index) => {
          const number = index + 1;
          const done = number < current;
          const state = done ? 'done' : number === current ? 'current' : 'ahead';
          return (
            <li
              key={number}
              class={`steps-step steps-${state}`}
              {...(state === 'current' ? { 'aria-current': 'step' } : {})}
            >
              <span class="steps-mark" aria-hidden="true">
                {done ? <Icon name="check" /> : number}
              </span>
              <span class="steps-label">
                {done && href ? <a href={href}>{name}</a> : name}
                {done && <span class="visually-hidden">（{said.done}）</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
