import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { words } from '#ui/words/words.ts';
import { Button } from './button.tsx';
import { Tag } from './tag.tsx';

type ShownFile = {
  id: string;
  name: string;
  bytes: number;
  scan: 'not-scanned' | 'waiting' | 'clean' | 'infected';
  /** Where it is fetched from. */
  href: string;
  /** Where the form round the list is sent to take the file away again; what was typed into it comes along. */
  removal?: string | undefined;
};

type StoredFilesProps = {
  language: Language;
  files: readonly ShownFile[];
  /** Staff is told that nobody looked through a file; to others it is no news they could act on. */
  staff?: boolean;
};

/** Files to fetch, with what is known about them: a waiting or infected one is named and cannot be fetched. */
export function StoredFiles({ language, files, staff = false }: StoredFilesProps): JSX.Element | null {
  if (files.length === 0) return null;
  const w = words(language).files;
  return (
    <ul class="stored-files" aria-label={w.list}>
      {files.map(({ id, name, bytes, scan, href, removal }) => (
        <li key={id} class="stored-files-item">
          <span class="stored-files-about">
            {scan === 'waiting' || scan === 'infected' ? (
              <span class="stored-files-name" lang="ja">
                {name}
              </span>
            ) : (
              <a class="stored-files-name" href={href} lang="ja">
                {name}
              </a>
            )}{' '}
            <span class="stored-files-size">{sizeOf(bytes)}</span>
            {scan === 'waiting' && (
              <>
                {' '}
                <Tag tone="info">{w.waiting}</Tag>
              </>
            )}
            {scan === 'infected' && (
              <>
                {' '}
                <Tag tone="error">{w.infected}</Tag>
              </>
            )}
            {scan === 'not-scanned' && staff && (
              <>
                {' '}
                <Tag tone="warning">{w.notScanned}</Tag>
              </>
            )}
          </span>
          {removal && (
            <Button formAction={removal} kind="text" size="small">
              {w.remove(name)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
