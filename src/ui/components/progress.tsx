import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';

/** How much of something is done, as a bar and always in figures too. */
export function Progress({
  label,
  value,
  max,
  unit = '',
}: {
  label: ComponentChildren;
  value: number;
  max: number;
  unit?: string;
}): JSX.Element {
  const id = useId();
  return (
    <div class="progress">
      <p class="progress-label">
        <label for={id}>{label}</label>
        <span class="progress-figures">
          {value}
          <span class="progress-of">
            {' '}
            / {max}
            {unit}
          </span>
        </span>
      </p>
      <progress class="progress-bar" id={id} value={value} max={max} />
    </div>
  );
}

type TimelineItem = {
  label: ComponentChildren;
  state: 'done' | 'current' | 'ahead';
  when?: ComponentChildren;
  note?: ComponentChildren;
};

/** What has happened and what comes, e.g. the stages of an application (選考状況). */
export function Timeline({ language, items }: { language: Language; items: readonly TimelineItem[] }): JSX.Element {
  const { timeline } = words(language);
  return (
    <ol class="timeline">
      {items.map(({ label, state, when, note }, index) => (
        <li
          key={index}
          class={`timeline-item timeline-${state}`}
          {...(state === 'current' ? { 'aria-current': 'step' } : {})}
        >
          <p class="timeline-label">
            {label}
            <span class="visually-hidden">（{timeline[state]}）</span>
          </p>
          {when && <p class="timeline-when">{when}</p>}
          {note && <div class="timeline-note">{note}</div>}
        </li>
      ))}
    </ol>
  );
}
