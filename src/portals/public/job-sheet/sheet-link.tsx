import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { words } from './words/words.ts';

/** The way from a job to its sheet on paper; no robot needs to have it printed. */
export function SheetLink({ language, number }: { language: Language; number: string }): JSX.Element {
  const w = words(language);
  return (
    <p>
      <Link href={urls.jobSheet(language, number)} rel="nofollow">
        {w.link}
      </Link>
    </p>
  );
}
