import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { words } from '../words/words.ts';
import { ownForm } from './own-list.tsx';

/** お気に入りに保存 or take away again, in the card of a list: a button of the one form that all cards share. */
export function Keeping({
  language,
  job: { head, sheet },
  saved,
}: {
  language: Language;
  job: ReadableJob;
  saved: boolean;
}): JSX.Element {
  const w = words(language).card;
  const action = saved ? urls.savedJobRemoval(language, head.number) : urls.savedJob(language, head.number);
  return (
    <Button kind="secondary" size="small" form={ownForm} formAction={action}>
      {saved ? w.unsave : w.save}
      {/* Said to who hears the page: the same button stands in every card. */}
      <span class="visually-hidden">{w.about(sheet.work.title)}</span>
    </Button>
  );
}
