import { type TagItem, TagList } from '#ui/components/tag.tsx';
import { staffWords } from '../../words/staff.ts';

/** 注意：高; nothing where there is nothing to look out for. */
export const riskMark = (risk: number): TagItem[] => {
  const label = staffWords.risk[risk];
  if (!label) return [];
  return [{ label, tone: risk >= 3 ? 'error' : risk === 2 ? 'warning' : 'plain', solid: risk >= 3 }];
};

/** 表現の確認 2件: the employer waits for a decision about phrases. */
export const inquiryMark = (count: number): TagItem[] =>
  count > 0 ? [{ label: staffWords.queue.inquiries(String(count)), tone: 'warning', solid: true }] : [];

type Counted = { risk: number; inquiries: number; findings: { red: number; orange: number } };

/** How much it wants to be looked at, how many findings stop, and how many ask. */
export function CheckMarks({ risk, inquiries, findings: { red, orange } }: Counted) {
  const w = staffWords.queue;
  const items: TagItem[] = [
    ...inquiryMark(inquiries),
    ...riskMark(risk),
    ...(red > 0 ? [{ label: w.red(String(red)), tone: 'error' as const }] : []),
    ...(orange > 0 ? [{ label: w.orange(String(orange)), tone: 'warning' as const }] : []),
  ];
  return (
    <>
      {items.length > 0 && <TagList items={items} />}
      {items.length === 0 && <span class="order-clean">{w.noFindings}</span>}
    </>
  );
}
