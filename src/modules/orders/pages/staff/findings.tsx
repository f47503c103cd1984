import type { JSX } from 'preact';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { said } from '#modules/jobs/checker/words/words.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { Findings } from '#modules/jobs/views/findings.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { staffWords } from '../../words/staff.ts';
import { nameOfItem } from './comments.tsx';

/** What the checker found, each with the way to its item in the sheet below. */
export function Checked({
  findings,
  sheet,
  hrefOf,
}: {
  findings: readonly Finding[];
  sheet: JobSheet;
  hrefOf: (item: string) => string | undefined;
}): JSX.Element {
  return (
    <Section title={staffWords.order.findingsTitle} id="findings">
      <Findings findings={findings} language="ja" sheet={sheet} hrefOf={hrefOf} there="see" level={3} />
    </Section>
  );
}

/** A finding in a line, where it is ticked: what, where, and the words in question. */
export const findingLine = (finding: Finding): string => {
  const { title } = said(finding, 'ja');
  return staffWords.acceptance.findingLine(title, nameOfItem(finding.item), finding.phrase?.text);
};
