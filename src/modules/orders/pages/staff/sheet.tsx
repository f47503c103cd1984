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

/** The sheet as it is read, once for everything that a page says of it. */
export type ReadSheet = {
  sheet: JobSheet;
  sections: readonly SheetSection[];
  /** What differs from the sheet before; nothing where there is nothing to compare with. */
  changes: readonly ItemChange[];
  /** The items that have a line, each with the label of the line in which it comes first. */
  lines: ReadonlyMap<SheetItem, string>;
};

export const readSheet = (sheet: JobSheet, before: JobSheet | undefined): ReadSheet => {
  const sections = sheetSections(sheet, undefined, 'ja');
  const changes = before ? sheetChanges(sheetSections(before, undefined, 'ja'), sections, w) : [];
  const shown = [
    ...sections.flatMap(({ key, items }) => items.map(({ label }) => ({ key, label }))),
    ...changes.map(({ section, label }) => ({ key: section, label })),
  ];
  const lines = new Map<SheetItem, string>();
  for (const { key, label } of shown) {
    const item = itemOf(key, label, w);
    if (item !== undefined && !lines.has(item)) lines.set(item, label);
  }
  return { sheet, sections, changes, lines };
};

/** Whether an item has a line, at which something can be said of it. */
export const isShown = ({ lines }: ReadSheet, item: SheetItem): boolean => lines.has(lineItem(item));

/** Items that the employer has told nothing of; a comment may ask for them. */
export const missingItems = ({ lines }: ReadSheet): { item: SheetItem; label: string }[] =>
  sheetItems(w)
    .filter(({ item }) => !lines.has(item))
    .map(({ item, section, label }) => ({ item, label: `${w.sections[section]}：${label}` }));

type ReviewedSheetProps = {
  read: ReadSheet;
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
  const { read, findings, comments, writing, commentAt, removal } = props;
  return (
    <SheetSections
      language="ja"
      sheet={read.sheet}
      level={3}
      changes={read.changes}
      about={(section, label) => {
        const item = itemOf(section, label, w);
        if (item === undefined || read.lines.get(item) !== label) return {};
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
