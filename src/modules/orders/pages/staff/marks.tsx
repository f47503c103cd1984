import { Tag, TagList } from '#ui/components/tag.tsx';
import { staffWords } from '../../words/staff.ts';

/** 注意：高; nothing where there is nothing to look out for. */
export function RiskTag({ risk }: { risk: number }) {
  const label = staffWords.risk[risk];
  if (!label) return null;
  return (
    <Tag tone={risk >= 3 ? 'error' : risk === 2 ? 'warning' : 'plain'} solid={risk >= 3}>
      {label}
    </Tag>
  );
}

/** How many findings stop, and how many ask. */
export function FindingCounts({ findings: { red, orange } }: { findings: { red: number; orange: number } }) {
  const w = staffWords.queue;
  if (red + orange === 0) return <span class="order-clean">{w.noFindings}</span>;
  return (
    <TagList
      items={[
        ...(red > 0 ? [{ label: w.red(String(red)), tone: 'error' as const }] : []),
        ...(orange > 0 ? [{ label: w.orange(String(orange)), tone: 'warning' as const }] : []),
      ]}
    />
  );
}
