import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { urls } from '#platform/web/urls.ts';
import { PostButton } from '#ui/forms/form.tsx';
import { words } from '../words/words.ts';

/** お気に入りに保存 or take away again, in the card of a list. */
export function Keeping({
  language,
  job: { head, sheet },
  saved,
  here,
}: {
  language: Language;
  job: ReadableJob;
  saved: boolean;
  /** Where saving leads back to. */
  here: string;
}): JSX.Element {
  const w = words(language).card;
  const action = saved ? urls.savedJobRemoval(language, head.number) : urls.savedJob(language, head.number);
  return (
    <PostButton action={action} values={{ next: here }}>
      {saved ? w.unsave : w.save}
      {/* Said to who hears the page: the same button stands in every card. */}
      <span class="visually-hidden">{w.about(sheet.work.title)}</span>
    </PostButton>
  );
}
