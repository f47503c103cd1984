import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Heading, type HeadingLevel } from '#ui/components/heading.tsx';
import { Prose } from '#ui/layouts/section.tsx';
import { documentVersions } from './versions.ts';
import type { DocumentText } from './words/ja.ts';
import { words } from './words/words.ts';

type DocumentProps = {
  language: Language;
  /** Level of the headings of the sections, one below the heading the document stands under. */
  level: Exclude<HeadingLevel, 1>;
};

/** プライバシーポリシー, in our own words: what is collected, why, who sees it, how long, and one's rights. */
export function Privacy({ language, level }: DocumentProps): JSX.Element {
  const { privacy } = words(language);
  return <Text text={privacy} version={documentVersions.privacy} language={language} level={level} />;
}

/** マイページ利用規約, in our own words; its purpose is that of the published terms (system-reference §6 D19). */
export function Terms({ language, level }: DocumentProps): JSX.Element {
  const { terms } = words(language);
  return <Text text={terms} version={documentVersions.terms} language={language} level={level} />;
}

/** 求人者マイページ利用規約, in our own words: what an establishment agrees to. */
export function EmployerTerms({ language, level }: DocumentProps): JSX.Element {
  const { employerTerms } = words(language);
  return <Text text={employerTerms} version={documentVersions.employerTerms} language={language} level={level} />;
}

function Text({ text, version, language, level }: DocumentProps & { text: DocumentText; version: string }) {
  const w = words(language);
  return (
    <Prose>
      <p>{w.ours}</p>
      <p>{text.intro}</p>
      {text.sections.map(({ title, before, points, after }) => (
        <section class="document-part" key={title}>
          <Heading level={level}>{title}</Heading>
          {before?.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {points && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
          {after?.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
      <p>{w.version(version)}</p>
    </Prose>
  );
}
