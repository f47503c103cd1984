import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { StoredFiles } from '#ui/components/stored-files.tsx';
import type { Side } from '../message.ts';
import type { ShownMessage } from '../talks.ts';
import { words } from '../words/words.ts';

type MessageListProps = {
  language: Language;
  messages: readonly ShownMessage[];
  /** Whose page it is. */
  reader: Side;
  fileHref(fileId: string): string;
};

/** What was said, the oldest first: who, when, whether it was read, and the files with it. */
export function MessageList({ language, messages, reader, fileHref }: MessageListProps): JSX.Element {
  const { talk } = words(language);
  if (messages.length === 0) return <p>{talk.none}</p>;
  return (
    <ol class="message-list">
      {messages.map((message) => (
        <li
          key={message.id}
          id={`message-${message.position}`}
          class={message.mine ? 'message-list-item message-list-mine' : 'message-list-item'}
        >
          <p class="message-list-head">
            <strong>{message.mine ? talk.me[reader] : talk.sides[message.side]}</strong>{' '}
            <span class="message-list-time">{formatDayTime(message.at, language)}</span>
            {message.mine && (
              <>
                {' '}
                <span class="message-list-read">{message.readAt ? talk.read : talk.notRead}</span>
              </>
            )}
          </p>
          <p class="pre-line" lang="ja">
            {message.body}
          </p>
          <StoredFiles
            language={language}
            staff={reader === 'office'}
            files={message.files.map((file) => ({ ...file, href: fileHref(file.id) }))}
          />
        </li>
      ))}
    </ol>
  );
}
