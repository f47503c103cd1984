import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { LinkList } from '#ui/components/link.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../account.ts';
import { ownWords } from '../words/own/words.ts';

/** Who has forgotten the address, or no longer gets its mails: a seeker goes to the counter, with what to bring (B8). */
export function LostAddress({ language, kind }: { language: Language; kind: AccountKind }): JSX.Element {
  const w = ownWords(language).renewal;
  if (kind !== 'seeker') {
    return (
      <Section title={w.lostMail} id="lost-address">
        <p>{kind === 'employer' ? w.lostMailEmployer : w.lostMailStaff}</p>
        {kind === 'employer' && <LinkList items={[{ href: urls.offices(language), label: w.offices }]} />}
      </Section>
    );
  }
  return (
    <Section title={w.lostMail} id="lost-address">
      <p>{w.lostMailSeeker}</p>
      <p>
        <strong>{w.bring}</strong>
      </p>
      <Prose>
        <ul>
          {w.bringPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Prose>
      <p>{w.bringNote}</p>
      <LinkList items={[{ href: urls.offices(language), label: w.offices }]} />
    </Section>
  );
}
