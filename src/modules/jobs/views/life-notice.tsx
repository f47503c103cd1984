import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Notice } from '#ui/components/notice.tsx';
import { lifeWords } from '../words/life/words.ts';

/** On a page one comes back to: what was done, or why it could not be; nothing where the address says neither. */
export function LifeNotice({ language, query }: { language: Language; query: URLSearchParams }): JSX.Element | null {
  const w = lifeWords(language);
  const done = said(w.done, query.get('done'));
  const not = said(w.refusal, query.get('not'));
  if (!done && !not) return null;
  return (
    <Notice kind={not ? 'warning' : 'success'} language={language}>
      <p>{not ?? done}</p>
    </Notice>
  );
}

const said = (words: Record<string, string>, key: string | null): string | undefined =>
  key !== null && Object.hasOwn(words, key) ? words[key] : undefined;
