import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { clockTime, type Instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import { isMissing } from '#modules/jobs/checker/check.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SaveFields } from '#ui/components/save-fields.tsx';
import { askedSections, Questions, type Screen, sectionId } from '#ui/forms/kept/questions.tsx';
import { conditionsOf, isShown } from '#ui/forms/kept/shown.ts';
import type { Step } from '../../step.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import { EstablishmentRecord } from './establishment-record.tsx';
import { type Found, type Progress, type StepProgress, stepNumber, type Written } from './progress.ts';
import { questionWords } from './question-words.ts';
import { SaidBeside } from './said-beside.tsx';
import type { On, StepForm } from './step-form.ts';
import { stepForms } from './step-forms.ts';
import { stepLink } from './step-table.tsx';

type StepViewProps = {
  language: Language;
  desk: Desk;
  written: Written;
  progress: Progress;
  step: Step;
  screen: Screen;
  /** When the notice of saving is to be shown. */
  savedAt: Instant | undefined;
};

/** One of the eight steps, with everything that is said of its items beside them. */
export function StepView(props: StepViewProps): JSX.Element {
  const { language, desk, written, progress, step, screen, savedAt } = props;
  const w = stepWords(language);
  const { id } = written.order;
  const here = progress.steps.find((one) => one.step === step);
  const form = stepForms[step];
  const { urls } = desk;
  const judged = Object.keys(screen.problems ?? {}).length > 0 || (screen.warnings ?? []).length > 0;
  return (
    <>
      {savedAt && (
        <Notice kind="success" language={language}>
          <p>{w.savedAt(clockTime(savedAt))}</p>
        </Notice>
      )}
      <div class="step-guide">
        <StepList {...props} />
        {/* What is wrong comes first, where something is. */}
        {!judged && <Guide language={language} optional={isOptional(form, progress.on, screen.typed)} />}
        {!judged && <Contents language={language} sections={askedSections(form, progress.on, screen)} />}
      </div>
      {here && <Beside language={language} name={undefined} step={here} />}
      {step === 'establishment' && (
        <EstablishmentRecord
          language={language}
          establishment={written.establishment}
          changeHref={urls.establishment?.(language)}
        />
      )}
      <SaveFields
        action={urls.saved(language, id, step)}
        words={{ saving: w.saving, failed: w.failed, conflict: w.conflictShort }}
      >
        <Questions
          action={urls.step(language, id, step)}
          form={form}
          on={progress.on}
          screen={screen}
          words={questionWords(language)}
          submit={w.next}
          save={w.save}
          beside={(name) => here && <Beside language={language} name={name} step={here} />}
          secondary={
            <ButtonLink kind="text" href={urls.order(language, id)}>
              {w.overview}
            </ButtonLink>
          }
        />
      </SaveFields>
    </>
  );
}

/** What must be answered, and how it is kept: by itself where scripting is on. */
function Guide({ language, optional }: { language: Language; optional: boolean }): JSX.Element {
  const w = stepWords(language);
  return (
    <p>
      {optional ? w.allOptional : w.lead} <span class="kept-scripted">{w.savedByItself}</span>
      <noscript>{w.savedByButton}</noscript>
    </p>
  );
}

/** Nothing here has to be answered as things stand. */
const isOptional = (form: StepForm, on: On, typed: Typed): boolean => {
  const fields = form.fields(on, typed);
  const conditions = conditionsOf(form.shownWhen, typed);
  return Object.entries(fields).every(([name, { required }]) => !required || !isShown(name, conditions, typed, fields));
};

/** All steps, folded so that a phone shows the questions first. */
function StepList({ language, desk, written, progress, step }: StepViewProps): JSX.Element {
  const w = stepWords(language);
  return (
    <Disclosure summary={w.position(stepNumber(step))}>
      <ol>
        {progress.steps.map((one) => (
          <li key={one.step}>
            <a
              href={stepLink(desk, language, written.order.id, one)}
              aria-current={one.step === step ? 'page' : undefined}
            >
              {one.step === step ? <strong>{w.names[one.step]}</strong> : w.names[one.step]}
            </a>{' '}
            <small>{w.states[one.state]}</small>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** A long step says what is in it, folded. */
function Contents({ language, sections }: { language: Language; sections: readonly string[] }): JSX.Element | null {
  if (sections.length < 4) return null;
  const { contents } = stepWords(language);
  const { section } = questionWords(language);
  return (
    <Disclosure summary={contents(String(sections.length))}>
      <ul>
        {sections.map((title) => (
          <li key={title}>
            <a href={`#${sectionId(title)}`}>{section(title)}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Before anything is typed nothing is missed. */
const toShow = ({ found, state }: StepProgress): Found[] =>
  state === 'empty' ? [] : found.filter(({ finding }) => !isMissing(finding));

type BesideProps = { language: Language; name: string | undefined; step: StepProgress };

/** What is said of a field; without a name, of everything that no field of this step asks for. */
function Beside({ language, name, step }: BesideProps): JSX.Element {
  return (
    <SaidBeside
      language={language}
      found={toShow(step).filter(({ field }) => field === name)}
      remarks={step.remarks.filter(({ field }) => field === name)}
    />
  );
}
