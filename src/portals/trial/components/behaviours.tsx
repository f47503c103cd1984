import type { JSX } from 'preact';
import { ActionBar } from '#ui/components/action-bar.tsx';
import { Button } from '#ui/components/button.tsx';
import { CharacterCount } from '#ui/components/character-count.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { SaveDraft } from '#ui/components/save-draft.tsx';
import { ScrollConsent } from '#ui/components/scroll-consent.tsx';
import { SessionWarning } from '#ui/components/session-warning.tsx';
import { Prose } from '#ui/layouts/section.tsx';
import { Example, type Exampled, nowhere } from './example.tsx';
import { words } from './words/words.ts';

export function ErrorExamples({ language }: Exampled): JSX.Element {
  const w = words(language).errors;
  return (
    <Example id="errors" title={w.title}>
      <ErrorSummary
        language={language}
        problems={[
          { href: '#draft-text', text: w.password },
          { href: '#consent-agree', text: w.birthDate },
        ]}
      />
    </Example>
  );
}

export function ConsentExamples({ language }: Exampled): JSX.Element {
  const w = words(language).consent;
  const text = (articles: number) => (
    <>
      {Array.from({ length: articles }, (_, index) => String(index + 1)).map((number) => (
        <p key={number}>{w.paragraph(number)}</p>
      ))}
    </>
  );
  return (
    <Example id="consent" title={w.title}>
      <ScrollConsent
        language={language}
        level={3}
        texts={[
          { id: 'consent-privacy', title: w.privacy, body: text(6) },
          { id: 'consent-terms', title: w.terms, body: text(9) },
        ]}
      >
        <div class="field-option">
          <input class="field-checkbox" type="checkbox" id="consent-agree" name="agree" />
          <label class="field-option-label" for="consent-agree">
            {w.agree}
          </label>
        </div>
      </ScrollConsent>
    </Example>
  );
}

export function DraftExamples({ language }: Exampled): JSX.Element {
  const w = words(language);
  return (
    <>
      <Example id="draft" title={w.draft.title}>
        <SaveDraft language={language} action={nowhere('draft')}>
          <form class="form" method="get">
            <label class="field-label" for="draft-text">
              {w.draft.label}
            </label>
            <p class="field-hint" id="draft-hint">
              {w.draft.hint}
            </p>
            <CharacterCount language={language} max={50}>
              <textarea class="field-input" id="draft-text" name="text" rows={3} aria-describedby="draft-hint" />
            </CharacterCount>
          </form>
        </SaveDraft>
      </Example>
      <Example id="session" title={w.session.title}>
        <SessionWarning language={language} minutes={29} warnBefore={30} keep={nowhere('session')} />
      </Example>
    </>
  );
}

export function ProseExamples({ language }: Exampled): JSX.Element {
  const w = words(language);
  return (
    <>
      <Example id="prose" title={w.prose.title}>
        <Prose>
          <h3>{w.prose.heading}</h3>
          <p>{w.prose.text}</p>
          <ul>
            {w.prose.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Prose>
      </Example>
      <Example id="action-bar" title={w.actionBar.title}>
        <ActionBar note={w.actionBar.note}>
          <Button type="button">{w.button.disabled}</Button>
          <Button type="button" kind="secondary" icon="star">
            {w.button.small}
          </Button>
        </ActionBar>
      </Example>
    </>
  );
}
