import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { words } from '../words/words.ts';
import type { Line } from './line.ts';
import type { ItemChange } from './sheet-changes.ts';
import { type TextPart, textDifference } from './text-difference.ts';

type ChangesTableProps = {
  language: Language;
  /** What `sheetChanges` found. */
  changes: readonly ItemChange[];
  /** What is compared, e.g. 前回送信した内容との違い; shown above the table. */
  caption?: string;
  /** Leads from an item to its place in the sheet. */
  hrefOf?: (change: ItemChange) => string | undefined;
};

/**
 * Item by item what a version says differently from the one before. Inside a text the words that went and came are marked
 * as `del` and `ins`, for the ear with words and in print by strokes, so that nothing rests on colour.
 */
export function ChangesTable({ language, changes, caption, hrefOf }: ChangesTableProps): JSX.Element {
  const w = words(language).change;
  if (changes.length === 0) return <p>{w.none}</p>;
  return (
    <CardTable
      caption={caption ?? w.caption}
      hideCaption={caption === undefined}
      rows={changes}
      rowKey={({ section, label }) => `${section} ${label}`}
      columns={[
        { key: 'item', head: w.item, heading: true, cell: (change) => <ItemName change={change} hrefOf={hrefOf} /> },
        {
          key: 'before',
          head: w.before,
          cell: (change) => <Side change={change} side="removed" language={language} />,
        },
        { key: 'after', head: w.after, cell: (change) => <Side change={change} side="added" language={language} /> },
      ]}
    />
  );
}

function ItemName({ change, hrefOf }: { change: ItemChange; hrefOf: ChangesTableProps['hrefOf'] }): JSX.Element {
  const href = hrefOf?.(change);
  return (
    <>
      {href ? <a href={href}>{change.label}</a> : change.label}
      <br />
      <small>{change.title}</small>
    </>
  );
}

type SideProps = { change: ItemChange; side: 'removed' | 'added'; language: Language };

function Side({ change: { before, after }, side, language }: SideProps): JSX.Element {
  const w = words(language).change;
  const lines = side === 'removed' ? before : after;
  if (lines.length === 0) return <span class="changes-nothing">{w.removed}</span>;
  const parts = textDifference(textOf(before), textOf(after)).filter(({ kind }) => kind === 'same' || kind === side);
  return (
    <span class="changes-text" lang={language === 'en' && lines.some(({ own }) => own) ? 'ja' : undefined}>
      {parts.map((part, index) => (
        <Part key={index} part={part} language={language} />
      ))}
    </span>
  );
}

function Part({ part: { kind, text }, language }: { part: TextPart; language: Language }): JSX.Element {
  const w = words(language).change;
  if (kind === 'same') return <>{text}</>;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark class={`changes-${kind}`}>
      <Aloud language={language}>{kind === 'removed' ? w.went : w.came}</Aloud>
      {text}
      <Aloud language={language}>{w.end}</Aloud>
    </Mark>
  );
}

/** Read out, not shown; in the page's language inside a Japanese text. */
function Aloud({ language, children }: { language: Language; children: string }): JSX.Element {
  return (
    <span class="visually-hidden" lang={language === 'en' ? 'en' : undefined}>
      {children}
    </span>
  );
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');
