import { type ExpressionBuilder, sql } from 'kysely';
import { searchKey } from '#kernel/japanese.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Side } from './message.ts';
import { type Thread, threadOf } from './thread-rows.ts';

/** Whose talks: a seeker's, an establishment's, or what an office wrote. */
export type Whose =
  | { side: 'seeker'; registrationId: string }
  | { side: 'employer'; establishmentId: string }
  | { side: 'office'; officeCode: string; registrationId?: string };

export const folders = ['all', 'unread', 'employers', 'offices'] as const;
export type Folder = (typeof folders)[number];

type InboxAsked = { folder: Folder; text: string; offset: number; limit: number };
export type LastMessage = { body: string; side: Side; at: Instant };
export type InboxRow = { thread: Thread; last: LastMessage | undefined };

type Threads = ExpressionBuilder<Tables, 'threads'>;

const unreadColumn = (side: Side) => (side === 'seeker' ? 'seeker_unread' : 'other_unread');

const mine = (whose: Whose) => (build: Threads) => {
  if (whose.side === 'seeker') return build('registration_id', '=', whose.registrationId);
  if (whose.side === 'employer') {
    return build.and([build('kind', '=', 'application'), build('establishment_id', '=', whose.establishmentId)]);
  }
  return build.and([
    build('kind', '=', 'office'),
    build('office_code', '=', whose.officeCode),
    ...(whose.registrationId ? [build('registration_id', '=', whose.registrationId)] : []),
  ]);
};

const written = (database: Database, whose: Whose) =>
  database.selectFrom('threads').where('last_at', 'is not', null).where(mine(whose));

const inFolder = (database: Database, whose: Whose, { folder, text }: Pick<InboxAsked, 'folder' | 'text'>) => {
  let found = written(database, whose);
  if (folder === 'unread') found = found.where(unreadColumn(whose.side), '>', 0);
  if (folder === 'employers') found = found.where('kind', '=', 'application');
  if (folder === 'offices') found = found.where('kind', '=', 'office');
  const words = searchKey(text).split(' ').filter(Boolean);
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where((build) =>
      build.or([
        build.exists(
          build
            .selectFrom('messages')
            .select(sql.lit(1).as('one'))
            .whereRef('messages.thread_id', '=', 'threads.id')
            .where('messages.search', 'like', pattern),
        ),
        build('subject', 'ilike', `%${word.replace(/[\\%_]/g, '\\$&')}%`),
      ]),
    );
  }
  return found;
};

/** A page of talks, the newest first, each with its last message. */
export const inbox = async (
  database: Database,
  whose: Whose,
  asked: InboxAsked,
): Promise<{ total: number; threads: InboxRow[] }> => {
  const rows = await inFolder(database, whose, asked)
    .selectAll('threads')
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .offset(asked.offset)
    .limit(asked.limit)
    .execute();
  const { total } = await inFolder(database, whose, asked)
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  const last = await lastMessages(
    database,
    rows.map(({ id }) => id),
  );
  return {
    total: Number(total),
    threads: rows.map((row) => ({ thread: threadOf(row), last: last.get(row.id) })),
  };
};

const lastMessages = async (
  database: Database,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, LastMessage>> => {
  if (threadIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('messages')
    .innerJoin('threads', (join) =>
      join.onRef('threads.id', '=', 'messages.thread_id').onRef('threads.last_position', '=', 'messages.position'),
    )
    .select(['messages.thread_id', 'messages.body', 'messages.side', 'messages.created_at'])
    .where('messages.thread_id', 'in', [...threadIds])
    .execute();
  return new Map(rows.map((row) => [row.thread_id, { body: row.body, side: row.side as Side, at: row.created_at }]));
};

/** How many talks hold something unread. */
export const unreadThreads = async (database: Database, whose: Whose): Promise<number> => {
  const { total } = await database
    .selectFrom('threads')
    .select(({ fn }) => fn.countAll().as('total'))
    .where(mine(whose))
    .where(unreadColumn(whose.side), '>', 0)
    .executeTakeFirstOrThrow();
  return Number(total);
};
