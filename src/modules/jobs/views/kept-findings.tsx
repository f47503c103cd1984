import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, formatDay } from '#kernel/time.ts';
import { Section } from '#ui/layouts/section.tsx';
import type { Finding } from '../checker/finding.ts';
import { words } from '../checker/words/words.ts';
import type { JobSheet } from '../job-sheet.ts';
import { Findings } from './findings.tsx';

/** What the night's check found red in an accepted job, and from when; nothing where it keeps the law. */
export function KeptFindings({
  kept,
  sheet,
  language,
}: {
  kept: { findings: readonly Finding[]; holdsFrom: Day } | undefined;
  sheet: JobSheet;
  language: Language;
}): JSX.Element | null {
  if (!kept) return null;
  const w = words(language).kept;
  return (
    <Section title={w.title} id="law">
      <p>{w.lead(formatDay(kept.holdsFrom, language))}</p>
      <Findings findings={kept.findings} language={language} sheet={sheet} level={3} />
    </Section>
  );
}
