import type { JSX } from 'preact';

/** What to do one after the other, numbered beside a line. */
export function GuideSteps({ steps }: { steps: readonly { title: string; body: string }[] }): JSX.Element {
  return (
    <ol class="guide-steps">
      {steps.map(({ title, body }) => (
        <li class="guide-step" key={title}>
          <p class="guide-step-title">{title}</p>
          <p>{body}</p>
        </li>
      ))}
    </ol>
  );
}
