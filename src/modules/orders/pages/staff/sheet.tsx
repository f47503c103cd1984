import type { JSX } from 'preact';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import type { Section as SheetSection } from '#modules/jobs/views/line.ts';
import { type ItemChange, sheetChanges } from '#modules/jobs/views/sheet-changes.ts';
import { itemOf, lineItem, sheetItems } from '#modules/jobs/views/sheet-items.ts';
import { SheetSections, sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { words } from '#modules/jobs/words/words.ts';
import { Tag } from '#ui/components/tag.tsx';
import type { Comment } from '../../order.ts';
import { staffWords } from '../../words/staff.ts';
import { ItemComments } from './comments.tsx';

const w = words('ja');

/** Where a finding or a comment of an item leads to. */
export const anchorOf = (item: SheetItem): string => `item-${lineItem(item)}`;

/** What the reader of two sheets sees differently; nothing where there is nothing to compare with. */
export const changesBetween = (before: JobSheet | undefined, after: JobSheet): ItemChange[] =>
  before ? sheetChanges(sectionsOf(before), sectionsOf(after), w) : [];

const sectionsOf = (sheet: JobSheet): SheetSection[] => sheetSections(sheet, undefined, 'ja');

/** The items that stand in the sheet, each with the line in which it comes first. */
const firstLines = (
  sections: readonly SheetSection[],
  changes: readonly ItemChange[],
): ReadonlyMap<SheetItem, string> => {
  const lines = [
    ...sections.flatMap(({ key, items }) => items.map(({ label }) => ({ key, label }))),
    ...changes.map(({ section, label }) => ({ key: section, label })),
  ];
  const first = new Map<SheetItem, string>();
  for (const { key, label } of lines) {
    const item = itemOf(key, label, w);
    if (item !== undefined && !first.has(item)) first.set(item, label);
  }
  return first;
};

/** Items that the employer has told nothing of; a comment may ask for them. */
export const missingItems = (sheet: JobSheet): { item: SheetItem; label: string }[] => {
  const shown = firstLines(sectionsOf(sheet), []);
  return sheetItems(w)
    .filter(({ item }) => !shown.has(item))
    .map(({ item, section, label }) => ({ item, label: `${w.sections[section]}：${label}` }));
};

/** Whether an item has a line, at which something can be said of it. */
export const isShown = (sheet: JobSheet, changes: readonly ItemChange[], item: SheetItem): boolean =>
  firstLines(sectionsOf(sheet), changes).has(lineItem(item));

export type ReviewedSheetProps = {
  sheet: JobSheet;
  changes: readonly ItemChange[];
  findings: readonly Finding[];
  comments: readonly Comment[];
  /** The item a comment is being written to, with its form. */
  writing: { item: SheetItem; form: JSX.Element } | undefined;
  /** Where a comment to an item is begun; undefined where none can be written. */
  commentAt: ((item: SheetItem) => string) | undefined;
  removal: (comment: Comment) => string | undefined;
};

/** The sheet as it was sent: what changed is marked, what the checker and staff say stands beside the item. */
export function ReviewedSheet(props: ReviewedSheetProps): JSX.Element {
  const { sheet, changes, findings, comments, writing, commentAt, removal } = props;
  const first = firstLines(sectionsOf(sheet), changes);
  return (
    <SheetSections
      language="ja"
      sheet={sheet}
      level={3}
      changes={changes}
      about={(section, label) => {
        const item = itemOf(section, label, w);
        if (item === undefined || first.get(item) !== label) return {};
        return {
          id: anchorOf(item),
          beside: (
            <div class="order-beside">
              <ItemFindings findings={findings.filter((one) => lineItem(one.item) === item)} />
              <ItemComments
                label={label}
                comments={comments.filter((one) => lineItem(one.item) === item)}
                form={writing?.item === item ? writing.form : undefined}
                address={commentAt?.(item)}
                removal={removal}
              />
            </div>
          ),
        };
      }}
    />
  );
}

function ItemFindings({ findings }: { findings: readonly Finding[] }): JSX.Element | null {
  const [red, orange] = (['red', 'orange'] as const).map((tone) => findings.some((one) => one.tone === tone));
  if (!red && !orange) return null;
  return (
    <a href="#findings">
      <Tag tone={red ? 'error' : 'warning'}>{staffWords.order.findingHere[red ? 'red' : 'orange']}</Tag>
    </a>
  );
}
