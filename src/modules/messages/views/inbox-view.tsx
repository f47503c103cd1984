import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { Button } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { type Folder, folders, type Inbox, type InboxAsked, type ListedTalk, talksOnPage } from '../inboxes.ts';
import type { Side } from '../message.ts';
import { words } from '../words/words.ts';

/** Folder, words and page as an address says them; anything else is the first page of everything. */
export const askedIn = (query: URLSearchParams): InboxAsked => {
  const folder = folders.find((one) => one === query.get('folder')) ?? 'all';
  return {
    folder,
    text: (query.get('q') ?? '').slice(0, 100),
    page: pageAsked(query),
  };
};

const addressOf = (base: string, { folder, text, page }: InboxAsked): string => {
  const query = new URLSearchParams({
    ...(folder === 'all' ? {} : { folder }),
    ...(text === '' ? {} : { q: text }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query ? `${base}?${query}` : base;
};

type InboxViewProps = {
  language: Language;
  inbox: Inbox;
  asked: InboxAsked;
  reader: Side;
  /** The address of the list itself. */
  base: string;
  hrefOf(talk: ListedTalk): string;
  /** Folders that have a meaning for this reader. */
  shown: readonly Folder[];
  empty?: ComponentChildren;
};

/** A list of talks with its folders and a search over what was written; a form that asks by its address. */
export function InboxView(props: InboxViewProps): JSX.Element {
  const { language, inbox, asked, reader, base, hrefOf, shown, empty } = props;
  const w = words(language);
  const list = w.inbox;
  return (
    <>
      <Tabs
        label={list.folderLabel}
        tabs={shown.map((folder) => ({
          href: addressOf(base, { ...asked, folder, page: 1 }),
          label: list.folders[folder],
          current: folder === asked.folder,
        }))}
      />
      <form class="inbox-search" method="get" action={base}>
        {asked.folder !== 'all' && <input type="hidden" name="folder" value={asked.folder} />}
        <label class="field-label" for="q">
          {list.search}
        </label>
        <div class="inbox-search-row">
          <input class="field-input" id="q" name="q" type="search" value={asked.text} maxLength={100} />
          <Button kind="secondary">{list.searchButton}</Button>
        </div>
        {asked.text !== '' && (
          <p>
            <a href={addressOf(base, { ...asked, text: '', page: 1 })}>{list.clear}</a>
          </p>
        )}
      </form>
      {inbox.talks.length === 0 ? (
        <Empty title={asked.text === '' ? list.none : list.noneFound} actions={asked.text === '' ? empty : undefined} />
      ) : (
        <CardTable
          caption={list.title}
          hideCaption
          rows={inbox.talks}
          rowKey={({ thread }) => thread.id}
          columns={[
            {
              key: 'about',
              head: list.about,
              heading: true,
              cell: (one) => (
                <>
                  <a href={hrefOf(one)} lang="ja">
                    {one.title}
                  </a>
                  {one.unread > 0 && (
                    <>
                      {' '}
                      <Tag tone="accent" solid>
                        {list.unread(String(one.unread))}
                      </Tag>
                    </>
                  )}
                  {one.thread.topic && (
                    <>
                      <br />
                      <small>{w.topic[one.thread.topic]}</small>
                    </>
                  )}
                </>
              ),
            },
            {
              key: 'other',
              head: list.other,
              cell: ({ other }) => (other ? <span lang="ja">{other}</span> : list.unnamed),
            },
            {
              key: 'last',
              head: list.last,
              cell: ({ last }) =>
                last ? (
                  <span lang="ja">
                    {(last.side === 'seeker') === (reader === 'seeker') ? list.you : ''}
                    {shortened(last.body)}
                  </span>
                ) : (
                  list.withheld
                ),
            },
            {
              key: 'when',
              head: list.when,
              cell: ({ thread }) => (thread.lastAt ? formatDayTime(thread.lastAt, language) : ''),
            },
          ]}
        />
      )}
      <Pagination
        language={language}
        page={asked.page}
        pages={Math.ceil(inbox.total / talksOnPage)}
        href={(page) => addressOf(base, { ...asked, page })}
      />
    </>
  );
}

const shortened = (text: string): string => {
  const letters = [...text.replace(/\s+/gu, ' ')];
  return letters.length > 50 ? `${letters.slice(0, 50).join('')}…` : letters.join('');
};
