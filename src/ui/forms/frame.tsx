import type { ComponentChildren, JSX } from 'preact';
import type { Words } from './words/ja.ts';

/** What stands around every control: its question, how to answer and what is wrong with the answer. */
export type Frame = {
  name: string;
  label: string;
  required: boolean;
  hints: readonly (string | undefined)[];
  problem: string | undefined;
  words: Words;
};

/** The ids a control is described by, in the order they are read out: hint, then problem. */
export function describedBy(frame: Frame, unit?: string): string | undefined {
  const ids = [
    frame.hints.some(Boolean) && `${frame.name}-hint`,
    unit !== undefined && `${frame.name}-unit`,
    frame.problem !== undefined && `${frame.name}-problem`,
  ];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** One control with its label. */
export function ControlFrame({ frame, children }: { frame: Frame; children: ComponentChildren }): JSX.Element {
  return (
    <div class={frameClass(frame)}>
      <label class="field-label" for={frame.name}>
        <Question frame={frame} />
      </label>
      <Guidance frame={frame} />
      {children}
    </div>
  );
}

type GroupProps = { frame: Frame; role?: 'radiogroup'; children: ComponentChildren };

/** Several controls under one question. A radio group says itself that it is invalid; other controls say it one by one. */
export function GroupFrame({ frame, role, children }: GroupProps): JSX.Element {
  const invalid = role === 'radiogroup' && frame.problem !== undefined;
  return (
    <fieldset
      class={frameClass(frame)}
      role={role}
      aria-describedby={describedBy(frame)}
      aria-invalid={invalid ? 'true' : undefined}
    >
      <legend class="field-label">
        <Question frame={frame} />
      </legend>
      <Guidance frame={frame} />
      {children}
    </fieldset>
  );
}

function Question({ frame }: { frame: Frame }): JSX.Element {
  return (
    <>
      {frame.label}
      {frame.required && <RequiredMark words={frame.words} />}
    </>
  );
}

/** Said in a word, not by colour or a star alone (WCAG 2.2 SC 1.4.1). */
function RequiredMark({ words }: { words: Words }): JSX.Element {
  return (
    <>
      {' '}
      <span class="field-required">{words.required}</span>
    </>
  );
}

/** Above the control, so that neither a phone's keyboard nor its list of suggestions covers it. */
export function Guidance({ frame }: { frame: Frame }): JSX.Element {
  // An example stands on its own line.
  const hints = frame.hints.flatMap((hint) => hint?.split('\n') ?? []).filter((line) => line !== '');
  return (
    <>
      {hints.length > 0 && (
        <div class="field-hint" id={`${frame.name}-hint`}>
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </div>
      )}
      {frame.problem !== undefined && (
        <p class="field-problem" id={`${frame.name}-problem`}>
          <span class="field-problem-mark">{frame.words.problemMark}</span>
          {frame.problem}
        </p>
      )}
    </>
  );
}

const frameClass = (frame: Frame) => (frame.problem === undefined ? 'field' : 'field field-invalid');
