import type { Language } from '#kernel/language.ts';
import type { QuestionWords } from '#ui/forms/kept/questions.tsx';
import { tabWords } from '../../words/tabs/words.ts';

/** The words around the questions of a tab. */
export const questionWords = (language: Language, lead: 'warningLead' | 'warningLeadChange'): QuestionWords => {
  const { page, sections, blocks } = tabWords(language);
  return {
    ...page,
    warningLead: page[lead],
    section: (title) => sections[title as keyof typeof sections],
    block: (part) => blocks[part as keyof typeof blocks],
  };
};
