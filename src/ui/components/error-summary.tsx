import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

type ErrorSummaryProps = {
  language: Language;
  /** Each problem with the control it leads to, e.g. `#motive`. */
  problems: readonly { href?: string; text: ComponentChildren }[];
  title?: ComponentChildren;
};

/** Stands before everything else after a refused form; takes the focus when the page opens. Nothing without problems. */
export function ErrorSummary({ language, problems, title }: ErrorSummaryProps): JSX.Element | null {
  if (problems.length === 0) return null;
  const { errorSummary } = words(language);
  return (
    <error-summary-focus>
      <div class="error-summary" role="alert" tabIndex={-1}>
        <h2 class="error-summary-title">
          <Icon name="error" large />
          <span>{title ?? errorSummary.title}</span>
        </h2>
        <p class="error-summary-count">{errorSummary.count(String(problems.length))}</p>
        <ul class="error-summary-list">
          {problems.map(({ href, text }) => (
            <li key={href}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </error-summary-focus>
  );
}
