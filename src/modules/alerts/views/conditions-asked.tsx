import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { JobQuery } from '#modules/search/query.ts';
import { describe } from '#modules/search/views/describe.ts';
import type { Told } from '#modules/search/views/trouble.ts';
import { Chip, ChipList } from '#ui/components/chip.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { words } from '../words/words.ts';

type ConditionsAskedProps = {
  language: Language;
  query: JobQuery;
  /** What could not be read, in sentences. */
  told?: readonly Told[];
};

/** The conditions of a search as they are said everywhere, and what of them cannot be read any more. */
export function ConditionsAsked({ language, query, told = [] }: ConditionsAskedProps): JSX.Element {
  const w = words(language);
  return (
    <>
      <ChipList label={w.one.conditions}>
        {describe(query, language).map(({ label }) => (
          <Chip key={label} language={language} label={label} />
        ))}
      </ChipList>
      {told.length > 0 && (
        <Notice kind="warning" language={language} title={w.saved.unread}>
          <ul>
            {told.map(({ field, text }) => (
              <li key={`${field} ${text}`}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
