import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { VisibleSheet } from '../disclosure.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';
import { companyItems, conditionItems, establishmentItems, prItems, selectionItems } from './employer-lines.ts';
import { hoursItems } from './hours-lines.ts';
import { type Item, item, type Line, own, type Section } from './line.ts';
import { disabilityItems, graduateItems, headerItems, type SheetHead } from './other-lines.ts';
import { payItems } from './pay-lines.ts';
import type { ItemChange } from './sheet-changes.ts';
import { termOf } from './terms.ts';
import { workItems } from './work-lines.ts';

/** Every item that was given, in the official sections and order. A section without items is left out. */
export const sheetSections = (sheet: VisibleSheet, head: SheetHead | undefined, language: Language): Section[] => {
  const w = words(language);
  const items: Record<keyof Words['sections'], Section['items']> = {
    header: headerItems(sheet.header, head, language, w),
    establishment: establishmentItems(sheet, w),
    work: workItems(sheet.work, language, w),
    pay: payItems(sheet.pay, sheet.header.workingTime, w),
    hours: hoursItems(sheet.hours, w),
    conditions: conditionItems(sheet.conditions, w),
    company: companyItems(sheet.company, w),
    selection: selectionItems(sheet.selection, w),
    notes: [item(w.notes.notes, own(sheet.notes))],
    pr: prItems(sheet.pr ?? {}, w),
    disability: disabilityItems(sheet.disability ?? {}, w),
    graduates: graduateItems(sheet.graduates ?? {}, language, w),
  };
  const keys = Object.keys(items) as (keyof typeof items)[];
  return keys
    .map((key) => ({ key, title: w.sections[key], items: items[key].filter(({ lines }) => lines.length > 0) }))
    .filter((section) => section.items.length > 0);
};

type SheetSectionsProps = {
  language: Language;
  sheet: VisibleSheet;
  /** Number, days and office; a snapshot in an application shows them itself. */
  head?: SheetHead;
  /** Level of the sections' headings in the outline. */
  level?: 2 | 3 | 4;
  /** Explains difficult terms on demand. */
  explained?: boolean;
  /** Items that are marked, with what they said before. */
  changes?: readonly ItemChange[];
  /** What stands under the heading of a section before its items, e.g. a picture of the hours. */
  before?: Partial<Record<Section['key'], JSX.Element | null>>;
  /** What is said of an item beside it, e.g. by the counter, and the name under which a link finds it. */
  about?: (section: Section['key'], label: string) => { id?: string | undefined; beside?: JSX.Element | null };
};

/** A job sheet to read. Give it what `visibleSheet` gave: it shows everything it gets. */
export function SheetSections(props: SheetSectionsProps): JSX.Element {
  const { language, sheet, head, level = 2, explained = false, changes = [], before = {}, about } = props;
  const w = words(language);
  return (
    <div class="job-sheet">
      {sheetSections(sheet, head, language).map(({ key, title, items }) => (
        <section class="job-sheet-section" key={key} aria-labelledby={`section-${key}`}>
          <Heading level={level} id={`section-${key}`}>
            {title}
          </Heading>
          {before[key]}
          <DescriptionList
            items={withRemoved(
              items,
              changes.filter(({ section }) => section === key),
            ).map(({ label, lines }) => {
              const { id, beside } = about?.(key, label) ?? {};
              return {
                ...(id === undefined ? {} : { id }),
                label: <Label label={label} term={explained ? termOf(key, label, w) : undefined} w={w} />,
                value: (
                  <>
                    <Lines lines={lines} language={language} />
                    <Before
                      change={changes.find((one) => one.section === key && one.label === label)}
                      language={language}
                    />
                    {beside}
                  </>
                ),
              };
            })}
          />
        </section>
      ))}
    </div>
  );
}

/** Items that were given before and are not any more stand behind the others, so that their loss is seen. */
const withRemoved = (items: readonly Item[], changes: readonly ItemChange[]): readonly Item[] => [
  ...items,
  ...changes.filter(({ after }) => after.length === 0).map(({ label }) => ({ label, lines: [] })),
];

function Label({ label, term, w }: { label: string; term: string | undefined; w: Words }): JSX.Element {
  if (term === undefined) return <>{label}</>;
  return (
    <>
      {label}
      <details class="term">
        <summary class="term-mark" aria-label={withoutReadings(w.term(withoutReadings(label)))}>
          ？
        </summary>
        <p class="term-text">{term}</p>
      </details>
    </>
  );
}

function Before({ change, language }: { change: ItemChange | undefined; language: Language }): JSX.Element | null {
  if (!change) return null;
  const w = words(language).change;
  return (
    <div class="job-change">
      <Tag tone="warning">{w.mark}</Tag>
      <span class="job-change-before">{w.before}</span>
      {change.before.length > 0 ? (
        <del>
          <Lines lines={change.before} language={language} />
        </del>
      ) : (
        <p class="job-sheet-line">{w.removed}</p>
      )}
    </div>
  );
}

/** The lines of an item: the employer's own text in its language, addresses of the web and maps as links. */
export function Lines({ lines, language }: { lines: readonly Line[]; language: Language }): JSX.Element {
  const w = words(language);
  return (
    <>
      {lines.map((line, index) => (
        <p class="job-sheet-line" key={index} lang={line.own && language === 'en' ? 'ja' : undefined}>
          {line.href ? (
            <Link href={line.href} newTab={language} rel="noopener noreferrer nofollow">
              {line.text}
            </Link>
          ) : (
            broken(line.text)
          )}
          {line.maps && (
            <span class="job-maps" lang={language === 'en' ? 'en' : undefined}>
              {line.maps.map(({ href, label }) => (
                <Link key={href} href={href} newTab={language} rel="noopener noreferrer nofollow">
                  <span class="visually-hidden">{w.map.open}: </span>
                  {label}
                </Link>
              ))}
            </span>
          )}
        </p>
      ))}
    </>
  );
}

/** Where the feed carried runs of full-width blanks the employer had ended a line: they are lines again here. */
const broken = (text: string): (string | JSX.Element)[] =>
  text
    .split(/\u3000{2,}|\r?\n/u)
    .filter((part) => part !== '')
    .flatMap((part, index) => (index === 0 ? [part] : [<br key={index} />, part]));
