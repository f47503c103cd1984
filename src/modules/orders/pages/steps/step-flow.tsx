import type { Language } from '#kernel/language.ts';
import { clockTime, type Instant } from '#kernel/time.ts';
import { placeOf } from '#modules/reference/postal-codes.ts';
import { answered, download, overtaken, problems, redirect, type Shown } from '#platform/web/page.ts';
import type { Raw } from '#ui/forms/field.ts';
import { goOn, keepOne } from '#ui/forms/kept/going-on.ts';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import { isStep, type Step } from '../../step.ts';
import { stepWords } from '../../words/steps/words.ts';
import { type Desk, keeping, readerOf, readWritten } from './desk.ts';
import { judgeAgain, type Progress, progressOf, stepAfter, stepNumber, type Written } from './progress.ts';
import { stepForms } from './step-forms.ts';
import { StepView } from './step-view.tsx';

/** The page of one step, the same at both desks. Whatever is typed is kept as it is; it is judged when one goes on. */

type Here = { language: Language; now: Instant };
type StepData = { step: Step; written: Written; progress: Progress; screen: Screen };

/** The step as it opens: `check` shows what is wrong in it. */
export const stepData = async (
  desk: Desk,
  here: Here,
  { id, step, check }: { id: string; step: string; check: boolean },
): Promise<StepData | ReturnType<typeof redirect> | undefined> => {
  if (!isStep(step)) return undefined;
  const found = await desk.read(id);
  if (!found) return undefined;
  const written = await readWritten(desk, id);
  // What was sent is read on its own page, as viewers read everything.
  if (!written || !desk.writes) return redirect(desk.urls.order(here.language, id));
  const progress = progressOf(written, readerOf(desk, here));
  const { typed } = written.steps[step];
  const judged = check ? progress.steps.find((one) => one.step === step) : undefined;
  const screen: Screen = {
    typed,
    based: typed,
    // What must be mended comes first; what is asked stands beside its field all the same.
    ...(judged &&
      (Object.keys(judged.problems).length > 0
        ? { problems: judged.problems }
        : { warnings: openWarnings(judged.warnings, written, step) })),
  };
  return { step, written, progress, screen };
};

const openWarnings = <W extends { key: string }>(warnings: readonly W[], { steps }: Written, step: Step): W[] =>
  warnings.filter(({ key }) => !steps[step].accepted.includes(key));

export const submitStep = async (desk: Desk, here: Here, data: StepData, raw: Raw) => {
  const { step, written, progress } = data;
  const { id } = written.order;
  const { language } = here;
  const reader = readerOf(desk, here);
  const outcome = await goOn({
    form: stepForms[step],
    on: progress.on,
    raw,
    keep: keeping(desk, written, step, reader),
    judge: (typed) => judgeAgain(written, step, typed, reader),
    place: placeOf,
    words: stepWords(language),
  });
  if ('closed' in outcome) return redirect(desk.urls.order(language, id));
  if ('opens' in outcome) return redirect(`${desk.urls.step(language, id, step)}${outcome.opens}`);
  if ('goesOn' in outcome) {
    const next = stepAfter(step);
    return redirect(next ? desk.urls.step(language, id, next) : desk.urls.order(language, id));
  }
  const now = (await readWritten(desk, id)) ?? written;
  const shown = (screen: Screen): StepData => ({ step, written: now, progress: progressOf(now, reader), screen });
  if ('conflict' in outcome) return overtaken(shown(outcome.conflict), {});
  if ('problems' in outcome) return problems(outcome.problems.problems ?? {}, shown(outcome.problems));
  return answered(shown(outcome.warnings));
};

/** Keeps one answer that was just left, in the background. */
export const saveAnswer = async (desk: Desk, here: Here, { id, step }: { id: string; step: string }, raw: Raw) => {
  const written = desk.writes && isStep(step) ? await readWritten(desk, id) : undefined;
  if (!written || !isStep(step)) return redirect(desk.urls.order(here.language, id));
  const reader = readerOf(desk, here);
  const kept = await keepOne({
    form: stepForms[step],
    on: progressOf(written, reader).on,
    raw,
    keep: keeping(desk, written, step, reader),
  });
  if (!kept) return redirect(desk.urls.order(here.language, id));
  const said = {
    said: stepWords(here.language).savedAt(clockTime(kept.savedAt ?? here.now)),
    conflicts: kept.conflicts,
  };
  const bytes = Buffer.from(JSON.stringify(said));
  return download({ bytes, type: 'application/json; charset=utf-8', fileName: 'saved.json', inline: true });
};

export const stepShown = (desk: Desk, { language }: Here, data: StepData, query: URLSearchParams): Shown => {
  const { step, written } = data;
  const w = stepWords(language);
  const title = w.numbered(stepNumber(step), w.names[step]);
  return {
    title: written.order.title ? `${title}｜${written.order.title}` : title,
    heading: title,
    breadcrumb: [
      { href: desk.urls.list(language), label: titleOfList(desk, language) },
      { href: desk.urls.order(language, written.order.id), label: written.order.title || w.untitled },
    ],
    body: (
      <StepView
        language={language}
        desk={desk}
        {...data}
        savedAt={query.has('saved') ? written.steps[step].savedAt : undefined}
      />
    ),
  };
};

const titleOfList = (desk: Desk, language: Language): string => {
  const { lists } = stepWords(language);
  return lists[desk.who];
};
