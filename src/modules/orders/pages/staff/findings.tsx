import type { JSX } from 'preact';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { TagList } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { staffWords } from '../../words/staff.ts';
import { nameOfItem } from './comments.tsx';
import { anchorOf } from './sheet.tsx';

const w = staffWords.order;
const tones = { red: 'error', orange: 'warning', grey: 'plain' } as const;

/** What the checker found, each with the way to its item; `bare` without a heading of its own. */
export function Checked({ findings, bare = false }: { findings: readonly Finding[]; bare?: boolean }): JSX.Element {
  const list =
    findings.length > 0 ? (
      <ul class="order-findings">
        {findings.map((one, index) => (
          <li key={index}>
            <TagList items={[{ label: w.tones[one.tone], tone: tones[one.tone] }]} />
            {bare ? findingLine(one) : <a href={`#${anchorOf(one.item)}`}>{findingLine(one)}</a>}
          </li>
        ))}
      </ul>
    ) : (
      <p>{w.findingsNone}</p>
    );
  return bare ? (
    list
  ) : (
    <Section title={w.findingsTitle} id="findings">
      {list}
    </Section>
  );
}

/** A finding in a line, where it is ticked. */
export const findingLine = ({ item, phrase }: Finding): string =>
  phrase ? `${nameOfItem(item)}「${phrase.text}」` : nameOfItem(item);
