import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Tone } from '#modules/jobs/checker/finding.ts';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { Tag, type TagTone } from '#ui/components/tag.tsx';
import type { UploadRow } from '../../upload.ts';
import { uploadWords } from '../../words/upload/words.ts';
import type { JudgedRow, Note } from './judged-row.ts';

const colours: Record<Tone, TagTone> = { red: 'error', orange: 'warning', grey: 'plain' };

type RowReportProps = { row: UploadRow; said: JudgedRow; language: Language };

/** One row of the file: what it is, what is said of it, and what has become of it. */
export function RowReport({ row, said, language }: RowReportProps): JSX.Element {
  const { report: w, refused } = uploadWords(language);
  const { notes, counts, title } = said;
  const line = String(row.line);
  const fine = notes.length === 0;
  const reason = row.refused && (row.refused in refused ? refused[row.refused as keyof typeof refused] : refused.other);
  return (
    <section class="order-upload-row" aria-labelledby={`row-${line}`}>
      <h3 class="heading heading-4" id={`row-${line}`}>
        {w.line} {line}: <span lang={title && language === 'en' ? 'ja' : undefined}>{title || w.noTitle}</span>
      </h3>
      <p class="order-upload-state">
        <Tag tone={row.made === 'sent' ? 'success' : row.made === 'draft' ? 'info' : 'plain'}>
          {w.states[row.made ?? 'open']}
        </Tag>{' '}
        {row.made && (row.orderId ? <Link href={urls.employerOrder(language, row.orderId)}>{w.open}</Link> : w.gone)}
      </p>
      {reason && <p>{reason}</p>}
      {fine ? (
        <p>{w.fine}</p>
      ) : (
        <Disclosure
          open={counts.red > 0 && !row.made}
          summary={`${w.notes(line)}（${w.counts(String(counts.red), String(counts.orange), String(counts.grey))}）`}
        >
          <RowNotes notes={notes} language={language} />
        </Disclosure>
      )}
    </section>
  );
}

export function RowNotes({ notes, language }: { notes: readonly Note[]; language: Language }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <ul class="order-upload-notes">
      {notes.map((note) => (
        <OneNote key={`${note.column?.key} ${note.text}`} note={note} language={language} />
      ))}
    </ul>
  );
}

function OneNote({ note: { tone, column, value, text }, language }: { note: Note; language: Language }): JSX.Element {
  const { report: w } = uploadWords(language);
  return (
    <li class={`order-upload-note order-upload-${tone}`}>
      <Tag tone={colours[tone]}>{w.tones[tone]}</Tag>{' '}
      {column && <strong lang={language === 'en' ? 'ja' : undefined}>{column.heading}</strong>}
      <p>{text}</p>
      {column && <p class="order-upload-value">{w.value(value === '' ? w.emptyValue : shortened(value))}</p>}
    </li>
  );
}

const shortened = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);
