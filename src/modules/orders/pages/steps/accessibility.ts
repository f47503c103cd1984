import { textLimits } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { concerning, isForDisability } from './concerning.ts';
import { optionsOf } from './options.ts';
import { type Asking, given } from './step-form.ts';

/** (K) 障害者に対する配慮に関する状況 */
export const accessibilityQuestions = ({ kit, w, on }: Asking) => {
  const { disability, values, phrases } = jobWords(on.language);
  const { pr: f } = w.b.fields;
  const { pr: hints } = w.b.hints;
  const required = isForDisability(on.told);
  const exists = (item: 'jobCoach' | 'elevator' | 'braille' | 'restRoom' | 'accessibleToilet') =>
    kit.yesNo({ label: disability[item], hint: hints[item], yes: phrases.yes, no: phrases.no, required });
  return {
    ...concerning(!required, {
      accessibility: kit.yesNo({ label: f.wished, hint: hints.wished, yes: f.show, no: f.hide }),
    }),
    jobCoach: exists('jobCoach'),
    elevator: exists('elevator'),
    braille: exists('braille'),
    handrails: kit.choice({
      label: disability.handrails,
      hint: hints.handrails,
      required,
      options: optionsOf(values.handrails),
    }),
    wheelchair: kit.yesNo({
      label: disability.wheelchair,
      hint: hints.wheelchair,
      yes: phrases.possible,
      no: phrases.impossible,
      required,
    }),
    restRoom: exists('restRoom'),
    accessibleToilet: exists('accessibleToilet'),
    otherFacilities: kit.longText({ label: disability.other, hint: hints.other, max: textLimits.other, rows: 4 }),
  };
};
type Answers = Partial<Values<ReturnType<typeof accessibilityQuestions>>>;

const items = ['jobCoach', 'elevator', 'braille', 'handrails', 'wheelchair', 'restRoom', 'accessibleToilet'] as const;

export const accessibilityNames = ['accessibility', ...items, 'otherFacilities'] as const;

export const accessibilityShownWhen = Object.fromEntries(
  [...items, 'otherFacilities'].map((name) => [name, { field: 'accessibility', is: ['yes'] }]),
);

export const accessibilityTold = (values: Answers): Pick<SheetDraft, 'disability'> => {
  const told = given({
    jobCoach: values.jobCoach,
    elevator: values.elevator,
    braille: values.braille,
    handrails: values.handrails,
    wheelchair: values.wheelchair,
    restRoom: values.restRoom,
    accessibleToilet: values.accessibleToilet,
    other: values.otherFacilities,
  });
  return Object.keys(told).length > 0 ? { disability: told } : {};
};

export const accessibilityAsked = (draft: SheetDraft) => {
  const { disability } = draft;
  return given({
    accessibility: disability && !isForDisability(draft) ? true : undefined,
    jobCoach: disability?.jobCoach,
    elevator: disability?.elevator,
    braille: disability?.braille,
    handrails: disability?.handrails,
    wheelchair: disability?.wheelchair,
    restRoom: disability?.restRoom,
    accessibleToilet: disability?.accessibleToilet,
    otherFacilities: disability?.other,
  });
};

export const accessibilityItems = {
  disability: 'jobCoach',
  ...Object.fromEntries(items.map((name) => [`disability.${name}`, name])),
  'disability.other': 'otherFacilities',
};
