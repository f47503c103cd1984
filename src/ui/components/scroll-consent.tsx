import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Icon } from './icon.tsx';

type ConsentText = { id: string; title: ComponentChildren; body: ComponentChildren };

type ScrollConsentProps = {
  language: Language;
  texts: readonly ConsentText[];
  level?: 2 | 3;
  /** The check box; with JavaScript it can be used only after every text was read to its end. */
  children: ComponentChildren;
};

/**
 * Terms to be read to the end before agreeing (求職者マイページ利用規約確認, leaflet of 2022). The end is reached by
 * scrolling or by pressing the mark after the last line, so mouse, keyboard and screen reader each have a way.
 */
export function ScrollConsent({ language, texts, level = 2, children }: ScrollConsentProps): JSX.Element {
  const { consent } = words(language);
  const Title = `h${level}` as const;
  return (
    <scroll-consent class="scroll-consent">
      <p class="scroll-consent-hint" id="scroll-consent-hint" hidden>
        {consent.scrollHint}
      </p>
      {texts.map(({ id, title, body }) => (
        <section class="scroll-consent-text" key={id}>
          <div class="scroll-consent-head">
            <Title class="scroll-consent-title" id={`${id}-title`}>
              {title}
            </Title>
            <p class="scroll-consent-state" hidden>
              <span data-word="unread">{consent.unread}</span>
              <span data-word="read" hidden>
                <Icon name="check" />
                {consent.read}
              </span>
            </p>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard. */}
          {/* biome-ignore lint/a11y/useSemanticElements: a <section> wants a heading of its own; this one is named by the title above. */}
          <div class="scroll-consent-box" role="region" tabIndex={0} aria-labelledby={`${id}-title`}>
            {body}
            <button class="scroll-consent-end" type="button" hidden>
              {consent.end}
            </button>
          </div>
        </section>
      ))}
      <div class="scroll-consent-agreement">{children}</div>
      <p class="scroll-consent-status" role="status">
        <span data-word="ready" hidden>
          {consent.ready}
        </span>
      </p>
    </scroll-consent>
  );
}
