import type { Typed } from '#kernel/typed.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { fromJob } from '#modules/orders/pages/steps/beginning.ts';
import type { Step } from '#modules/orders/step.ts';
import { testNow } from './database.ts';
import type { Visitor } from './visitor.ts';

/** What an employer types into the eight steps so that they say this sheet. */
export const typedFor = (sheet: JobSheet, establishment: Establishment): Record<Step, Typed> =>
  fromJob(sheet, establishment, { language: 'ja', now: testNow, who: 'employer', kind: 'new' }).steps as Record<
    Step,
    Typed
  >;

/** Types into every control of the page that has something to say, by its name. */
export const typeAll = (visitor: Visitor, typed: Typed): void => {
  const { document } = visitor;
  for (const [name, texts] of Object.entries(typed)) {
    for (const control of document.querySelectorAll(`form.form [name="${name}"]`)) {
      const type = control.getAttribute('type') ?? '';
      if (type === 'hidden') continue;
      if (control.localName === 'textarea') control.textContent = texts[0] ?? '';
      else if (control.localName === 'select')
        for (const option of control.querySelectorAll('option'))
          option.toggleAttribute('selected', option.getAttribute('value') === texts[0]);
      else if (type === 'radio' || type === 'checkbox')
        control.toggleAttribute('checked', texts.includes(control.getAttribute('value') ?? ''));
      else control.setAttribute('value', texts[0] ?? '');
    }
  }
};
