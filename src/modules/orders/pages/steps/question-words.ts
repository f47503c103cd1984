import type { Language } from '#kernel/language.ts';
import type { QuestionWords } from '#ui/forms/kept/questions.tsx';
import { stepWords } from '../../words/steps/words.ts';

/** The words around the questions of a step. */
export const questionWords = (language: Language): QuestionWords => {
  const w = stepWords(language);
  const sections: Readonly<Record<string, string>> = w.sections;
  const blocks: Readonly<Record<string, string>> = w.blocks;
  return {
    ...w,
    section: (title) => sections[title] ?? title,
    block: (part) => blocks[part] ?? part,
  };
};
