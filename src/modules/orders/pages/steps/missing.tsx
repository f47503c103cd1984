import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { blockField } from '#ui/forms/kept/blocks.ts';
import { missingItems } from '../../sheet.ts';
import { stepWords } from '../../words/steps/words.ts';
import type { Desk } from './desk.ts';
import { placeOfItem } from './item-place.ts';
import { type Progress, type StepProgress, stepNumber, type Written } from './progress.ts';
import { stepForms } from './step-forms.ts';
import { stepLink } from './step-table.tsx';

type MissingProps = { language: Language; desk: Desk; written: Written; progress: Progress };

/** What an order still needs before it can be accepted, each with the way to its question. */
export function Missing({ language, desk, written, progress }: MissingProps): JSX.Element | null {
  const w = stepWords(language);
  const items = missingItems(progress.draft).map(({ item }) => item);
  const steps = progress.steps.map((one) => ({ one, asked: askedIn(one, progress, items) }));
  const count = steps.reduce((sum, { asked }) => sum + asked.length, 0);
  if (count === 0) return null;
  return (
    <Disclosure summary={w.a.needed(String(count))}>
      {steps
        .filter(({ asked }) => asked.length > 0)
        .map(({ one, asked }) => (
          <div key={one.step}>
            <Heading level={2} size={4}>
              {w.numbered(stepNumber(one.step), w.names[one.step])}
            </Heading>
            <ul>
              {asked.map(({ name, label }) => (
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

/** The questions of a step about these items. What the establishment's record has to say is not asked here. */
const askedIn = ({ step }: StepProgress, { on }: Progress, items: readonly SheetItem[]) => {
  const fields = stepForms[step].fields(on, {});
  return items.flatMap((item) => {
    const place = placeOfItem(item);
    const name = place.step === step ? controlOf(place.field ?? '') : '';
    const field = fields[name];
    return field ? [{ name, label: field.label }] : [];
  });
};

/** `shifts.0.from` is asked in the first block of its part. */
const controlOf = (field: string): string => {
  const [part = '', at, name = ''] = field.split('.');
  return at === undefined ? field : blockField(part, Number(at) + 1, name);
};
