import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import type { VisibleSheet } from '../disclosure.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';
import { companyItems, conditionItems, establishmentItems, prItems, selectionItems } from './employer-lines.ts';
import { hoursItems } from './hours-lines.ts';
import { item, type Line, own, type Section } from './line.ts';
import { disabilityItems, graduateItems, headerItems, type SheetHead } from './other-lines.ts';
import { payItems } from './pay-lines.ts';
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

export type SheetSectionsProps = {
  language: Language;
  sheet: VisibleSheet;
  /** Number, days and office; a snapshot in an application shows them itself. */
  head?: SheetHead;
  /** Level of the sections' headings in the outline. */
  level?: 2 | 3 | 4;
};

/** A job sheet to read. Give it what `visibleSheet` gave: it shows everything it gets. */
export function SheetSections({ language, sheet, head, level = 2 }: SheetSectionsProps): JSX.Element {
  return (
    <div class="job-sheet">
      {sheetSections(sheet, head, language).map(({ key, title, items }) => (
        <section class="job-sheet-section" key={key} aria-labelledby={`section-${key}`}>
          <Heading level={level} id={`section-${key}`}>
            {title}
          </Heading>
          <DescriptionList
            items={items.map(({ label, lines }) => ({ label, value: <Lines lines={lines} language={language} /> }))}
          />
        </section>
      ))}
    </div>
  );
}

function Lines({ lines, language }: { lines: readonly Line[]; language: Language }): JSX.Element {
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
