import type { Language } from '#kernel/language.ts';
import { fields } from '#ui/forms/fields.ts';
import { words } from '../../words/words.ts';

/** The question of the step 志望動機, the same on both ways of applying online. */
export const motiveForm = (language: Language, limit: number) => {
  const { motive } = words(language).apply;
  return {
    motive: fields(language).longText({
      label: motive.label,
      hint: motive.hint,
      required: true,
      max: limit,
      rows: 12,
    }),
  };
};
