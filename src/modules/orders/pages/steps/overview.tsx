import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay, isBefore } from '#kernel/time.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import { Missing } from './missing.tsx';
import { isReady, type Progress, type StepProgress, type Written } from './progress.ts';
import { StepTable, stepLink } from './step-table.tsx';

type OverviewProps = {
  language: Language;
  desk: Desk;
  written: Written;
  progress: Progress;
  correction?: string | undefined;
};

/** An order that is being written: what the counter asked for, the eight steps, and the way on. */
export function Overview({ language, desk, written, progress, correction }: OverviewProps): JSX.Element {
  const w = employerWords(language).order;
  const { order } = written;
  const { urls, writes } = desk;
  const asked = askedFor(progress, written);
  const next = asked ?? nextStep(progress);
  const ready = isReady(progress);
  // A change is one page or two, which its employer knows best.
  const way =
    order.kind === 'change'
      ? undefined
      : ready && !asked
        ? { href: urls.send(language, order.id), label: w.send }
        : next && {
            href: stepLink(desk, language, order.id, next),
            label: (order.state === 'draft' ? w.next : w.mend)(stepWords(language).names[next.step]),
          };
  return (
    <>
      {order.state === 'correction-requested' && (
        <Correction language={language} desk={desk} written={written} steps={progress.steps} text={correction} />
      )}
      <Lead>
        {order.state === 'correction-requested' ? w.correctionLead : order.kind === 'change' ? w.changeLead : w.lead}
      </Lead>
      {!writes && <p>{w.viewer}</p>}
      {writes && way && (
        <ButtonRow>
          <ButtonLink href={way.href}>{way.label}</ButtonLink>
        </ButtonRow>
      )}
      <StepTable language={language} desk={desk} written={written} steps={progress.steps} />
      {writes && order.kind !== 'change' && (
        <Missing language={language} desk={desk} written={written} progress={progress} />
      )}
      <ButtonRow>
        {writes && (!ready || asked || order.kind === 'change') && (
          <ButtonLink kind={order.kind === 'change' ? 'primary' : 'secondary'} href={urls.send(language, order.id)}>
            {w.send}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={urls.look(language, order.id)}>
          {w.look}
        </ButtonLink>
        {writes && order.state === 'draft' && (
          <ButtonLink kind="text" href={urls.discard(language, order.id)}>
            {w.discard}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  );
}

/** What the counter asked for in a step that was not touched since. */
const askedFor = ({ steps }: Progress, written: Written): StepProgress | undefined =>
  steps.find(({ step, remarks }) => {
    const { savedAt } = written.steps[step];
    return remarks.some(({ comment: { requestedAt } }) => requestedAt && (!savedAt || isBefore(savedAt, requestedAt)));
  });

/** Where one goes on: what is missing or wrong, in the order of the steps. */
const nextStep = ({ steps }: Progress): StepProgress | undefined =>
  steps.find(({ red }) => red > 0) ?? steps.find(({ state }) => state === 'to-check');

type CorrectionProps = {
  language: Language;
  desk: Desk;
  written: Written;
  steps: readonly StepProgress[];
  text: string | undefined;
};

/** 修正依頼: what was asked for, each at its step. */
function Correction({ language, desk, written, steps, text }: CorrectionProps): JSX.Element {
  const w = employerWords(language);
  const { names } = stepWords(language);
  const lang = language === 'en' ? 'ja' : undefined;
  const { answerBy, id } = written.order;
  return (
    <Notice kind="warning" language={language} title={w.order.corrections} level={2}>
      {answerBy && <p>{w.order.correctionsBy(formatDay(answerBy, language))}</p>}
      {text && (
        <p class="pre-line" lang={lang}>
          {text}
        </p>
      )}
      <ul>
        {steps.flatMap((one) =>
          one.remarks.map(({ comment, field }) => (
            <li key={comment.id}>
              <a href={`${stepLink(desk, language, id, one)}${field ? `#${field}` : ''}`}>{names[one.step]}</a>
              {': '}
              <span lang={lang}>{comment.text}</span>
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}
