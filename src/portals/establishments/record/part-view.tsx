import type { ComponentChildren, JSX } from 'preact';
import { Lead } from '#ui/components/heading.tsx';
import { Questions, type QuestionWords, type Screen } from '#ui/forms/kept/questions.tsx';
import { recordWords } from '../words/words.ts';
import type { On, RecordPart } from './record-form.ts';
import { recordForms } from './record-forms.ts';

type Props = { part: RecordPart; on: On; screen: Screen; action: string; submit: string; back: ComponentChildren };

/** One part of the record as a form: the employer's pages and the counter's show the same. */
export function PartQuestions({ part, on, screen, action, submit, back }: Props): JSX.Element {
  return (
    <>
      <Lead>{recordWords(on.language).partLeads[part]}</Lead>
      <Questions
        action={action}
        form={recordForms[part]}
        on={on}
        screen={screen}
        words={questionWords(on)}
        submit={submit}
        secondary={back}
      />
    </>
  );
}

const questionWords = ({ language }: On): QuestionWords => {
  const { page, sections, blocks } = recordWords(language);
  return {
    ...page,
    section: (title) => sections[title as keyof typeof sections],
    block: (part) => blocks.names[part as keyof typeof blocks.names],
  };
};
